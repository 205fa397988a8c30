import { normalize } from 'node:path'
import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import { RENDERERS, type RendererEntry } from '../renderers/index.js'
import { nearest } from '../util/nearest.js'

/** One `--format FORMAT[=FILE]`; `file` is `null` for standard output. */
export type WantedFormat = { readonly renderer: RendererEntry; readonly file: string | null }

export type FormatOptions = { readonly format?: readonly WantedFormat[]; readonly output?: string }

/** A published result whose own formats a command offers beside those of every report. */
type Result = 'unsilo-check/1'

function formatsOf(result?: Result): readonly RendererEntry[] {
  return RENDERERS.filter(({ draws }) => draws === null || (result !== undefined && draws.includes(result)))
}

/** The formats of every report, and those that draw this result alone. */
export const formatNames = (result?: Result): string[] => formatsOf(result).map(({ id }) => id)

/** Adds `--format` and `--output`, with the formats that there are for what the command gives. */
export function addFormatOptions(commander: Commander, result?: Result): Commander {
  const formats = formatsOf(result)
    .map(({ id, title }) => `  ${id.padEnd(10)}${title}`)
    .join('\n')
  return commander
    .addOption(
      new Option(
        '-f, --format <format[=file]>',
        `${formatNames(result).join(', ')}; repeat for several at once (text unless given)`,
      ).argParser((text, before?: readonly WantedFormat[]) => addFormat(text, before, result)),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output, whole or not at all')
    .addHelpText('after', `\nFormats:\n${formats}`)
}

function addFormat(
  text: string,
  before: readonly WantedFormat[] = [],
  result?: Result,
): readonly WantedFormat[] {
  const [, id, file] = /^([^=]*)(?:=(.*))?$/s.exec(text)!
  const renderer = formatsOf(result).find((entry) => entry.id === id)
  if (renderer === undefined) throw new InvalidArgumentError(noSuchFormat(id!, result))
  if (file === '') throw new InvalidArgumentError(`Name the file: ${id}=FILE.`)
  return [...before, { renderer, file: file ?? null }]
}

function noSuchFormat(id: string, result: Result | undefined): string {
  const known = `The formats are ${formatNames(result).join(', ')}.`
  const elsewhere = RENDERERS.find((entry) => entry.id === id)?.draws ?? []
  // `unsilo-check/1` is what `unsilo check` gives.
  const commands = elsewhere.map((name) => name.replace(/^unsilo-(.*)\/\d+$/, 'unsilo $1'))
  if (commands.length > 0) return `'${id}' is a format of ${commands.join(' and ')} alone. ${known}`
  const near = nearest(id, formatNames(result))
  return `There is no format '${id}'. ${near === null ? known : `Did you mean ${near}?`}`
}

/** What is to be written where; a text where the options contradict each other. */
export function wantedFormats({ format, output }: FormatOptions): readonly WantedFormat[] | string {
  const formats = format ?? [{ renderer: RENDERERS[0]!, file: null }]
  const loose = formats.filter(({ file }) => file === null)
  if (loose.length > 1) {
    const [first, second] = loose.map(({ renderer }) => renderer.id)
    return `both ${first} and ${second} would go to ${output ?? 'standard output'}: give one of them a file, as in --format ${second}=FILE`
  }
  if (loose.length === 0 && output !== undefined)
    return '--output has nothing to write: every format has its own file'
  const wanted = formats.map(({ renderer, file }) => ({ renderer, file: file ?? output ?? null }))
  const files = wanted.flatMap(({ file }) => (file === null ? [] : normalize(file)))
  const twice = files.find((file, i) => files.indexOf(file) !== i)
  return twice === undefined ? wanted : `two formats would go to the same file, ${twice}`
}

/** Whether a failed run should still give a JSON document, and where. */
export function jsonPlace(formats: readonly WantedFormat[]): { readonly file: string | null } | null {
  const found = formats.find(({ renderer }) => renderer.id === 'json')
  return found === undefined ? null : { file: found.file }
}
