import type { Change, Changes } from '../../model/reorg.js'

const list = (ids: string | readonly string[]) => [ids].flat().join(' and ')

type Say = { readonly [word in keyof Changes]?: (change: Changes[word]) => string }

const SAY: Say = {
  delegate: ({ decision, to }) => `delegate ${decision} to ${to}`,
  grant: ({ decision, right, to }) => `grant ${right} in ${decision} to ${to}`,
  revoke: ({ decision, right, from }) => `revoke ${right} in ${decision} from ${from}`,
  connect: ({ between, shares }) => `connect ${list(between)} by ${list(shares)}`,
  disconnect: ({ link }) => `disconnect ${link}`,
  move: ({ team, role, to }) => `move ${team ?? role} to ${to ?? 'the top'}`,
  report: ({ team, role, to }) =>
    to === null ? `${role ?? team} reports as its place implies` : `${role ?? team} reports to ${to}`,
}

/** A change in a few words, such as `delegate offer-price to account-rep`. */
export function changeWords(change: Change): string {
  return Object.entries(change)
    .map(([word, said]) => {
      const say = SAY[word as keyof Changes] as ((change: unknown) => string) | undefined
      return say === undefined ? word : say(said)
    })
    .join(', ')
}
