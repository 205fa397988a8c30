import { normalize } from 'node:path'
import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import type { SavedData } from '../app/saved.js'
import { RENDERERS, type RendererEntry } from '../renderers/index.js'
import { formatOfFile, misnamed } from './file-format.js'
import type { Io } from './io.js'
import { noSuchWord } from './words.js'

/** One `--format FORMAT[=FILE]`; `file` is `null` for standard output. */
export type WantedFormat = {
  readonly renderer: RendererEntry
  readonly file: string | null
  /** What is to be known of the name of its file. */
  readonly note?: string
  /** The word of the picture that it draws, where one is asked for. */
  readonly picture?: string
}

export type FormatOptions = { readonly format?: readonly WantedFormat[]; readonly output?: string }

/** The file that an option names; `undefined` for none, and for `-`, which stands for standard output everywhere. */
export function fileNamed(output: string | undefined): string | undefined {
  return output === '-' ? undefined : output
}

/** A published result whose own formats a command offers beside those of every result. */
type Result = SavedData['format']

/** The formats of every result, and those that draw one of these results alone. */
export function formatsOf(...results: readonly Result[]): readonly RendererEntry[] {
  return RENDERERS.filter(({ draws }) => draws === null || results.some((result) => draws.includes(result)))
}

/** Their words. */
export const formatNames = (...results: readonly Result[]): string[] =>
  formatsOf(...results).map(({ id }) => id)

/** The commands that give what a format draws: `unsilo check`. */
export const commandsOf = (draws: readonly string[]): string =>
  // `unsilo-check/1` is what `unsilo check` gives.
  draws.map((name) => name.replace(/^unsilo-(.*)\/\d+$/, 'unsilo $1')).join(' and ')

/** Adds `--format` and `--output`, with the formats that there are for what the command gives. */
export function addFormatOptions(commander: Commander, ...results: readonly Result[]): Commander {
  const only = ({ draws }: RendererEntry) =>
    results.length > 1 && draws !== null ? ` (${commandsOf(draws).replaceAll('unsilo ', '')})` : ''
  const entries = formatsOf(...results).map((entry) => ({ ...entry, title: entry.title + only(entry) }))
  return offerFormats(commander, entries, { usual: 'text', others: RENDERERS })
}

/**
 * Adds `--format` and `--output` for these formats; `usual` is the one that holds where neither a format nor the ending
 * of the output says which, and without it one of them must. A word for one of the `others`, which are of other commands, is told so.
 */
export function offerFormats(
  commander: Commander,
  formats: readonly RendererEntry[],
  { usual, others = [] }: { readonly usual?: string; readonly others?: readonly RendererEntry[] } = {},
): Commander {
  const ids = formats.map(({ id }) => id)
  const width = Math.max(...ids.map((id) => id.length)) + 2
  const listed = formats.map(({ id, title }) => `  ${id.padEnd(width)}${title}`).join('\n')
  const unless = usual === undefined ? "what -o's ending says" : `what -o's ending says, else ${usual},`
  const many = `repeat for several at once (${unless} unless given)`
  const noSuchFormat = (id: string) => {
    const elsewhere = others.find((entry) => entry.id === id)?.draws ?? []
    if (elsewhere.length === 0) return noSuchWord('format', id, ids)
    return `'${id}' is a format of ${commandsOf(elsewhere)} alone. The formats are ${ids.join(', ')}.`
  }
  const addFormat = (text: string, before: readonly WantedFormat[] = []): readonly WantedFormat[] => {
    const [, id = '', file = null] = /^([^=]*)(?:=(.*))?$/s.exec(text)!
    const renderer = formats.find((entry) => entry.id === id)
    if (renderer === undefined) throw new InvalidArgumentError(noSuchFormat(id))
    if (file === '') throw new InvalidArgumentError(`Name the file: ${id}=FILE.`)
    return [...before, { renderer, file: file === '-' ? null : file }]
  }
  return commander
    .addOption(new Option('-f, --format <format[=file]>', `${ids.join(', ')}; ${many}`).argParser(addFormat))
    .option('-o, --output <file>', 'write to a file instead of standard output, whole or not at all')
    .addHelpText('after', `\nFormats:\n${listed}`)
}

/**
 * What is to be written where; a text where the options contradict each other. Of what is `offered`, the ending of the
 * output says which is wanted where no format is given, else the `usual` one is, if any.
 */
export function wantedFormats(
  { format, output: given }: FormatOptions,
  { stdout }: Pick<Io, 'stdout'>,
  offered: readonly RendererEntry[],
  usual: RendererEntry | null = RENDERERS[0]!,
): readonly WantedFormat[] | string {
  const output = fileNamed(given)
  const meant = (output === undefined ? null : formatOfFile(output, offered)) ?? usual
  if (format === undefined && meant === null)
    return `no format is given, and no ending of --output says which: give --format, one of ${offered.map(({ id }) => id).join(', ')}`
  const formats: readonly WantedFormat[] = format ?? [{ renderer: meant!, file: null }]
  const loose = formats.filter(({ file }) => file === null)
  if (loose.length > 1) {
    const [first, second] = loose.map(({ renderer }) => renderer.id)
    return `both ${first} and ${second} would go to ${output ?? 'standard output'}: give one of them a file, as in --format ${second}=FILE`
  }
  if (loose.length === 0 && output !== undefined)
    return '--output has nothing to write: every format has its own file'
  const wanted = formats.map((one): WantedFormat => {
    const file = one.file ?? output ?? null
    const note = file === null ? null : misnamed(file, one.renderer, offered)
    return { renderer: one.renderer, file, ...(note === null ? {} : { note }) }
  })
  const shown = wanted.find(({ renderer, file }) => renderer.binary === true && file === null)
  if (shown !== undefined && stdout.isTerminal) {
    const { id, extension } = shown.renderer
    return `${id} is no text for a terminal: name a file, as in -o report.${extension}`
  }
  const files = wanted.flatMap(({ file }) => (file === null ? [] : normalize(file)))
  const twice = files.find((file, i) => files.indexOf(file) !== i)
  return twice === undefined ? wanted : `two formats would go to the same file, ${twice}`
}

/** Whether a failed run should still give a JSON document, and where. */
export function jsonPlace(formats: readonly WantedFormat[]): { readonly file: string | null } | null {
  const found = formats.find(({ renderer }) => renderer.id === 'json')
  return found === undefined ? null : { file: found.file }
}
