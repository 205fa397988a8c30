import { plainTitle } from './plain.js'

const YES = /^(?:yes|y|true|x|1|ja|oui|tak|si|key|schlussel|kluczowa|✓|✔|●)$/
const NO = /^(?:no|n|false|0|nein|non|nie|-|–)$/

/** Whether a cell says that a decision is a key one; `null` where it says neither yes nor no. */
export function isKey(text: string): boolean | null {
  const bare = plainTitle(text) || text
  if (YES.test(bare)) return true
  return NO.test(bare) ? false : null
}
