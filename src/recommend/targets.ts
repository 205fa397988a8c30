import type { Measures } from '../figures/figure.js'
import { ORGANISATION } from '../figures/organisation.js'
import type { Context } from './context.js'
import type { Goal } from './problem.js'
import type { Choice } from './problem-of.js'

/** A limit that a figure is to keep. */
export type Target = {
  readonly figure: string
  readonly operator: string
  readonly value: number
  readonly text: string
}

type Part = Goal['parts'][number]

/** How much each good moves a figure in the wanted direction. */
type Reader = (context: Context, choice: Choice) => readonly Part[]

const goods = (choice: Choice, kind: string, amount: (key: string, index: number) => number): Part[] =>
  choice.problem.goods.flatMap(({ id }, good) => {
    if (!id.startsWith(`${kind} `)) return []
    const much = amount(id.slice(kind.length + 1), good)
    return much > 0 ? [{ good, amount: much }] : []
  })

/** Lines that a delegation takes off a mean. */
function lines(isKey: boolean, isWeighted: boolean): Reader {
  return ({ data, graph }, choice) => {
    const of = data.decisions.decisions.filter(
      ({ key, lineDistance }) => lineDistance !== null && (key || !isKey),
    )
    const weightOf = (id: string) => (isWeighted ? (graph.organisation.decisions.get(id)!.perYear ?? 0) : 1)
    const all = of.reduce((sum, { id }) => sum + weightOf(id), 0)
    const counted = new Set(of.map(({ id }) => id))
    const moves = new Map(choice.moves.map((move) => [move.id, move.decision]))
    return goods(choice, 'nearer', (move) => {
      const { id, before, after } = moves.get(move)!
      return counted.has(id) && all > 0 ? ((before - after) * weightOf(id)) / all : 0
    })
  }
}

const READERS: { readonly [figure: string]: Reader } = {
  gaps: (_, choice) => goods(choice, 'closed', () => 1),
  congruence: ({ required }, choice) => goods(choice, 'closed', () => 1 / required.size),
  'weighted-congruence': ({ required }, choice) => {
    const all = [...required.values()].reduce((sum, { requirement }) => sum + requirement.total, 0)
    return goods(choice, 'closed', (key) => required.get(key)!.requirement.total / all)
  },
  'sealed-units': (_, choice) => goods(choice, 'unsealed', () => 1),
  'vetoes-of-other-units': (_, choice) => goods(choice, 'heard', () => 1),
  'mean-line-distance': lines(false, false),
  'weighted-mean-line-distance': lines(false, true),
  'key-mean-line-distance': lines(true, false),
  'key-weighted-mean-line-distance': lines(true, true),
}

/** The figures that a target can name. */
export const TARGET_FIGURES: readonly string[] = Object.keys(READERS)

/** Requirements hang on the rights of decisions, so with this target all rights stay: else it would move as it is aimed at. */
export const KEEPS_RIGHTS = 'weighted-congruence'

/** A figure of the whole organisation; `null` where it is not assessed. */
export function figureIn(measures: Measures, figure: string): number | null {
  const found = ORGANISATION.find(({ key }) => key === figure)
  return found === undefined ? null : ([...found.values(measures)][0]?.value ?? null)
}

/** What the goods must come to for each target that is not reached yet. */
export function goalsOf(
  context: Context,
  choice: Choice,
  targets: readonly Target[],
  measures: Measures,
): Goal[] {
  return targets.flatMap(({ figure, operator, value }): Goal[] => {
    const now = figureIn(measures, figure)
    if (now === null) return []
    const strict = operator.length === 1 ? 1e-6 : 0
    const least = (operator.startsWith('>') ? value - now : now - value) + strict
    return least <= 1e-9 ? [] : [{ figure, least, parts: READERS[figure]!(context, choice) }]
  })
}
