import type { GraphView } from '../views/view.js'

/** A format that a view of an organisation can be written in. Pure: the same view gives the same text. */
export type Exporter = {
  /** The word of `--format`. */
  readonly id: string
  readonly title: string
  readonly extension: string
  readonly mediaType: string
  write(view: GraphView): string
}
