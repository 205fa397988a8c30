import type { Report } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'
import { sampleReport } from '../sample-report.js'

const text = (value: string) => ({ text: value, value })
const number = (value: number) => ({ text: `${value} %`, value })

/** A table of so many rows, and names that would run if a page let them. */
export function longReport(rows: number): Report<Json> {
  const hostile = `<script>window.ran=1</script><img src="https://example.com/x.png" onerror="window.ran=2">`
  const column = (key: string, align: 'left' | 'right') => ({ key, title: key, align, priority: 1 })
  return {
    ...sampleReport,
    title: hostile,
    top: 10,
    sections: [
      {
        id: 'long',
        title: 'Long',
        answer: hostile,
        blocks: [
          {
            type: 'table',
            id: 'long',
            title: 'Long table',
            columns: [column('name', 'left'), column('share', 'right')],
            rows: Array.from({ length: rows }, (_, i) => ({
              subject: `r${i}`,
              cells: [text(`Row ${i}`), i === 5 ? { text: '–', value: null } : number((i * 7) % rows)],
            })),
            whenEmpty: '',
          },
        ],
      },
      {
        id: 'more',
        title: 'More',
        answer: 'A detail.',
        folded: true,
        blocks: [{ type: 'list', title: '', items: ['needle'] }],
      },
    ],
  }
}
