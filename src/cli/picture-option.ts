import { type Command as Commander, Option } from 'commander'
import { usageProblem } from '../app/outcome.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { PICTURES } from '../pictures/index.js'
import type { Report } from '../report/document.js'
import { decisionsIn, findPicture, pictureWords } from '../report/find-picture.js'
import type { Json } from '../util/json.js'
import { didYouMean } from '../util/nearest.js'
import type { WantedFormat } from './formats.js'

/** Which picture a format of pictures draws. */
export type PictureOptions = { readonly picture?: string }

const DECISION = 'decision:ID'

/** Adds `--picture`, with what each picture shows. */
export function addPictureOption(commander: Commander): Commander {
  const words = [...PICTURES.map(({ id }) => id), DECISION]
  const titles = [
    ...PICTURES.map(({ title }) => title),
    "one decision's way from the customer to those who decide",
  ]
  const width = Math.max(...words.map((word) => word.length)) + 2
  return commander
    .addOption(
      new Option('--picture <picture>', `the picture that svg draws: ${words.join(', ')} (map unless given)`),
    )
    .addHelpText(
      'after',
      `\nPictures:\n${words.map((word, i) => `  ${word.padEnd(width)}${titles[i]}`).join('\n')}`,
    )
}

/** Words of `--picture`, for completion. */
export const pictureNames = (): string[] => [...PICTURES.map(({ id }) => id), 'decision:']

/** Why the picture that is asked for cannot be drawn; `null` where it can, or none is. */
export function pictureProblem(
  report: Report<Json>,
  formats: readonly WantedFormat[],
  { picture }: PictureOptions,
): Diagnostic | null {
  const isDrawn = formats.some(({ renderer }) => renderer.pictures === true)
  if (!isDrawn)
    return picture === undefined
      ? null
      : usageProblem('usage/picture', '--picture is for -f svg', 'add -f svg, or leave --picture out')
  const pictures = report.pictures?.() ?? []
  if (picture === undefined ? pictures.length > 0 : findPicture(pictures, picture) !== null) return null
  const known = pictureWords(pictures)
  if (known.length === 0)
    return usageProblem(
      'usage/picture',
      'there is nothing in this report to draw a picture of',
      'leave --only out',
    )
  const ids = decisionsIn(pictures).map(({ subject }) => subject)
  const candidates = picture?.startsWith('decision:') === true ? ids : known
  const listed = `the pictures are ${known.join(', ')}`
  return usageProblem(
    'usage/picture',
    `there is no picture '${picture}' of this report`,
    didYouMean(picture ?? '', candidates, listed) ?? listed,
  )
}
