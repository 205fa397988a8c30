import type { GraphView } from '../views/view.js'

/** A format that a view of an organisation can be written in. Pure: the same view gives the same text. */
export type Exporter = {
  /** The word of `--format`. */
  readonly id: string
  readonly title: string
  readonly extension: string
  readonly mediaType: string
  write(view: GraphView): string
  /** What whoever reads it with another program should know of this view, as sentences without a full stop. */
  notes?(view: GraphView): readonly string[]
}

/** Thrown by `write` for a view that the format cannot hold; `help` says what to use instead. */
export class CannotDraw extends Error {
  readonly help: string
  constructor(message: string, help: string) {
    super(message)
    this.name = 'CannotDraw'
    this.help = help
  }
}
