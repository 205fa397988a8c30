import type { Look } from '../../app/explore/look.js'
import { type FindingData, isOpen } from '../../report/check-data.js'
import { piece } from '../line.js'
import { type Said, saidShort } from './finding-words.js'
import { type Row, remembered, type View } from './view.js'

type Shown = { readonly finding: FindingData; readonly is: 'new' | 'gone' | 'same' }

const WEIGHT = { error: 0, warn: 1, info: 2 } as const
const MARKS = { error: '✖', warn: '▲', info: '·' } as const
const TONES = { error: 'bad', warn: 'warn', info: 'muted' } as const

/** What was found now, then what was found when the model was opened and is gone. */
const shownOf = remembered((look: Look, opened: Look): ReadonlyMap<string, Shown> => {
  const open = (of: Look) => of.check.findings.filter(isOpen)
  const before = new Set(open(opened).map(({ fingerprint }) => fingerprint))
  const now = new Set(open(look).map(({ fingerprint }) => fingerprint))
  const shown: Shown[] = open(look)
    .map((finding): Shown => ({ finding, is: before.has(finding.fingerprint) ? 'same' : 'new' }))
    .sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity])
  const gone = open(opened).filter(({ fingerprint }) => !now.has(fingerprint))
  return new Map(
    [...shown, ...gone.map((finding): Shown => ({ finding, is: 'gone' }))].map((one) => [
      `finding:${one.finding.fingerprint}`,
      one,
    ]),
  )
})

const rowsOf = remembered((look: Look, opened: Look): readonly Row[] =>
  [...shownOf(look, opened).keys()].map((key) => ({ key, subject: key, depth: 0, open: null })),
)

const MARKED = { new: 'new ', gone: 'gone ', same: '' } as const

/** What is said of each finding in so many columns. */
const saidOf = remembered((look: Look, opened: Look, width: number): ReadonlyMap<string, Said> => {
  const all = [...shownOf(look, opened)]
  const said = saidShort(
    all.map(([, { finding, is }]) => ({ ...finding, room: width - 2 - MARKED[is].length })),
  )
  return new Map(all.map(([key], i) => [key, said[i]!]))
})

/** What the rules find, with what is new and what is gone since the model was opened. */
export const findings: View = {
  id: 'findings',
  key: '6',
  title: 'Findings',
  empty: 'The rules find nothing.',
  rows: ({ look, opened }) => rowsOf(look, opened.look),
  heading: ({ opened: { policy } }) => [
    piece(policy === null ? 'By the usual rules: no policy was found' : `By the policy ${policy}`, 'muted'),
  ],
  line: ({ look, opened }, { key }, width) => {
    const { finding, is } = shownOf(look, opened.look).get(key)!
    const said = saidOf(look, opened.look, width).get(key)!
    const message = piece(`${said.message} `, is === 'gone' ? 'muted' : undefined)
    const rule = piece(`${finding.rule} `, 'muted')
    // Messages about one thing begin alike: where they are cut, the kind tells them apart.
    return [
      piece(`${MARKS[finding.severity]} `, TONES[finding.severity]),
      piece(MARKED[is], is === 'new' ? 'bad' : 'good'),
      ...(said.isCut ? [rule, message] : [message, rule]),
    ]
  },
}
