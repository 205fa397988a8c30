import type { Picture, Thing } from './picture.js'
import type { Step } from './step.js'
import type { Term } from './term.js'
import type { Tone } from './tone.js'

export type { Tone }

/**
 * What a renderer can draw. Analyses present their data as these blocks and know no format; renderers draw the
 * blocks and know no analysis. Every text here is raw: each renderer escapes for its own medium.
 */

/** A value with its wording. `value` is what machines get (CSV, sorting); `null` means not assessed. */
export type Cell = {
  readonly text: string
  readonly value: string | number | boolean | null
  readonly tone?: Tone
  /** All that the text stands for, where it leaves some out, for formats with room for it. */
  readonly whole?: string
  /** Where the text says `before → after`: both apart, for formats that can show the change at a glance. */
  readonly change?: Change
}

/** What was and what is, in words; for figures how far along their scale from 0 to 1 both are, where there is one. */
export type Change = {
  readonly before: string
  readonly after: string
  readonly shares?: readonly [before: number, after: number]
}

export type Column = {
  /** Stable name for machines (CSV's `figure`), such as `line-distance`. */
  readonly key: string
  readonly title: string
  readonly align: 'left' | 'right'
  /** 1 is dropped last when a table must fit a narrow terminal; columns of the highest number go first. */
  readonly priority: number
}

export type Row = {
  /** Stable id of what the row is about, such as a decision's id. */
  readonly subject: string
  readonly cells: readonly Cell[]
}

/** The same as a text set apart, for formats that can: sentences below a heading, or a list below the word it begins with. */
export type Apart =
  | { readonly title: string; readonly text: string }
  | { readonly title: string; readonly items: readonly string[] }

export type Block =
  | { readonly type: 'text'; readonly text: string; readonly tone?: Tone; readonly apart?: Apart }
  /** Named single figures; `subject` and `key` name them for machines. */
  | {
      readonly type: 'figures'
      readonly subject: string
      readonly items: readonly {
        readonly key: string
        readonly label: string
        readonly value: Cell
        readonly note?: string
      }[]
    }
  /** All rows, most important first; renderers made for reading show the first `top` of them and say how many are left. */
  | {
      readonly type: 'table'
      readonly id: string
      readonly title: string
      readonly columns: readonly Column[]
      readonly rows: readonly Row[]
      readonly whenEmpty: string
    }
  /** A walk, seat by seat. */
  | {
      readonly type: 'path'
      readonly title: string
      readonly steps: readonly Step[]
    }
  /** Units by units; `cells[i][j]` belongs to labels i and j. `level` 0 to 4 is the shade. */
  | {
      readonly type: 'matrix'
      readonly title: string
      readonly labels: readonly string[]
      readonly cells: readonly (readonly {
        readonly text: string
        /** What machines get, where the text is a number, with or without a mark. */
        readonly value?: number
        readonly level: number
        readonly tone?: Tone
        /** What the text leaves out, for formats with room: a sign after it, letters below it, and all of it in words. */
        readonly more?: { readonly sign: string; readonly below: string; readonly words: string }
      }[])[]
      readonly legend: string
      /** Explains shades, signs and letters in place of the legend, for formats that draw them. */
      readonly key?: readonly string[]
    }
  /** Horizontal bars from 0 to `max`; a null value is drawn as not assessed. */
  | {
      readonly type: 'bars'
      readonly title: string
      readonly max: number
      readonly items: readonly {
        readonly label: string
        readonly value: number | null
        readonly text: string
        readonly tone?: Tone
      }[]
    }
  /** Sentences; `tone` is how all of them stand. */
  | { readonly type: 'list'; readonly title: string; readonly items: readonly string[]; readonly tone?: Tone }

export type Section = {
  /** The word of `--only`, such as `decisions`. */
  readonly id: string
  readonly title: string
  /** One sentence: the section's answer. */
  readonly answer: string
  readonly blocks: readonly Block[]
  /**
   * A detail: a format that can fold shows its answer, and its blocks to whoever opens it. `in-comment` is one only where
   * a conversation has to go on below it, such as in a pull request.
   */
  readonly folded?: true | 'in-comment'
}

/** What `render` gets: the published data and the sections that present it. */
export type Report<Data> = {
  readonly title: string
  /** First lines: the model and its size, then the answer in a sentence. */
  readonly headline: readonly string[]
  readonly sections: readonly Section[]
  /** The published result, such as `unsilo-report/1`. */
  readonly data: Data
  /** Rows to show of each table where a person reads; 0 for all. */
  readonly top: number
  /** What the words and figures of the sections mean, for formats that explain themselves. */
  readonly terms?: readonly Term[]
  /** What can be drawn as pictures, for formats that have them; worked out when asked for. */
  readonly pictures?: () => readonly Picture[]
  /** Everything that can be looked up, for formats in which one can. */
  readonly things?: () => readonly Thing[]
  /** Made to stand in a conversation, such as a pull request: short, and no longer than a comment may be. */
  readonly comment?: true
}
