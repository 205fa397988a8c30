import { textCell } from '../../report/cells.js'
import type { DiffData, Judgement, SiloChange } from '../../report/diff-data.js'
import type { Cell, Section } from '../../report/document.js'
import { counted, listed, nameIn } from '../../report/say.js'
import { formatNumber } from '../../util/text.js'
import { changeCell, judgedCell, judgementCell } from '../words.js'

/** Says the units that are more or less closed than they were. */
export function presentSiloChanges({ silos, names }: DiffData): Section | null {
  if (silos.length === 0) return null
  return {
    id: 'silos',
    title: 'Silos',
    answer: answerOf(silos),
    folded: 'in-comment',
    blocks: [
      {
        type: 'table',
        id: 'silo-changes',
        title: '',
        columns: [
          { key: 'unit', title: 'Unit', align: 'left', priority: 1 },
          { key: 'verdict', title: 'Before → after', align: 'left', priority: 1 },
          { key: 'silo-index-change', title: 'Silo index', align: 'right', priority: 2 },
          { key: 'judgement', title: 'Is', align: 'left', priority: 1 },
        ],
        rows: silos.map(({ unit, verdict, index, is }) => ({
          subject: unit,
          cells: [
            textCell(nameIn(names.actors, unit)),
            verdictCell(verdict, is),
            changeCell(index, (value) => formatNumber(value, 0), HIGHEST),
            judgementCell(is),
          ],
        })),
        whenEmpty: '',
      },
    ],
  }
}

/** The silo index of a unit that is sealed. */
const HIGHEST = 100

function verdictCell({ before, after }: SiloChange['verdict'], is: Judgement): Cell {
  if (before === null || after === null) {
    const text = before === null ? `new: ${after}` : `${before}: gone`
    return judgedCell(text, text, is)
  }
  return judgedCell(before, after, before === after ? null : is)
}

function answerOf(silos: readonly SiloChange[]): string {
  const count = (is: 'better' | 'worse') => silos.filter((silo) => silo.is === is).length
  const [better, worse] = [count('better'), count('worse')]
  const are = (n: number, how: string) => counted(n, 'unit', `is ${how}`, `are ${how}`)
  const sides = silos.filter(({ is }) => is !== 'better' && is !== 'worse').map(({ verdict }) => verdict)
  const added = sides.filter(({ before }) => before === null).length
  const removed = sides.filter(({ after }) => after === null).length
  const parts = [
    ...are(better, 'less closed'),
    ...are(worse, 'more closed'),
    ...are(added, 'new'),
    ...are(removed, 'gone'),
    ...are(sides.length - added - removed, 'assessed otherwise than before'),
  ]
  return `${listed(parts, parts.length)}.`
}
