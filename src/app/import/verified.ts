import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { SourceLine } from '../../diagnostic/excerpt.js'
import type { LoadOptions } from '../../load/loaded.js'
import type { ReadFile } from '../../load/read-file.js'
import { type Collected, collect } from '../../load/resolve/written.js'
import { resolve } from '../../load/resolve.js'
import type { LocatedDraft } from '../../model/draft.js'
import { usageProblem } from '../outcome.js'
import { type Contents, readBack, saysTheSame } from './read-back.js'

/** What a merge leads to, as things and as files. */
export type Wanted = {
  /** The models that are read together. */
  readonly context: readonly string[]
  readonly files: readonly ReadFile[]
  /** The files of the model that the data is about, where that is another one. */
  readonly others: readonly ReadFile[]
  readonly after: Collected
  readonly contents: Contents
}

type Verified =
  | { readonly sourceLine: SourceLine }
  | { readonly sourceLine: SourceLine; readonly problems: readonly Diagnostic[] }

const NOTHING = 'nothing was written'

/** Reads files again as they are to be written: they must be a model, and say what the merge is to lead to. */
export async function verified(
  file: string,
  { context, files, others, after, contents }: Wanted,
  reading: LoadOptions,
): Promise<Verified> {
  const { organisation: read, diagnostics, sourceLine } = await readBack(context, contents, reading)
  const refused = `the import cannot be merged into ${file}: what comes of it`
  if (read === null) {
    const problem = usageProblem('import/cannot-merge', `${refused} is no model that can be read`, NOTHING)
    return { problems: [problem, ...diagnostics], sourceLine }
  }
  const drafts = [...others, ...files].map(({ draft }) => withoutTies(draft))
  const unique = [...new Map(drafts.map((draft) => [draft.file, draft])).values()]
  const own = new Set(files.map(({ draft }) => draft.file))
  const rest = collect(unique.filter((draft) => !own.has(draft.file)))
  const { organisation } = resolve(unique, { ...joined(rest, after), ties: [] })
  if (saysTheSame(read, organisation)) return { sourceLine }
  const help = `${NOTHING}; write out the aliases (*) in it, if there are some`
  return {
    problems: [usageProblem('import/cannot-merge', `${refused} would say something else`, help)],
    sourceLine,
  }
}

function withoutTies(draft: LocatedDraft): LocatedDraft {
  const { ties: _, ...rest } = draft
  return rest
}

function joined(one: Collected, other: Collected): Collected {
  const lists = Object.entries(one).map(([key, list]) => [key, [...list, ...other[key as keyof Collected]]])
  return Object.fromEntries(lists) as Collected
}
