import type { Report } from '../../report/document.js'
import type { Json } from '../../util/json.js'
import type { Sheet, SheetRow } from '../parts/sheet.js'
import { cellText } from '../parts/text.js'
import { TONES } from '../parts/tone-looks.js'
import { valueCell } from './blocks.js'
import { ANSWER, NOTE, TAB_OF_ALL, TITLE, WRAPPED } from './look.js'
import { BLANK, heads, PAGE, pageRow, prose, subtitle } from './page.js'
import { type Listed, listRows } from './section.js'

/** The first sheet: the headline, the single figures of all sections, where everything is, and what colours mean. */
export function summarySheet(report: Report<Json>, name: string, listed: readonly Listed[]): Sheet {
  const figures = figureRows(report)
  const rows: SheetRow[] = [
    { cells: [{ value: cellText(report.title), style: TITLE }], height: 28 },
    ...report.headline.map((line) => prose(line, ANSWER)),
    ...(figures.length === 0
      ? []
      : [BLANK, subtitle('Key figures'), heads('Figure', 'Value', 'Of'), ...figures]),
    ...(listed.length === 0 ? [] : [BLANK, subtitle('Sheets'), ...listRows(listed)]),
    BLANK,
    subtitle('Colours'),
    ...KEY,
  ]
  const frozen = { rows: 0, columns: 0 }
  return { name, tab: TAB_OF_ALL, widths: PAGE, rows, frozen, filter: null, conditions: [], grid: false }
}

function figureRows({ sections }: Report<Json>): SheetRow[] {
  return sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) =>
      block.type !== 'figures'
        ? []
        : block.items.map(({ label, value }) =>
            pageRow({ value: cellText(label), style: WRAPPED }, valueCell(value), {
              value: cellText(title),
              style: NOTE,
            }),
          ),
    ),
  )
}

const KEY: readonly SheetRow[] = [
  {
    cells: [
      { value: 'orange and bold', style: TONES.bad },
      null,
      { value: 'stands badly: look here first', style: {} },
    ],
  },
  { cells: [{ value: 'yellow', style: TONES.warn }, null, { value: 'near a limit, or fragile', style: {} }] },
  { cells: [{ value: 'blue', style: TONES.good }, null, { value: 'stands well', style: {} }] },
]
