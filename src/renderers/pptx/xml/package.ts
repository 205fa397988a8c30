import { contentTypesXml, documentParts, linksXml, type Part, packageBytes } from '../../parts/package.js'
import { xmlDocument } from '../../parts/xml.js'
import type { ChartShape, Deck } from '../shape.js'
import { chartXml } from './chart.js'
import { chartBook } from './chart-book.js'
import { LAYOUTS, layoutXml } from './layouts.js'
import { masterXml } from './master.js'
import { notesMasterXml, notesXml } from './notes.js'
import { presentationXml } from './presentation.js'
import { slideXml } from './slide.js'
import { themeXml } from './theme.js'

const TYPE = 'application/vnd.openxmlformats-officedocument'
const SLIDES = `${TYPE}.presentationml`
const BOOK = `${TYPE}.spreadsheetml.sheet`

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const TABLES = xmlDocument(`<a:tblStyleLst xmlns:a="${A}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`)

/** A part with what it is, and the parts that it leads to. */
type Typed = { readonly path: string; readonly xml: string; readonly type: string; readonly links: Links }
type Links = readonly (readonly [type: string, target: string])[]

/** The deck as the bytes of a presentation: no dates and no paths, so that the same deck gives the same bytes. */
export function deckBytes(deck: Deck): Uint8Array {
  const charts = deck.slides.flatMap(({ shapes }) => shapes.filter(isChart))
  const typed = [...frameParts(deck.slides.length), ...slideParts(deck), ...charts.map(chartPart)]
  const links = typed.flatMap(({ path, links: targets }): Part[] =>
    targets.length === 0 ? [] : [[path.replace(/([^/]+)$/, '_rels/$1.rels'), linksXml(targets)]],
  )
  return packageBytes([
    contentTypesXml(
      [['xlsx', BOOK]],
      typed.map(({ path, type }) => [path, type]),
    ),
    ...documentParts(deck.title, 'ppt/presentation.xml'),
    ...typed.map(({ path, xml }): Part => [path, xml]),
    ...links,
    ...charts.map(
      (chart, i): Part => [`ppt/embeddings/Microsoft_Excel_Sheet${i + 1}.xlsx`, chartBook(chart)],
    ),
  ])
}

const isChart = (shape: { readonly type: string }): shape is ChartShape => shape.type === 'chart'

/** All that is the same in every deck: the presentation, its theme, its master and its layouts. */
function frameParts(slides: number): Typed[] {
  const theme = (n: number): Typed => ({
    path: `ppt/theme/theme${n}.xml`,
    xml: themeXml('unsilo'),
    type: `${TYPE}.theme+xml`,
    links: [],
  })
  return [
    {
      path: 'ppt/presentation.xml',
      xml: presentationXml(slides),
      type: `${SLIDES}.presentation.main+xml`,
      links: [
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['notesMaster', 'notesMasters/notesMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ['tableStyles', 'tableStyles.xml'],
        ...numbered(slides).map((n) => ['slide', `slides/slide${n}.xml`] as const),
      ],
    },
    { path: 'ppt/tableStyles.xml', xml: TABLES, type: `${SLIDES}.tableStyles+xml`, links: [] },
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      xml: masterXml(LAYOUTS.length),
      type: `${SLIDES}.slideMaster+xml`,
      links: [
        ...numbered(LAYOUTS.length).map(
          (n) => ['slideLayout', `../slideLayouts/slideLayout${n}.xml`] as const,
        ),
        ['theme', '../theme/theme1.xml'],
      ],
    },
    ...LAYOUTS.map(
      (layout, i): Typed => ({
        path: `ppt/slideLayouts/slideLayout${i + 1}.xml`,
        xml: layoutXml(layout),
        type: `${SLIDES}.slideLayout+xml`,
        links: [['slideMaster', '../slideMasters/slideMaster1.xml']],
      }),
    ),
    {
      path: 'ppt/notesMasters/notesMaster1.xml',
      xml: notesMasterXml(),
      type: `${SLIDES}.notesMaster+xml`,
      links: [['theme', '../theme/theme2.xml']],
    },
    theme(1),
    theme(2),
  ]
}

function slideParts({ slides }: Deck): Typed[] {
  let charts = 0
  return slides.flatMap((slide, i): Typed[] => {
    const layout = LAYOUTS.findIndex(({ id }) => id === slide.layout) + 1
    const own = slide.shapes.filter(isChart).map(() => ['chart', `../charts/chart${++charts}.xml`] as const)
    return [
      {
        path: `ppt/slides/slide${i + 1}.xml`,
        xml: slideXml(slide),
        type: `${SLIDES}.slide+xml`,
        links: [
          ['slideLayout', `../slideLayouts/slideLayout${layout}.xml`],
          ['notesSlide', `../notesSlides/notesSlide${i + 1}.xml`],
          ...own,
        ],
      },
      {
        path: `ppt/notesSlides/notesSlide${i + 1}.xml`,
        xml: notesXml(slide.notes),
        type: `${SLIDES}.notesSlide+xml`,
        links: [
          ['notesMaster', '../notesMasters/notesMaster1.xml'],
          ['slide', `../slides/slide${i + 1}.xml`],
        ],
      },
    ]
  })
}

function chartPart(chart: ChartShape, i: number): Typed {
  return {
    path: `ppt/charts/chart${i + 1}.xml`,
    xml: chartXml(chart),
    type: `${TYPE}.drawingml.chart+xml`,
    links: [['package', `../embeddings/Microsoft_Excel_Sheet${i + 1}.xlsx`]],
  }
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
