import { randomBytes } from 'node:crypto'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { Pseudonyms } from '../../model/anonymise/pseudonyms.js'

export type { Pseudonyms } from '../../model/anonymise/pseudonyms.js'

/** A key that is shorter can be found by trying. */
const LEAST = 12

/** The pseudonyms of a run, and what its user should know of them. */
export type Hiding = { readonly pseudonyms: Pseudonyms; readonly notes: readonly Diagnostic[] }

/** Pseudonyms under a key; `null` is a key of this run alone, which no one can know. */
export function hidingUnder(key: string | null): Hiding {
  if (key === null) {
    const message =
      'another run gives other pseudonyms: to keep them, give a key with --anonymise-key or UNSILO_ANONYMISE_KEY'
    return {
      pseudonyms: new Pseudonyms(randomBytes(32).toString('base64')),
      notes: [{ code: 'anonymise/random-key', severity: 'info', message, span: null }],
    }
  }
  const message = `the key has fewer than ${LEAST} characters: who finds it by trying can tell which pseudonym is whose`
  const isShort = [...key].length < LEAST
  return {
    pseudonyms: new Pseudonyms(key),
    notes: isShort ? [{ code: 'anonymise/short-key', severity: 'info', message, span: null }] : [],
  }
}
