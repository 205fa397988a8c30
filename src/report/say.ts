import { plural } from '../util/text.js'
import type { NamesData, SourceData } from './data.js'

/** How people know a thing: its name in the result, else its id. */
export function nameIn(names: { readonly [id: string]: string }, id: string): string {
  return Object.hasOwn(names, id) ? names[id]! : id
}

/** `Equipment`, or `above the units` where there is none. */
export function unitName(names: NamesData, unit: string | null): string {
  return unit === null ? 'above the units' : nameIn(names.actors, unit)
}

/** `a`, `a and b`, `a, b and c`; beyond `most` of them `a, b and 7 more`. */
export function listed(items: readonly string[], most = 4): string {
  if (items.length <= 1) return items[0] ?? ''
  const shown = items.length > most ? items.slice(0, Math.max(1, most - 1)) : items.slice(0, -1)
  const last = items.length > most ? `${items.length - shown.length} more` : items.at(-1)!
  return `${shown.join(', ')} and ${last}`
}

/** `1 unit is new`, `3 units are new`, as a part of a list; nothing where there is none. */
export function counted(n: number, word: string, one: string, several: string): readonly string[] {
  return n === 0 ? [] : [`${plural(n, word)} ${n === 1 ? one : several}`]
}

/** The subject of a sentence about so many of all, with its verb: `The only unit is`, `Both units are`, `All 3 units are`, `1 of 3 units is`. */
export function someOf(
  part: number,
  all: number,
  word: string,
  many: string,
  [one, several]: readonly [string, string],
): string {
  if (all === 1) return `The only ${word} ${one}`
  if (part === all) return `${all === 2 ? 'Both' : `All ${all}`} ${many} ${several}`
  return `${part} of ${all} ${many} ${part === 1 ? one : several}`
}

/** The subject of a sentence that holds for none, with its verb: `The only unit is not`, `Neither unit is`, `None of 3 units is`. */
export function noneOf(
  all: number,
  word: string,
  many: string,
  [denied, verb]: readonly [string, string],
): string {
  if (all === 1) return `The only ${word} ${denied}`
  return all === 2 ? `Neither ${word} ${verb}` : `None of ${all} ${many} ${verb}`
}

/** `org.yaml:3:7`, for evidence. */
export function sourceText(source: SourceData): string | null {
  return source === null ? null : `${source.file}:${source.line}:${source.column}`
}

/** The start of a span as evidence. */
export function sourceData(
  span:
    | { readonly file: string; readonly start: { readonly line: number; readonly column: number } }
    | null
    | undefined,
): SourceData {
  return span ? { file: span.file, line: span.start.line, column: span.start.column } : null
}
