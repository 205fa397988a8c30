import type { Fields } from './cells.js'
import type { Things } from './things.js'

/**
 * Whether the `source:` of a thing is one of those of an import: what the import itself writes there, or a source's
 * path or name, with a place behind it or not.
 */
export function oursAmong(stated: Things, files: readonly string[]): (source: unknown) => boolean {
  const said = new Set<unknown>()
  for (const things of stated.values())
    for (const { source } of things.values() as Iterable<Fields>) if (source !== undefined) said.add(source)
  const names = files.filter((file) => file !== '<stdin>').flatMap((file) => [file, file.split('/').at(-1)!])
  return (source) => {
    if (typeof source !== 'string') return false
    return said.has(source) || names.some((name) => source === name || isPlaceIn(source, name))
  }
}

const isPlaceIn = (source: string, name: string) =>
  source.startsWith(name) && /^[\s:#,(]/.test(source.slice(name.length))
