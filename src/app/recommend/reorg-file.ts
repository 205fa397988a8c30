import { dirname, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { revisionOf } from '../../load/files.js'
import { writeModel } from '../../load/write.js'
import type { Draft } from '../../model/draft.js'
import type { RecommendationData } from '../../recommend/data.js'
import { sentenceOf } from '../../recommend/present/words.js'
import { plain } from '../../util/text.js'
import { usageProblem } from '../outcome.js'

/** Why no reorg file can name these models as its base; `null` where one can. */
export function whyNoBase(models: readonly string[]): Diagnostic | null {
  const strange = models.find((model) => model === '-' || revisionOf(model) !== null)
  if (strange === undefined) return null
  const what = strange === '-' ? 'standard input' : `the git revision '${strange}'`
  return usageProblem(
    'usage/no-base',
    `a reorg file names its base, and ${what} is no file that it could name`,
    'write the model to a file first',
  )
}

/** The set as a reorg file at a path, with what each proposal is in words above; without changes where nothing is proposed. */
export function reorgText(
  data: RecommendationData,
  models: readonly string[],
  file: string,
  cwd: string,
): string {
  const from = dirname(resolve(cwd, file))
  const bases = models.map((model) => {
    const path = relative(from, resolve(cwd, model)).split(sep).join('/')
    return path === '' ? '.' : path.startsWith('.') ? path : `./${path}`
  })
  const words =
    data.proposals.length === 0
      ? data.summary
      : data.proposals.map((proposal, i) => `${i + 1}. ${sentenceOf(proposal, data.names)}`)
  const comments = words.map((text) => `# ${plain(text)}`)
  const written = writeModel({
    reorg: `Proposals of unsilo recommend for ${data.organisation.name}`,
    base: bases.length === 1 ? bases[0] : bases,
    changes: data.proposals.flatMap(({ changes }) => changes),
  } as unknown as Draft)
  return `# What unsilo recommend proposes. A draft to be changed: check it with unsilo diff, write it with unsilo apply.\n${comments.join('\n')}\n${written}`
}
