import { readXml } from './xml.js'

/** How a style shows numbers: as they are, as a date, or with leading zeros to so many digits. */
export type Style = 'plain' | 'date' | number

const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** The styles of a workbook by their number. */
export function readStyles(bytes: Uint8Array | null): readonly Style[] {
  const formats = new Map<number, string>()
  const styles: Style[] = []
  let within = false
  if (bytes === null) return styles
  readXml('xl/styles.xml', bytes, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'cellXfs') within = true
      if (name === 'xf' && within) styles.push(styleOf(Number(attribute('numFmtId') ?? 0), formats))
    },
    close: (name) => {
      if (name === 'cellXfs') within = false
    },
  })
  return styles
}

function styleOf(id: number, formats: ReadonlyMap<number, string>): Style {
  const code = formats.get(id)
  if (code === undefined)
    return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : 'plain'
  // Ids are often kept as numbers that are shown with zeros before them.
  if (/^0{2,}$/.test(code)) return code.length
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0]!
  return /[dmyhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/i, 's')) && !/general/i.test(bare)
    ? 'date'
    : 'plain'
}

/** Days from the start of 1900, as Excel counts them, as an ISO date, with a time where there is one. */
export function excelDate(days: number, since1904: boolean): string {
  const seconds = Math.round(days * 86_400)
  if (days >= 0 && days < 1 && !since1904) return new Date(seconds * 1000).toISOString().slice(11, 19)
  // Excel takes 1900 for a leap year, so that its first two months lie a day off.
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(start + seconds * 1000)
  if (Number.isNaN(date.getTime())) return String(days)
  const iso = date.toISOString()
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}
