import { decode, Source } from '../../../load/source.js'
import type { ForeignSource } from '../../importer.js'
import type { Said } from '../entry.js'
import { baseName } from '../file-name.js'
import type { Place, Problems } from '../problems.js'

/** A line of CODEOWNERS: a pattern, and who owns what it matches; no one where the list is empty. */
export type OwnedPath = {
  readonly pattern: string
  readonly owners: readonly Said[]
  /** A section of GitLab's whose approval is asked for and not required. */
  readonly optional: boolean
  /** How many of the owners must approve. */
  readonly approvals: number
  readonly section: string | null
  readonly line: number
  readonly place: Place
}

/** A file of owners, with the repository that its folder names. */
export type OwnersFile = {
  readonly file: string
  readonly repository: string | null
  readonly paths: readonly OwnedPath[]
}

/** Whether a file is one of owners, by its name. */
export const isOwnersFile = (file: string) => baseName(file).toUpperCase() === 'CODEOWNERS'

type Section = {
  readonly name: string | null
  readonly optional: boolean
  readonly approvals: number
  readonly owners: readonly Said[]
}

const NO_SECTION: Section = { name: null, optional: false, approvals: 1, owners: [] }
const HEADING = /^(\^)?\[([^\]]+)\](?:\[(\d{1,6})\])?(?=\s|$)/

/** Reads CODEOWNERS of GitHub or GitLab. Of several lines with one pattern the last counts, as in both. */
export function readOwners(foreign: ForeignSource, problems: Problems): OwnersFile {
  const source = decode(foreign.file, foreign.bytes)
  const repository = repositoryOf(foreign.file)
  if (!(source instanceof Source)) {
    problems.add([source])
    return { file: foreign.file, repository, paths: [] }
  }
  const paths = new Map<string, OwnedPath>()
  let section = NO_SECTION
  let offset = 0
  for (const [i, text] of source.text.split('\n').entries()) {
    const said = wordsOf(text).map(({ word, start, end }) => ({
      text: word,
      place: { file: source.file, span: source.span(offset + start, offset + end) },
    }))
    offset += text.length + 1
    const [first, ...owners] = said
    if (first === undefined) continue
    const heading = HEADING.exec(text.trim())
    if (heading !== null) {
      const after = first.place.span!.start.offset + heading[0].length
      const named = said.filter(({ place }) => place.span!.start.offset >= after)
      section = {
        name: heading[2]!.trim(),
        optional: heading[1] !== undefined,
        approvals: Math.max(1, Number(heading[3] ?? 1)),
        owners: named,
      }
      continue
    }
    const key = `${section.name?.toLowerCase() ?? ''}\n${first.text}`
    const earlier = paths.get(key)
    if (earlier !== undefined) {
      paths.delete(key)
      const { span } = first.place
      const help = 'remove this line: the last one of a pattern counts'
      const related = span === null ? [] : [{ span, message: 'here again' }]
      problems.tell(
        'pattern-twice',
        `the owners of '${first.text}' here count for nothing`,
        earlier.place,
        help,
        { related },
      )
    }
    const { name, optional, approvals } = section
    const owned = owners.length > 0 ? owners : section.owners
    paths.set(key, {
      pattern: first.text,
      owners: owned,
      optional,
      approvals,
      section: name,
      line: i + 1,
      place: first.place,
    })
  }
  return { file: source.file, repository, paths: [...paths.values()] }
}

/** The words of a line up to a comment; a backslash makes a space or `#` part of a word. */
function wordsOf(line: string): { word: string; start: number; end: number }[] {
  const words: { word: string; start: number; end: number }[] = []
  for (const { 0: raw, index } of line.matchAll(/(?:\\.|[^\s\\]|\\$)+/g)) {
    if (raw.startsWith('#')) break
    words.push({ word: raw.replace(/\\([\s#\\])/g, '$1'), start: index, end: index + raw.length })
  }
  return words
}

/** The nearest folder of the path that is no place of its own for the file. */
function repositoryOf(file: string): string | null {
  const folders = file.split(/[/\\]/).slice(0, -1)
  return folders.filter((name) => !/^(?:\.github|\.gitlab|docs|\.+|)$/.test(name)).at(-1) ?? null
}
