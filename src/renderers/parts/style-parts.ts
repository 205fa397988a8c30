import type { Style } from './sheet.js'
import { element } from './xml.js'

const FONT = 'Calibri'
const SIZE = 11

const rgb = (colour: string) => `FF${colour}`

/** The letters of a style. */
export function fontXml({ bold, italic, underline, size = SIZE, colour = '000000' }: Style): string {
  return element('font', {}, [
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    underline ? '<u/>' : '',
    element('sz', { val: size }),
    element('color', { rgb: rgb(colour) }),
    element('name', { val: FONT }),
    element('family', { val: 2 }),
  ])
}

/** What is behind them. */
export function fillXml(fill: string | undefined): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>'
  const colours = [element('fgColor', { rgb: rgb(fill) }), element('bgColor', { indexed: 64 })]
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, colours))
}

/** The line below. */
export function borderXml(line: Style['line']): string {
  const colour = element('color', { rgb: rgb(line === 'strong' ? '5F6B75' : 'D5DADE') })
  const bottom =
    line === undefined
      ? '<bottom/>'
      : element('bottom', { style: line === 'strong' ? 'medium' : 'thin' }, colour)
  return element('border', {}, ['<left/><right/><top/>', bottom, '<diagonal/>'])
}

/** Formats of differences give what they change alone; their fills have the colour in the other place. */
export function differentialXml({ bold, italic, colour, fill }: Style): string {
  const font = [
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    colour ? element('color', { rgb: rgb(colour) }) : '',
  ]
  const pattern = element('patternFill', { patternType: 'solid' }, [
    element('fgColor', { rgb: rgb(fill ?? 'FFFFFF') }),
    element('bgColor', { rgb: rgb(fill ?? 'FFFFFF') }),
  ])
  return element('dxf', {}, [element('font', {}, font), fill ? element('fill', {}, pattern) : ''])
}
