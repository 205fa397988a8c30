import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { Importer } from '../../importers/importer.js'
import { nearest } from '../../util/nearest.js'
import { usageProblem } from '../outcome.js'

/** What is imported, as it was asked for; a `null` kind is told from the sources. */
export type Words = { readonly kind: string | null; readonly sources: readonly string[] }

/** Reads the words of a command line: the first one is a kind unless it is the one word and a file of that name is there. */
export function kindAndSources(
  words: readonly string[],
  kinds: readonly string[],
  isThere: (path: string) => boolean,
): Words | Diagnostic {
  const [first = '', ...rest] = words
  if (kinds.includes(first) && (rest.length > 0 || !isThere(first))) {
    if (rest.length > 0) return { kind: first, sources: rest }
    const help = `name a file, as in: unsilo import ${first} FILE`
    return usageProblem('usage/no-source', `nothing is named that is to be imported as '${first}'`, help)
  }
  const isWord = !/[./\\]/.test(first) && first !== '-' && first !== ''
  if (rest.length === 0 || !isWord || isThere(first)) return { kind: null, sources: words }
  const near = nearest(first, kinds)
  const help = near === null ? `the kinds are ${kinds.join(', ')}` : `did you mean '${near}'?`
  return usageProblem('usage/unknown-kind', `nothing is imported as '${first}'`, help)
}

/** What is known of a source before it is read. */
export type Looks = { readonly file: string; readonly head: string }

/** The importer for sources: the one that is named, else the first that knows all of them, or all that anyone knows. */
export function importerFor(
  kind: string | null,
  sources: readonly Looks[],
  importers: readonly Importer[],
): Importer | Diagnostic {
  const named = importers.find(({ id }) => id === kind)
  if (named !== undefined) return named
  const all = importers.find((one) => sources.every(({ file, head }) => one.detect(file, head)))
  if (all !== undefined) return all
  const known = sources.flatMap(({ file, head }) => {
    const found = importers.find((one) => one.detect(file, head))
    return found === undefined ? [] : [{ file, importer: found }]
  })
  const [first, ...others] = known
  const other = others.find(({ importer }) => importer !== first!.importer)
  if (other !== undefined) {
    const message = `${first!.file} looks like ${first!.importer.id}, and ${other.file} like ${other.importer.id}`
    const help = 'import them one by one, or name the kind that all of them are'
    return usageProblem('import/several-kinds', message, help)
  }
  if (first !== undefined) return first.importer
  const kinds = importers.map(({ id }) => id)
  const names = sources.map(({ file }) => (file === '<stdin>' ? '-' : file)).join(' ')
  return usageProblem(
    'import/unknown-kind',
    `${sources[0]!.file} looks like no kind of data that can be imported`,
    `name its kind, as in: unsilo import ${kinds[0]} ${names} (kinds: ${kinds.join(', ')})`,
  )
}
