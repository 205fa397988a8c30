import type { Style } from '../parts/sheet.js'

/** Shades of a heat map, from nothing to the most: what is a gap, and all else. */
export const SHADES: { readonly [tone in 'bad' | 'plain']: readonly string[] } = {
  bad: ['FFFFFF', 'FCE4D0', 'F6C7A3', 'EE9E62', 'D9702B'],
  plain: ['FFFFFF', 'DCEBF7', 'B3D4EC', '7FB5DB', '4A90C2'],
}

/** Colours of the tabs of one section after the other. */
export const TABS = ['1F5A7D', 'B3541E', '5B7F3A', '7A4F8C', '8A7A1E', '4B5563', '2F7F79'] as const
export const TAB_OF_ALL = '222222'

/** Points that a line of text takes in height. */
export const LINE = 15

export const TITLE: Style = { bold: true, size: 16 }
export const SHEET_TITLE: Style = { bold: true, size: 14 }
export const SUBTITLE: Style = { bold: true, size: 12, colour: '1F3A4D' }
export const PROSE: Style = { wrap: true }
export const ANSWER: Style = { wrap: true, size: 12 }
export const HEAD: Style = {
  bold: true,
  fill: 'E4EAEE',
  colour: '1F2D3A',
  line: 'strong',
  wrap: true,
  middle: true,
}
export const CELL: Style = { line: 'thin' }
export const WRAPPED: Style = { line: 'thin', wrap: true }
export const LINK: Style = { line: 'thin', colour: '1F5A7D', underline: true, wrap: true }
export const NOTE: Style = { line: 'thin', wrap: true, indent: true, colour: '595959' }
export const QUIET: Style = { colour: '595959' }
