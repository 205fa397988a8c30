import type { ReportData } from '../report/data.js'
import type { Picture } from '../report/picture.js'

/** What a picture is made of: the published result, and the sentence that answers each of its sections. */
export type PictureInput = { readonly data: ReportData; answerOf(section: string): string }

/** One way to see a result. */
export type PictureMaker = {
  /** The word of `--picture`. */
  readonly id: string
  /** What it shows, for help. */
  readonly title: string
  /** `null` where the result has nothing of it. */
  see(input: PictureInput): Picture | null
}
