import type { Change, Changes } from '../../model/reorg.js'
import type { NamesData } from '../../report/names-data.js'
import { listed, nameIn } from '../../report/say.js'

type Called = (id: string) => string
type Say = { readonly [word in keyof Changes]?: (change: Changes[word], called: Called) => string }

const SAY: Say = {
  delegate: ({ decision, to }, called) => `delegate ${called(decision)} to ${called(to)}`,
  grant: ({ decision, right, to }, called) => `grant ${right} in ${called(decision)} to ${called(to)}`,
  revoke: ({ decision, right, from }, called) =>
    `revoke ${right} in ${called(decision)} from ${called(from)}`,
  connect: ({ between, shares }, called) =>
    `connect ${[between].flat().map(called).join(' and ')} by ${listed([shares].flat())}`,
  disconnect: ({ link }) => `disconnect ${link}`,
  move: ({ team, role, to }, called) =>
    `move ${called((team ?? role)!)} to ${to === null ? 'the top' : called(to)}`,
  report: ({ team, role, to }, called) =>
    to === null
      ? `${called((role ?? team)!)} reports as its place implies`
      : `${called((role ?? team)!)} reports to ${called(to)}`,
}

/** A change in a few words and by names, such as `delegate Price of an offer to Account representative`. */
export function changeWords(
  change: Change,
  { decisions, actors }: Pick<NamesData, 'decisions' | 'actors'>,
): string {
  const called = (id: string) => (Object.hasOwn(decisions, id) ? decisions[id]! : nameIn(actors, id))
  return Object.entries(change)
    .map(([word, said]) => {
      const say = SAY[word as keyof Changes] as ((change: unknown, called: Called) => string) | undefined
      return say === undefined ? word : say(said, called)
    })
    .join(', ')
}
