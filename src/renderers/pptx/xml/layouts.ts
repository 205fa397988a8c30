import { element, xmlDocument } from '../../parts/xml.js'
import { ACCENT, GAP, HEIGHT, PAPER, PLACES, SOFT, WIDTH } from '../look.js'
import type { Slide } from '../shape.js'
import { fillXml, NAMESPACES, treeXml } from './drawing.js'
import { FOOTER, type Holder, holderXml, NUMBER, stripXml, TITLE } from './master.js'

const KICKER: Holder = {
  name: 'Subject',
  placeholder: { type: 'body', index: 13 },
  box: PLACES.kicker,
  prompt: 'What the slide is about',
  level: { size: 13, bold: true, colour: ACCENT },
  anchor: 'ctr',
}
const NOTE: Holder = {
  name: 'Note',
  placeholder: { type: 'body', index: 14 },
  box: PLACES.note,
  prompt: 'How to read it',
  level: { size: 11, colour: SOFT },
  anchor: 'ctr',
}
const content = (index: number, box: Holder['box'], half: boolean): Holder => ({
  name: `Content ${index}`,
  placeholder: { index, ...(half ? { half } : {}) },
  box,
  prompt: 'Text, a table or a chart',
  level: { size: 18, bullet: true },
})

const { content: whole } = PLACES
const left = { ...whole, width: (whole.width - GAP) * 0.4 }
const right = { ...whole, x: whole.x + left.width + GAP, width: (whole.width - GAP) * 0.6 }

const FRAME = [TITLE, KICKER]
const END = [NOTE, FOOTER, NUMBER]

type Layout = {
  readonly id: Slide['layout']
  readonly type: string
  readonly name: string
  readonly holders: readonly Holder[]
}

/** The kinds of slide that there are, in the order in which the deck numbers them. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'title',
    type: 'title',
    name: 'Title slide',
    holders: [
      {
        name: 'Title',
        placeholder: { type: 'ctrTitle' },
        box: PLACES.coverTitle,
        prompt: 'The organisation',
        level: { size: 44, bold: true, colour: PAPER },
        anchor: 'b',
      },
      {
        name: 'Subtitle',
        placeholder: { type: 'subTitle', index: 1 },
        box: PLACES.coverText,
        prompt: 'The answer, in a sentence',
        level: { size: 24, colour: PAPER },
      },
      { ...FOOTER, level: { size: 10, colour: PAPER } },
      { ...NUMBER, level: { size: 10, colour: PAPER, align: 'r' } },
    ],
  },
  {
    id: 'content',
    type: 'obj',
    name: 'Title and content',
    holders: [...FRAME, content(1, whole, false), ...END],
  },
  {
    id: 'two',
    type: 'twoObj',
    name: 'Chart and table',
    holders: [...FRAME, content(1, left, true), content(2, right, true), ...END],
  },
  { id: 'only', type: 'titleOnly', name: 'Title only', holders: [...FRAME, ...END] },
]

/** A kind of slide as a part of the deck. */
export function layoutXml({ id, type, name, holders }: Layout): string {
  const isCover = id === 'title'
  const shapes = holders.map((holder, i) => holderXml(holder, i + 2))
  const strips = isCover
    ? [
        stripXml(20, 'Band', { x: 64, y: 218, width: 96, height: 4 }, { scheme: 'accent3' }),
        stripXml(21, 'Foot', { x: 0, y: HEIGHT - 10, width: WIDTH, height: 10 }, { scheme: 'accent2' }),
      ]
    : []
  const background = isCover
    ? element('p:bg', {}, element('p:bgPr', {}, [fillXml({ scheme: 'tx2' }), '<a:effectLst/>']))
    : ''
  return xmlDocument(
    element(
      'p:sldLayout',
      { ...NAMESPACES, type, preserve: true, showMasterSp: isCover ? false : undefined },
      [
        element('p:cSld', { name }, [background, treeXml([...strips, ...shapes])]),
        '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
      ],
    ),
  )
}
