import { Source } from '../../../load/source.js'
import type { ForeignSource } from '../../importer.js'
import { decodeText } from '../encoding.js'
import type { RawTie, Reading } from './reading.js'

/** The text of a file that holds a graph, or why it cannot be read. */
export function graphText({ file, bytes }: ForeignSource): Source | { problem: string; help: string } {
  const decoded = decodeText(bytes)
  return 'problem' in decoded ? decoded : new Source(file, decoded.text)
}

/** How places are told in a text: ties carry their stretch, and lines are counted when someone asks. */
export function placesIn(source: Source): Pick<Reading, 'span' | 'where'> {
  const span = ({ start, end }: RawTie) => source.span(start, end)
  return { span, where: (tie) => `line ${span(tie).start.line}` }
}

/** What the nodes of a graph are called: by their labels where their ids only number them, and each has its own. */
export function namesOf(labels: ReadonlyMap<string, string>): {
  readonly by: 'id' | 'label'
  readonly name: (id: string) => string
} {
  const distinct = new Set(labels.values())
  const numbered = [...labels.keys()].every((id) => /^[a-z]?\d+(?:\.0)?$/i.test(id))
  const same = [...labels].every(([id, label]) => id === label)
  if (labels.size === 0 || !numbered || same || distinct.size < labels.size || distinct.has(''))
    return { by: 'id', name: (id) => id }
  return { by: 'label', name: (id) => labels.get(id) ?? id }
}

/** Whether the name of an attribute says that it is one of these things. */
export const ATTRIBUTES = {
  weight: /^(?:weight|count|strength|value|n|frequency)$/i,
  kind: /^(?:kind|type|relation|relationship|question|layer|tie)$/i,
  date: /^(?:date|time|timestamp|when|start|day)$/i,
} as const
