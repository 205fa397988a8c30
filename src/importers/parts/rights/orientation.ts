import type { Actors } from './actors.js'
import { fieldColumns, isActorTitle, isDecisionTitle } from './fields.js'
import { likeTitle } from './plain.js'
import { letterOf } from './right-words.js'
import { type Sheet, turned } from './sheet.js'

/** The table with its decisions one below the other: turned where the titles across are the decisions. */
export function upright(
  sheet: Sheet,
  map: { readonly [field: string]: string },
  actors: Actors,
  decisions: readonly string[],
): { readonly sheet: Sheet; readonly isTurned: boolean } {
  const straight = { sheet, isTurned: false }
  const columns = fieldColumns(sheet.header, map)
  const corner = sheet.header[0] ?? ''
  const long = columns.has('actor') && columns.has('right') && columns.has('decision')
  const byRight = sheet.header.filter((title) => letterOf(title) !== null).length >= 2
  if (long || byRight || sheet.rows.length === 0 || Object.hasOwn(map, 'decision') || isDecisionTitle(corner))
    return straight
  if (isActorTitle(corner)) return { sheet: turned(sheet), isTurned: true }
  const across = sheet.header.slice(1)
  const down = sheet.rows.map((row) => row[0]!)
  const like = new Set(decisions.map(likeTitle))
  const known = (texts: readonly string[]) =>
    texts.filter((text) => text !== '' && like.has(likeTitle(text))).length
  const asItStands = actors.known(across) + known(down)
  const whenTurned = actors.known(down) + known(across)
  return whenTurned > asItStands ? { sheet: turned(sheet), isTurned: true } : straight
}
