import { cellText } from './parts/text.js'
import { workbookBytes } from './parts/workbook.js'
import type { Renderer } from './renderer.js'
import { TABS } from './xlsx/look.js'
import { sheetNames } from './xlsx/names.js'
import { type Listed, sectionSheets } from './xlsx/section.js'
import { summarySheet } from './xlsx/summary.js'
import { termsSheet } from './xlsx/terms.js'

/** A workbook for people who go on calculating: all rows, numbers as numbers, and what each figure means. */
const renderer: Renderer = {
  id: 'xlsx',
  title: 'An Excel workbook: a sheet for each section and table',
  extension: 'xlsx',
  draws: null,
  binary: true,
  render(report) {
    const name = sheetNames()
    const first = name('Summary')
    const sections = report.sections.flatMap((section, i) =>
      sectionSheets(section, { name, tab: TABS[i % TABS.length]! }),
    )
    const terms = report.terms ?? []
    const words: Listed[] =
      terms.length === 0
        ? []
        : [
            {
              sheet: termsSheet(terms, name('Words')),
              holds: 'What each figure and word means',
              rows: terms.length,
            },
          ]
    const listed = [...sections, ...words]
    const sheets = [summarySheet(report, first, listed), ...listed.map(({ sheet }) => sheet)]
    return workbookBytes(cellText(report.title), sheets)
  },
}

export default renderer
