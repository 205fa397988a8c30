import { element, escaped, xmlDocument } from '../../parts/xml.js'
import { FILLS, INK, LINE, SOFT } from '../look.js'
import type { ChartShape, Colour } from '../shape.js'
import { fillXml, lineXml } from './drawing.js'

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

const value = (name: string, val: string | number | boolean) => element(`c:${name}`, { val })

/** How figures are written in a chart and in its workbook. */
export function numberFormat({ isShare, decimals }: Pick<ChartShape, 'isShare' | 'decimals'>): string {
  const part = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  return isShare ? `0${part} %` : `0${part}`
}

/** Horizontal bars, the first on top, which keep their figures in a workbook of their own. */
export function chartXml(chart: ChartShape): string {
  const plot = [
    '<c:layout/>',
    element('c:barChart', {}, [
      value('barDir', 'bar'),
      value('grouping', 'clustered'),
      value('varyColors', false),
      seriesXml(chart),
      value('gapWidth', 45),
      value('axId', CATEGORIES),
      value('axId', VALUES),
    ]),
    categoriesXml(),
    valuesXml(chart),
    element('c:spPr', {}, '<a:noFill/><a:ln><a:noFill/></a:ln>'),
  ]
  return xmlDocument(
    element('c:chartSpace', NAMESPACES, [
      value('date1904', false),
      value('lang', 'en-GB'),
      value('roundedCorners', false),
      element('c:chart', {}, [
        value('autoTitleDeleted', true),
        element('c:plotArea', {}, plot),
        value('plotVisOnly', true),
        value('dispBlanksAs', 'gap'),
      ]),
      element('c:spPr', {}, '<a:noFill/><a:ln><a:noFill/></a:ln>'),
      textXml(11, INK),
      element('c:externalData', { 'r:id': 'rId1' }, value('autoUpdate', false)),
    ]),
  )
}

const CATEGORIES = 111_111_111
const VALUES = 222_222_222

function textXml(size: number, colour: Colour, bold = false): string {
  const run = element('a:defRPr', { sz: size * 100, b: bold }, [
    fillXml(colour),
    '<a:latin typeface="+mn-lt"/>',
  ])
  return element('c:txPr', {}, [
    '<a:bodyPr/>',
    '<a:lstStyle/>',
    element('a:p', {}, [element('a:pPr', {}, run), '<a:endParaRPr lang="en-GB"/>']),
  ])
}

function seriesXml(chart: ChartShape): string {
  const { items, title } = chart
  const last = items.length + 1
  const texts = items.map(({ label }, i) => point(i, label))
  const numbers = items.flatMap((item, i) => (item.value === null ? [] : [point(i, String(item.value))]))
  const format = numberFormat(chart)
  const list = (name: string, ref: string, kind: 'str' | 'num', points: readonly string[], count: number) =>
    element(`c:${name}`, {}, [
      element(`c:${kind}Ref`, {}, [
        element('c:f', {}, ref),
        element(`c:${kind}Cache`, {}, [
          kind === 'num' ? element('c:formatCode', {}, escaped(format)) : '',
          value('ptCount', count),
          ...points,
        ]),
      ]),
    ])
  return element('c:ser', {}, [
    value('idx', 0),
    value('order', 0),
    list('tx', 'Sheet1!$B$1', 'str', [point(0, title)], 1),
    element('c:spPr', {}, fillXml(FILLS.plain)),
    value('invertIfNegative', false),
    ...items.map(({ colour }, i) =>
      element('c:dPt', {}, [
        value('idx', i),
        value('invertIfNegative', false),
        value('bubble3D', false),
        element('c:spPr', {}, fillXml(colour)),
      ]),
    ),
    element('c:dLbls', {}, [
      element('c:numFmt', { formatCode: format, sourceLinked: false }),
      element('c:spPr', {}, '<a:noFill/><a:ln><a:noFill/></a:ln>'),
      textXml(11, INK, true),
      value('dLblPos', 'outEnd'),
      value('showLegendKey', false),
      value('showVal', true),
      value('showCatName', false),
      value('showSerName', false),
      value('showPercent', false),
      value('showBubbleSize', false),
    ]),
    list('cat', `Sheet1!$A$2:$A$${last}`, 'str', texts, items.length),
    list('val', `Sheet1!$B$2:$B$${last}`, 'num', numbers, items.length),
  ])
}

const point = (idx: number, text: string) => element('c:pt', { idx }, element('c:v', {}, escaped(text)))

function categoriesXml(): string {
  return element('c:catAx', {}, [
    value('axId', CATEGORIES),
    element('c:scaling', {}, value('orientation', 'maxMin')),
    value('delete', false),
    value('axPos', 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    element('c:spPr', {}, lineXml({ colour: SOFT, width: 1 })),
    textXml(11, INK),
    value('crossAx', VALUES),
    value('crosses', 'autoZero'),
    value('auto', true),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', false),
  ])
}

function valuesXml(chart: ChartShape): string {
  // A scale needs an end above its start.
  const max = chart.max > 0 ? chart.max : 1
  return element('c:valAx', {}, [
    value('axId', VALUES),
    element('c:scaling', {}, [value('orientation', 'minMax'), value('max', max), value('min', 0)]),
    value('delete', false),
    value('axPos', 't'),
    element('c:majorGridlines', {}, element('c:spPr', {}, lineXml({ colour: LINE, width: 0.5 }))),
    element('c:numFmt', { formatCode: numberFormat({ ...chart, decimals: 0 }), sourceLinked: false }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    // Below the bars, though their order is turned.
    value('tickLblPos', 'high'),
    element('c:spPr', {}, lineXml(undefined)),
    textXml(9, SOFT),
    value('crossAx', CATEGORIES),
    value('crosses', 'autoZero'),
    value('crossBetween', 'between'),
    value('majorUnit', max / 4),
  ])
}
