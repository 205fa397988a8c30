import { formatNumber } from '../util/text.js'
import type { BoundaryData } from './data.js'
import type { BridgeState } from './picture.js'
import { listed } from './say.js'

/** How a boundary stands; what is linked and not required is no more than surplus, however it hangs. */
export function stateOf({ gap, surplus, fragile }: BoundaryData): BridgeState {
  return gap ? 'gap' : surplus ? 'surplus' : fragile ? 'fragile' : 'linked'
}

/** The sign of each state, beside the number of what is required. */
export const STATE_SIGNS: { readonly [state in BridgeState]: string } = {
  gap: '!',
  fragile: '~',
  linked: '',
  surplus: '+',
}

const WAYS = ['information', 'people', 'decisions'] as const

type Ways = readonly [information: number, people: number, decisions: number]

/** Letters of the ways in which a pair is linked: information, people, decisions. */
export const wayLetters = (ways: Ways): string =>
  WAYS.filter((_, i) => ways[i]! > 0)
    .map((way) => way[0]!.toUpperCase())
    .join(' ')

/** How two units stand in words: `required 2.3, linked by information and people, fragile`. */
export function stateWords(boundary: BoundaryData): string {
  const { requirement, ways, required, fragile, gap } = boundary
  const need = required ? `required ${formatNumber(requirement.total, 1)}` : 'not required'
  if (gap) return `${need}, nothing links them: a gap`
  const by = WAYS.filter((way) => ways[way] > 0)
  const linked = by.length === 0 ? 'not linked' : `linked by ${listed(by)}`
  return `${need}, ${linked}${fragile ? ', fragile' : ''}`
}

/** What the letters of the ways mean: of use where they are drawn. */
export const WAYS_KEY = 'Linked by I information, P people, D decisions.'

/** Which units a matrix does not have, for nothing joins them to another: nothing where it has them all. */
export function unjoined(shown: number, all: number): string[] {
  const left = all - shown
  if (left <= 0) return []
  const [are, they] = left === 1 ? ['is', 'it shares'] : ['are', 'they share']
  return [`${left} of ${all} units ${are} left out: ${they} no requirement and no link with any other`]
}

/** What the shades, the signs of these states and, where they are drawn, the letters of a matrix mean. */
export function boundaryKey(states: ReadonlySet<BridgeState>, hasWays: boolean): string[] {
  const signs = [
    ...(states.has('gap') ? [`${STATE_SIGNS.gap} a gap: required, nothing links them`] : []),
    ...(states.has('fragile') ? [`${STATE_SIGNS.fragile} linked, but fragile`] : []),
    ...(states.has('surplus') ? [`${STATE_SIGNS.surplus} linked, not required`] : []),
  ]
  return [
    'The number is how much the two units must coordinate; the darker, the more.',
    ...(signs.length === 0 ? [] : [signs.join(' · ')]),
    ...(hasWays ? [WAYS_KEY] : []),
  ]
}
