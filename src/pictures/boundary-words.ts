import { stateOf } from '../report/boundary.js'
import type { BoundaryData, CrossingData, NamesData } from '../report/data.js'
import type { BridgeState } from '../report/picture.js'
import { listed, nameIn } from '../report/say.js'
import { formatNumber } from '../util/text.js'

const WORDS: { readonly [state in Exclude<BridgeState, 'gap'>]: string } = {
  linked: 'linked by',
  fragile: 'linked, and fragile, by',
  surplus: 'linked, and nothing asks for it, by',
}

const through = ({ what, mechanism, kind }: CrossingData) =>
  what ?? mechanism ?? (kind === 'dotted' ? 'a dotted line' : kind === 'person' ? 'a shared person' : kind)

/** The whole of a boundary in a sentence: who, how much depends on it, and what links it. */
export function boundaryTitle(boundary: BoundaryData, names: NamesData): string {
  const [a, b] = boundary.units.map((unit) => nameIn(names.actors, unit))
  const { total } = boundary.requirement
  const required = total > 0 ? ` (requirement ${formatNumber(total, 2)})` : ''
  if (boundary.gap) return `${a} and ${b}${required}: a gap, nothing links them`
  const ways = listed([...new Set(boundary.crossings.map(through))], 3)
  return `${a} and ${b}${required}: ${WORDS[stateOf(boundary) as keyof typeof WORDS]} ${ways}`
}
