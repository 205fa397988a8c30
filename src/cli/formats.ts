import { normalize } from 'node:path'
import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import { RENDERERS, type RendererEntry } from '../renderers/index.js'
import { nearest } from '../util/nearest.js'

/** One `--format FORMAT[=FILE]`; `file` is `null` for standard output. */
export type WantedFormat = { readonly renderer: RendererEntry; readonly file: string | null }

export type FormatOptions = { readonly format?: readonly WantedFormat[]; readonly output?: string }

export const formatNames = (): string[] => RENDERERS.map(({ id }) => id)

/** Adds `--format` and `--output`, with the formats that there are. */
export function addFormatOptions(commander: Commander): Commander {
  const formats = RENDERERS.map(({ id, title }) => `  ${id.padEnd(10)}${title}`).join('\n')
  return commander
    .addOption(
      new Option(
        '-f, --format <format[=file]>',
        `${formatNames().join(', ')}; repeat for several at once (text unless given)`,
      ).argParser(addFormat),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output, whole or not at all')
    .addHelpText('after', `\nFormats:\n${formats}`)
}

function addFormat(text: string, before: readonly WantedFormat[] = []): readonly WantedFormat[] {
  const [, id, file] = /^([^=]*)(?:=(.*))?$/s.exec(text)!
  const renderer = RENDERERS.find((entry) => entry.id === id)
  if (renderer === undefined) {
    const near = nearest(id!, formatNames())
    const help = near === null ? `The formats are ${formatNames().join(', ')}.` : `Did you mean ${near}?`
    throw new InvalidArgumentError(`There is no format '${id}'. ${help}`)
  }
  if (file === '') throw new InvalidArgumentError(`Name the file: ${id}=FILE.`)
  return [...before, { renderer, file: file ?? null }]
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
