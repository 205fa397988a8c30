import { type Command as Commander, Option } from 'commander'
import { usageProblem } from '../app/outcome.js'
import { knownText } from '../app/unknown.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { PICTURES } from '../pictures/index.js'
import type { Report } from '../report/document.js'
import { decisionsIn, findPicture, pictureWords } from '../report/find-picture.js'
import type { Picture } from '../report/picture.js'
import type { Json } from '../util/json.js'
import { didYouMean } from '../util/nearest.js'
import { plural } from '../util/text.js'
import type { WantedFormat } from './formats.js'

/** Which pictures a format of pictures draws. */
export type PictureOptions = { readonly picture?: readonly string[] }

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
      new Option(
        '--picture <picture>',
        `the picture that svg draws: ${words.join(', ')} (map unless given); repeat for several -f svg=FILE`,
      ).argParser((word, before: readonly string[] = []) => [...before, word]),
    )
    .addHelpText(
      'after',
      `\nPictures:\n${words.map((word, i) => `  ${word.padEnd(width)}${titles[i]}`).join('\n')}`,
    )
}

/** Words of `--picture`, for completion. */
export const pictureNames = (): string[] => [...PICTURES.map(({ id }) => id), 'decision:']

/** The formats with the picture that each draws: of several the first is for the first that draws one, and so on. */
export function withPictures(
  report: Report<Json>,
  formats: readonly WantedFormat[],
  { picture: words = [] }: PictureOptions,
): readonly WantedFormat[] | Diagnostic {
  const drawing = formats.filter(({ renderer }) => renderer.pictures === true)
  if (drawing.length === 0)
    return words.length === 0
      ? formats
      : usageProblem('usage/picture', '--picture is for -f svg', 'add -f svg, or leave --picture out')
  if (words.length > 1 && words.length !== drawing.length)
    return usageProblem(
      'usage/picture',
      `${words.length} pictures are asked for, and ${plural(drawing.length, 'file')} to hold them`,
      'give each picture a file of its own, as in -f svg=FILE, in the same order',
    )
  const pictures = report.pictures?.() ?? []
  if (pictures.length === 0)
    return usageProblem(
      'usage/picture',
      'there is nothing in this report to draw a picture of',
      'leave --only out',
    )
  const problem = words.map((word) => problemOf(word, pictures)).find((found) => found !== null)
  if (problem !== undefined) return problem
  return formats.map((wanted) => {
    const word = words[drawing.indexOf(wanted)] ?? words[0]
    return word === undefined || !drawing.includes(wanted) ? wanted : { ...wanted, picture: word }
  })
}

/** Why a picture that is asked for cannot be drawn; `null` where it can. */
function problemOf(word: string, pictures: readonly Picture[]): Diagnostic | null {
  if (findPicture(pictures, word) !== null) return null
  const id = /^decision:(.*)$/s.exec(word)?.[1]
  const decisions = decisionsIn(pictures).map(({ subject }) => subject.slice('decision:'.length))
  if (id !== undefined && decisions.length > 0) {
    const near = id === '' ? [] : decisions.filter((one) => one.includes(id.toLowerCase()))
    const known = near.length > 0 ? near : decisions
    const like = near.length > 0 ? `decisions like '${id}'` : 'decisions'
    return usageProblem(
      'usage/picture',
      id === '' ? "a picture of a decision names it, as in 'decision:ID'" : `there is no decision '${id}'`,
      didYouMean(id, decisions, knownText(like, known))!,
    )
  }
  const known = pictureWords(pictures)
  const listed = `the pictures are ${known.join(', ')}`
  return usageProblem(
    'usage/picture',
    `there is no picture '${word}' of this report`,
    didYouMean(word, known, listed)!,
  )
}
