import type { Span } from '../diagnostic/diagnostic.js'
import type { Part } from '../model/origins.js'
import { parseAnyYaml } from './any-yaml.js'
import { broken, type Parsed } from './parsed.js'
import { type PlainNode, type PlainYaml, readPlainYaml } from './plain-yaml.js'
import type { Source } from './source.js'
import { tooDeep } from './syntax.js'

/**
 * Reads one YAML document: a plain one fast, any other so that what is wrong with it can be told. `known` holds what was
 * parsed already, by its text.
 */
export function parseYaml(source: Source, known?: Map<string, PlainYaml>): Parsed {
  const plain = known?.get(source.text) ?? readPlainYaml(source.text)
  if (plain === null) return parseAnyYaml(source)
  if ('tooDeepAt' in plain) return broken(tooDeep(source, plain.tooDeepAt))
  known?.set(source.text, plain)
  const { value, root } = plain
  return { value, diagnostics: [], locate: (path, part) => locatePlain(source, root, path, part) }
}

function locatePlain(
  source: Source,
  root: PlainNode,
  path: readonly (string | number)[],
  part: Part,
): Span | null {
  let node = root
  let key: PlainNode | null = null
  for (const step of path) {
    const pair = node.pairs?.get(String(step))
    const next = pair?.value ?? (typeof step === 'number' ? node.items?.[step] : undefined)
    if (next === undefined) return null
    key = pair?.key ?? null
    node = next
  }
  const { start, end } = part === 'key' && key !== null ? key : node
  return source.span(start, end)
}
