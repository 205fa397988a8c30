import { type Condition, rangeName } from './sheet.js'
import type { StyleBook } from './styles.js'
import { element, escaped } from './xml.js'

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const BAR = 'FF7FB5DB'

const barId = (priority: number) => `{00000000-0000-4000-8000-${String(priority).padStart(12, '0')}}`

/** What a sheet shows by its values, in the order of its conditions. */
export function conditionsXml(conditions: readonly Condition[], styles: StyleBook): string {
  return conditions
    .map((condition, i) =>
      element(
        'conditionalFormatting',
        { sqref: rangeName(condition.range) },
        condition.type === 'tone' ? toneXml(condition, i + 1, styles) : barXml(condition, i + 1),
      ),
    )
    .join('')
}

function toneXml(
  { tone, formula }: Extract<Condition, { type: 'tone' }>,
  priority: number,
  styles: StyleBook,
) {
  const attributes = { type: 'expression', dxfId: styles.toneId(tone), priority }
  return element('cfRule', attributes, element('formula', {}, escaped(formula)))
}

/** A bar as every version reads it, and a name by which newer ones find how it is drawn. */
function barXml({ max }: Extract<Condition, { type: 'bar' }>, priority: number): string {
  const bar = element('dataBar', { minLength: 0, maxLength: 100 }, [
    element('cfvo', { type: 'num', val: 0 }),
    element('cfvo', { type: 'num', val: max }),
    element('color', { rgb: BAR }),
  ])
  const uri = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}'
  const newer = element('ext', { 'xmlns:x14': X14, uri }, element('x14:id', {}, barId(priority)))
  return element('cfRule', { type: 'dataBar', priority }, [bar, element('extLst', {}, newer)])
}

/** The end of a sheet with bars: in one colour, where older versions let them fade. */
export function barsXml(conditions: readonly Condition[]): string {
  const bars = conditions.flatMap((condition, i) => {
    if (condition.type !== 'bar') return []
    const limit = (value: number) => element('x14:cfvo', { type: 'num' }, element('xm:f', {}, String(value)))
    const bar = element('x14:dataBar', { minLength: 0, maxLength: 100, gradient: false }, [
      limit(0),
      limit(condition.max),
      element('x14:negativeFillColor', { rgb: BAR }),
      element('x14:axisColor', { rgb: BAR }),
    ])
    return element(
      'x14:conditionalFormatting',
      { 'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main' },
      [
        element('x14:cfRule', { type: 'dataBar', id: barId(i + 1) }, bar),
        element('xm:sqref', {}, rangeName(condition.range)),
      ],
    )
  })
  if (bars.length === 0) return ''
  const uri = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}'
  const inner = element('x14:conditionalFormattings', {}, bars)
  return element('extLst', {}, element('ext', { 'xmlns:x14': X14, uri }, inner))
}
