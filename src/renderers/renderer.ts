import type { CheckData } from '../report/check-data.js'
import type { Report } from '../report/document.js'
import type { Json } from '../util/json.js'

export type RenderOptions = {
  readonly colour: boolean
  /** Columns of the terminal or page; at least 40 is assumed. */
  readonly width: number
  /** The word of the picture that a format of pictures draws; the first that there is unless given. */
  readonly picture?: string
}

/** A format that a report can be drawn in. Pure: the same report and options give the same bytes. */
export type Renderer = {
  /** The word of `--format`. */
  readonly id: string
  readonly title: string
  readonly extension: string
  /** The published results that it draws, such as `unsilo-check/1`; `null` for any, by the blocks that present it. */
  readonly draws: readonly string[] | null
  /** Whether problems of an input that cannot be used are drawn too: those who read it see no standard error. */
  readonly drawsProblems?: true
  /** It shows or keeps what a model holds beside what was measured: a report then lists it. */
  readonly things?: true
  /** It draws one picture of a report, and no section. */
  readonly pictures?: true
  /** Its bytes are no text: they go to a file or a pipe, and never to a terminal. */
  readonly binary?: true
  render(report: Report<Json>, options: RenderOptions): string | Uint8Array
}

/**
 * The result of a check, for formats that draw nothing else.
 *
 * @throws RangeError for any other result.
 */
export function checkOf({ data }: Report<Json>): CheckData {
  const format = typeof data === 'object' && data !== null && 'format' in data ? data.format : null
  if (format !== 'unsilo-check/1') throw new RangeError('this format draws the result of a check alone')
  return data as CheckData
}
