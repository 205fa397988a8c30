/**
 * A picture as shapes at their places, in units of which a hundred are about an inch on a screen. What draws a scene
 * knows nothing of what it shows. Texts are raw: each medium escapes for itself.
 */

/** A colour by what it is for; each medium has its own for it. */
export type Ink =
  | 'paper'
  | 'wash'
  | 'ink'
  | 'soft'
  | 'line'
  | 'edge'
  | 'accent'
  | 'good'
  | 'warn'
  | 'bad'
  | 'good-fill'
  | 'warn-fill'
  | 'bad-fill'
  | 'plain-fill'
  | 'good-wash'
  | 'warn-wash'
  | 'bad-wash'
  | 'heat-1'
  | 'heat-2'
  | 'heat-3'
  | 'heat-4'
  | 'gap-1'
  | 'gap-2'
  | 'gap-3'
  | 'gap-4'
  | 'on-4'

export type Point = readonly [x: number, y: number]

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How a line is drawn; `null` where it is whole. */
export type Dash = 'dashed' | 'dotted' | null

export type BoxShape = Box & {
  readonly type: 'box'
  readonly radius: number
  readonly fill: Ink | null
  readonly stroke: Ink | null
  readonly thickness: number
  readonly dash: Dash
}

export type LineShape = {
  readonly type: 'line'
  readonly points: readonly Point[]
  readonly stroke: Ink
  readonly thickness: number
  readonly dash: Dash
  /** Whether it points at its end. */
  readonly arrow: boolean
}

/** One line of text; `y` is its baseline. */
export type TextShape = {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly ink: Ink
  readonly anchor: 'start' | 'middle' | 'end'
  readonly bold: boolean
  /** Whether paper shows round its letters, where it stands on lines. */
  readonly halo: boolean
}

/** Shapes that are one thing: what it is, who it is about, and where in the picture it reaches. */
export type GroupShape = {
  readonly type: 'group'
  /** What kind of thing, such as `unit` or `bridge gap`: media may draw by it. */
  readonly look: string
  /** The thing that can be looked up; `null` for none. */
  readonly subject: string | null
  /** Other things that it joins. */
  readonly about: readonly string[]
  /** The whole sentence, for whoever points at it or listens; `null` for none. */
  readonly title: string | null
  readonly shapes: readonly Shape[]
}

export type Shape = BoxShape | LineShape | TextShape | GroupShape

export type Scene = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly shapes: readonly Shape[]
}

/** A box, without a border unless it is given one. */
export const box = (
  { x, y, width, height }: Box,
  look: Partial<Pick<BoxShape, 'radius' | 'fill' | 'stroke' | 'thickness' | 'dash'>> = {},
): BoxShape => ({
  type: 'box',
  x,
  y,
  width,
  height,
  radius: 0,
  fill: null,
  stroke: null,
  thickness: 1,
  dash: null,
  ...look,
})

/** A line through points. */
export const line = (
  points: readonly Point[],
  look: Partial<Pick<LineShape, 'stroke' | 'thickness' | 'dash' | 'arrow'>> = {},
): LineShape => ({ type: 'line', points, stroke: 'ink', thickness: 1, dash: null, arrow: false, ...look })

/** A line of text. */
export const text = (
  [x, y]: Point,
  words: string,
  look: Partial<Pick<TextShape, 'size' | 'ink' | 'anchor' | 'bold' | 'halo'>> = {},
): TextShape => ({
  type: 'text',
  x,
  y,
  text: words,
  size: 13,
  ink: 'ink',
  anchor: 'start',
  bold: false,
  halo: false,
  ...look,
})

/** Shapes that are one thing. */
export const group = (
  look: string,
  shapes: readonly Shape[],
  { subject = null, title = null, about = [] }: Partial<Pick<GroupShape, 'subject' | 'title' | 'about'>> = {},
): GroupShape => ({ type: 'group', look, subject, about, title, shapes })
