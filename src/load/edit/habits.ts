import type { Spelling } from '../write.js'
import { columnOf } from './lines.js'
import type { ListNode, MapNode, Node, SyntaxTree } from './syntax.js'

/** How a file is written, told from what stands in it first. */
export type Habits = {
  readonly eol: string
  /** Columns from a key to the dashes of its list. */
  readonly dash: number
  /** Columns from a dash to what follows it. */
  readonly gap: number
  readonly listPad: string
  readonly mapPad: string
  /** Every key in double quotes: JSON, or YAML that looks like it. */
  readonly json: boolean
}

/** Columns that a line should not be longer than. */
export const LINE = 110

/** Looks at a file for its habits; what it does not tell is as in the examples. */
export function habitsOf({ text, root }: SyntaxTree): Habits {
  const found: { dash?: number; gap?: number; listPad?: string | undefined; mapPad?: string | undefined } = {}
  const list = (node: ListNode, key: number | null) => {
    const [first] = node.items
    if (first === undefined) return
    if (node.flow) found.listPad ??= padIn(text, node)
    else {
      if (key !== null) found.dash ??= columnOf(text, first.start) - columnOf(text, key)
      const gap = first.value.start - first.start
      if (first.value.type === 'map' && !first.value.flow && gap < 16) found.gap ??= gap
    }
  }
  const map = (node: MapNode) => {
    if (node.flow && node.pairs.length > 0) found.mapPad ??= padIn(text, node)
  }
  const walk = (node: Node, key: number | null) => {
    if (node.type === 'list') {
      list(node, key)
      for (const { value } of node.items) walk(value, null)
    } else if (node.type === 'map') {
      map(node)
      for (const pair of node.pairs) walk(pair.value, node.flow ? null : pair.start)
    }
  }
  walk(root, null)
  return {
    eol: /\r\n/.test(text) ? '\r\n' : '\n',
    dash: found.dash ?? 2,
    gap: found.gap ?? 2,
    listPad: found.listPad ?? '',
    mapPad: found.mapPad ?? ' ',
    json: root.type === 'map' && root.flow && root.pairs.every(({ quoted }) => quoted),
  }
}

/** The blank behind a bracket; nothing is told by one at the end of its line. */
function padIn(text: string, { start }: Node): string | undefined {
  const [, pad] = /^.( ?)[^\s#]/.exec(text.slice(start, start + 3)) ?? []
  return pad
}

/** How a new value is spelled in a file of these habits. */
export function spellingIn(
  habits: Habits,
  { flow, column, quote }: { flow: boolean; column: number; quote?: Spelling['quote'] },
): Spelling {
  const { json, listPad, mapPad } = habits
  return { json, listPad, mapPad, flow, width: LINE - column, quote: quote ?? (json ? 'double' : 'plain') }
}
