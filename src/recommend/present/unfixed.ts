import { numberCell, textCell } from '../../report/cells.js'
import type { Row, Section } from '../../report/document.js'
import { listed, nameIn } from '../../report/say.js'
import { plural } from '../../util/text.js'
import type { RecommendationData, UnfixedData } from '../data.js'

const KINDS: { readonly [kind in UnfixedData['kind']]: string } = {
  gap: 'gap',
  fragile: 'fragile',
  decision: 'far decision',
  veto: 'veto',
}

const COUNTED: { readonly [kind in UnfixedData['kind']]: readonly [one: string, several: string] } = {
  gap: ['gap', 'gaps'],
  fragile: ['fragile boundary', 'fragile boundaries'],
  decision: ['decision far from the customer', 'decisions far from the customer'],
  veto: ['veto of another unit', 'vetoes of other units'],
}

/** What none of the moves can mend, and why; `null` where there is nothing of it. */
export function presentUnfixed({ unfixed, names }: RecommendationData): Section | null {
  if (unfixed.length === 0) return null
  const rows = unfixed.map(({ kind, units, decision, amount, why }): Row => {
    const of = units.map((unit) => nameIn(names.actors, unit))
    const what = decision === null ? of.join(' – ') : nameIn(names.decisions, decision)
    return {
      subject: decision ?? units.join(' '),
      cells: [textCell(KINDS[kind]), textCell(what), numberCell(amount, 1), textCell(why)],
    }
  })
  const counted = (Object.keys(KINDS) as UnfixedData['kind'][]).flatMap((kind) => {
    const count = unfixed.filter((one) => one.kind === kind).length
    if (count === 0) return []
    const [one, several] = COUNTED[kind]
    return [plural(count, one, several)]
  })
  return {
    id: 'unfixed',
    title: 'What these moves cannot mend',
    answer: `No link, delegation or measure of these kinds mends ${listed(counted)}.`,
    blocks: [
      {
        type: 'table',
        id: 'unfixed',
        title: '',
        columns: [
          { key: 'unfixed', title: 'Kind', align: 'left', priority: 2 },
          { key: 'thing', title: 'What', align: 'left', priority: 1 },
          { key: 'unfixed-amount', title: 'How much', align: 'right', priority: 3 },
          { key: 'why-unfixed', title: 'Why', align: 'left', priority: 1 },
        ],
        rows,
        whenEmpty: '',
      },
    ],
  }
}
