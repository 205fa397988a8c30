/** What stands on a slide, knowing nothing of the report. Places are in points from the top left; a slide has 960 by 540. */

/** A place and a size. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Colours of the theme by their names in it, so that a deck takes on another theme whole. */
export type Scheme = 'tx1' | 'bg1' | 'tx2' | 'bg2' | 'accent1' | 'accent2' | 'accent3' | 'accent4' | 'accent5'

/** A colour of the theme; `lighter` is the share of white in it, in per cent, and `darker` that of black. */
export type Colour = { readonly scheme: Scheme; readonly lighter?: number; readonly darker?: number }

/** A piece of text with its look. */
export type Run = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: Colour
  readonly size?: number
}

/** A line of text, or several where it is long. */
export type Paragraph = {
  readonly runs: readonly Run[]
  readonly align?: 'left' | 'right' | 'centre'
  /** Points above it. */
  readonly before?: number
}

/** A placeholder of the layout: its type, and the number by which slide and layout know it. */
export type Placeholder = {
  readonly type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum'
  readonly index?: number
  readonly half?: true
}

/** How a line is drawn. */
export type Line = { readonly colour: Colour; readonly width: number; readonly dash?: 'dash' | 'dot' }

type Named = {
  readonly name: string
  /** What it shows, for those who do not see it. */
  readonly alt?: string
}

/** A frame with text, or a placeholder of the layout that is filled. */
export type TextShape = Named & {
  readonly type: 'text'
  /** As in the layout where it is left out. */
  readonly box?: Box
  readonly placeholder?: Placeholder
  readonly paragraphs: readonly Paragraph[]
  readonly size?: number
  readonly anchor?: 'top' | 'middle' | 'bottom'
  readonly fill?: Colour
  readonly line?: Line
  readonly rounded?: boolean
  /** Points between the edges and the text. */
  readonly inset?: number
}

/** A line from point to point, filled where it is closed. */
export type PathShape = Named & {
  readonly type: 'path'
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly line: Line
}

/** One cell; as the table where it says nothing. */
export type TableCell = {
  readonly text: string
  readonly bold?: boolean
  readonly colour?: Colour
  readonly fill?: Colour
  readonly align?: 'left' | 'right' | 'centre'
}

/** A table whose cells can be edited. */
export type TableShape = Named & {
  readonly type: 'table'
  readonly box: Box
  readonly placeholder?: Placeholder
  readonly widths: readonly number[]
  /** The first row is the heads. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableCell[] }[]
  readonly size: number
  /** Whether the first column is heads too. */
  readonly firstColumn?: boolean
}

/** Bars with their figures, which can be changed. */
export type ChartShape = Named & {
  readonly type: 'chart'
  readonly box: Box
  readonly placeholder?: Placeholder
  readonly title: string
  readonly max: number
  readonly isShare: boolean
  /** Decimals of the figures. */
  readonly decimals: number
  readonly items: readonly {
    readonly label: string
    readonly value: number | null
    readonly colour: Colour
  }[]
}

/** Anything that stands on a slide. */
export type Shape = TextShape | PathShape | TableShape | ChartShape

/** One slide; the last shapes lie above the first. */
export type Slide = {
  readonly layout: 'title' | 'content' | 'two' | 'only'
  readonly shapes: readonly Shape[]
  /** The tables on it, by their ids, and how many rows of each. */
  readonly tables?: readonly { readonly id: string; readonly rows: number }[]
  /** Paragraphs of the speaker's notes. */
  readonly notes: readonly string[]
}

/** All slides, and what they are called together. */
export type Deck = { readonly title: string; readonly slides: readonly Slide[] }
