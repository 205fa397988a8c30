import type { OtherChange, StructureChange } from '../report/diff-data.js'
import { plural } from '../util/text.js'
import type { Differences } from './differences.js'

type Sized = Pick<Differences, 'structure' | 'decisions' | 'others'>

const DONE: readonly (readonly [StructureChange['change'], string])[] = [
  ['created', 'created'],
  ['removed', 'gone'],
  ['moved', 'moved'],
  ['renamed', 'with another id'],
]
const LINES: ReadonlySet<string> = new Set(['superior', 'dotted'])
const COUNTED: ReadonlySet<string> = new Set([...DONE.map(([change]) => change), ...LINES, 'line', 'leading'])

/** How much is different, in words: teams and roles, lines, decisions, links and the rest. */
export function sizeOf({ structure, decisions, others }: Sized): string {
  const count = (kind: 'team' | 'role', change: StructureChange['change']) =>
    structure.filter((one) => one.kind === kind && one.change === change).length
  const decided = (change: string) => decisions.filter((decision) => decision.change === change).length
  const parts = [
    ...(['team', 'role'] as const).flatMap((kind) =>
      DONE.flatMap(([change, words]) => part(count(kind, change), kind, words)),
    ),
    ...part(structure.filter(({ change }) => LINES.has(change)).length, 'reporting line', 'changed'),
    ...part(
      structure.filter(({ change }) => !COUNTED.has(change)).length,
      'other fact',
      'of teams and roles changed',
    ),
    ...part(decided('added'), 'decision', 'new'),
    ...part(decided('removed'), 'decision', 'gone'),
    ...part(decided('changed'), 'decision', 'changed'),
    ...otherParts(others),
  ]
  return parts.join(', ')
}

const SAID = { added: 'new', removed: 'gone', changed: 'changed' } as const

function otherParts(others: readonly OtherChange[]): string[] {
  if (others.length === 0) return []
  const kinds = [...new Set(others.map(({ kind, change }) => `${kind} ${SAID[change]}`))]
  return kinds.flatMap((word) => {
    const [kind, change] = word.split(' ') as [string, string]
    const some = others.filter((other) => other.kind === kind && SAID[other.change] === change).length
    return kind === 'tie' ? [`the observed ties are ${change}`] : part(some, kind, change)
  })
}

function part(n: number, word: string, done: string): string[] {
  return n === 0 ? [] : [`${plural(n, word)} ${done}`]
}
