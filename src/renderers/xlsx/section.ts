import type { Block, Section } from '../../report/document.js'
import { capital, plural } from '../../util/text.js'
import type { Condition, Sheet, SheetRow } from '../parts/sheet.js'
import { cellText } from '../parts/text.js'
import { drawBlock } from './blocks.js'
import { ANSWER, CELL, LINK, SHEET_TITLE, WRAPPED } from './look.js'
import { matrixSheet } from './matrix.js'
import { BLANK, heads, PAGE, pageRow, prose, subtitle } from './page.js'
import { pathTable } from './paths.js'
import { tableSheet } from './table.js'

/** A sheet, and what the list of sheets says of it. */
export type Listed = { readonly sheet: Sheet; readonly holds: string; readonly rows: number | null }

type Naming = { readonly tab: string; name(...wanted: readonly string[]): string }

/** A section as sheets: what it says, then its tables, walks and matrices, each on its own. */
export function sectionSheets(section: Section, naming: Naming): Listed[] {
  const { blocks } = section
  const name = naming.name(words(section.id), section.title)
  const only = blocks.length === 1 ? blocks[0]! : null
  if (only?.type === 'table' && only.rows.length > 0) {
    const title = [section.title, section.answer].filter((text) => text !== '').join(': ')
    const sheet = tableSheet(only, { name, tab: naming.tab, title })
    return [{ sheet, holds: cellText(section.answer), rows: only.rows.length }]
  }
  const paths = blocks.filter((block) => block.type === 'path' && block.steps.length > 0)
  const drawable = [
    ...blocks,
    ...(paths.length === 0 ? [] : [pathTable(paths as Parameters<typeof pathTable>[0])]),
  ]
  const details = drawable.flatMap((block) => detailSheet(block, section, naming))
  const page = pageSheet(section, name, naming.tab, details)
  return [{ sheet: page, holds: cellText(section.answer), rows: null }, ...details]
}

function detailSheet(block: Block, section: Section, { tab, name }: Naming): Listed[] {
  if (block.type === 'table' && block.rows.length > 0) {
    const title = block.title === '' ? section.title : block.title
    const sheet = tableSheet(block, { name: name(block.title, words(block.id)), tab, title })
    return [{ sheet, holds: cellText(title), rows: block.rows.length }]
  }
  if (block.type === 'matrix' && block.labels.length > 0) {
    const sheet = matrixSheet(block, { name: name(block.title, 'Matrix'), tab })
    return [{ sheet, holds: cellText(block.title), rows: block.labels.length }]
  }
  return []
}

function pageSheet(
  { title, answer, blocks }: Section,
  name: string,
  tab: string,
  details: readonly Listed[],
): Sheet {
  const rows: SheetRow[] = [
    { cells: [{ value: cellText(title), style: SHEET_TITLE }], height: 24 },
    ...(answer === '' ? [] : [prose(answer, ANSWER)]),
  ]
  const conditions: Condition[] = []
  for (const block of blocks) {
    const drawn = drawBlock(block, rows.length)
    rows.push(...drawn.rows)
    conditions.push(...drawn.conditions)
  }
  if (details.length > 0) {
    const are = `On ${plural(details.length, 'sheet of its own', 'sheets of their own')}`
    rows.push(BLANK, subtitle(are), ...listRows(details))
  }
  return {
    name,
    tab,
    widths: PAGE,
    rows,
    frozen: { rows: 0, columns: 0 },
    filter: null,
    conditions,
    grid: false,
  }
}

/** Sheets by name, with a way to each. */
export function listRows(listed: readonly Listed[]): SheetRow[] {
  return [
    heads('Sheet', 'Rows', 'Holds'),
    ...listed.map(({ sheet, holds, rows }) =>
      pageRow(
        { value: sheet.name, style: LINK, link: sheet.name },
        { value: rows, style: ROWS },
        { value: holds, style: { ...WRAPPED, indent: true } },
      ),
    ),
  ]
}

const ROWS = { ...CELL, align: 'right', format: '#,##0' } as const

/** `unlinked-stakes` as `Unlinked stakes`. */
const words = (id: string) => capital(id.replaceAll('-', ' '))
