import type { Report } from '../report/document.js'
import type { Json } from '../util/json.js'

export type RenderOptions = {
  readonly colour: boolean
  /** Columns of the terminal or page; at least 40 is assumed. */
  readonly width: number
}

/** A format that a report can be drawn in. Pure: the same report and options give the same bytes. */
export type Renderer = {
  /** The word of `--format`. */
  readonly id: string
  readonly title: string
  readonly extension: string
  render(report: Report<Json>, options: RenderOptions): string | Uint8Array
}
