import { createHash } from 'node:crypto'
import { sortedUnique } from '../util/order.js'

/** What stays the same of a finding while lines move and wordings change: its code and the ids of its subject. */
export function fingerprint(code: string, subject: readonly string[]): string {
  const said = JSON.stringify([code, ...sortedUnique(subject)])
  return createHash('sha256').update(said).digest('hex').slice(0, 32)
}
