import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml'
import type { Draft } from '../model/draft.js'
import { escapedUnsafe, holdsUnsafe } from '../util/json.js'

/** A draft as a YAML file that a person would have written: block style, short lists of ids on one line. */
export function writeModel(draft: Draft): string {
  const document = new Document({ unsilo: 1, ...draft })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && holdsUnsafe(node.value)) node.type = Scalar.QUOTE_DOUBLE
    },
    Seq: (_, node) => {
      if (node.items.every((item) => !isMap(item) && !isSeq(item)) && node.items.length <= 8) node.flow = true
    },
    Map: (_, node, path) => {
      // A role with a few short facts reads best on one line.
      const inList = isSeq(path.at(-1))
      const flat = node.items.every((item) => !isMap(item.value) && !isSeq(item.value))
      const length = node.items.reduce(
        (sum, item) => sum + String(item.key).length + String(item.value).length + 4,
        0,
      )
      if (inList && flat && length < 90) node.flow = true
    },
  })
  return escapedUnsafe(document.toString({ lineWidth: 110, flowCollectionPadding: true }))
}

/** How a value is written where others stand already. */
export type Spelling = {
  readonly quote: 'plain' | 'single' | 'double'
  /** Within brackets: everything on one line. */
  readonly flow: boolean
  /** Columns that are left for a text before it is folded. */
  readonly width: number
  /** Keys in double quotes too. */
  readonly json: boolean
  readonly listPad: string
  readonly mapPad: string
}

/** A value as YAML text after its key; lines after the first are indented from the key's column. */
export function spell(value: unknown, spelling: Spelling): string {
  const within = { ...spelling, flow: true }
  if (Array.isArray(value)) {
    const { listPad: pad } = spelling
    return value.length === 0 ? '[]' : `[${pad}${value.map((item) => spell(item, within)).join(', ')}${pad}]`
  }
  if (typeof value === 'object' && value !== null) {
    const { mapPad: pad } = spelling
    const pairs = Object.entries(value).map(
      ([key, one]) => `${spellKey(key, spelling)}: ${spell(one, within)}`,
    )
    return pairs.length === 0 ? '{}' : `{${pad}${pairs.join(', ')}${pad}}`
  }
  return typeof value === 'string' ? spellText(value, spelling) : String(value)
}

/** A key as its neighbours are written. */
export function spellKey(key: string, { json }: Pick<Spelling, 'json'>): string {
  return json ? JSON.stringify(key) : key
}

function spellText(text: string, { quote, flow, width }: Spelling): string {
  const lines = /[\r\n]/.test(text)
  if (quote === 'double' || holdsUnsafe(text) || (flow && lines)) return escapedUnsafe(JSON.stringify(text))
  if (quote === 'single' && !lines) return `'${text.replaceAll("'", "''")}'`
  if (flow) {
    const document = new Document([text])
    if (isSeq(document.contents)) document.contents.flow = true
    return document.toString({ lineWidth: 0, flowCollectionPadding: false }).slice(1, -2)
  }
  const document = new Document({ k: text })
  const node = document.get('k', true)
  if (isScalar(node) && !lines && text.length > width) node.type = Scalar.BLOCK_FOLDED
  return document.toString({ lineWidth: Math.max(width, 40) }).slice('k: '.length, -1)
}
