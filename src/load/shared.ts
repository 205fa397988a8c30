import type { LocatedDraft } from '../model/draft.js'
import type { PlainYaml } from './plain-yaml.js'
import type { Resolved } from './resolve.js'

/** What models that are read in one run have in common, such as a proposal and its base: it is worked out once. */
export class Shared {
  /** The plain files that were parsed, by their text. */
  readonly parsed = new Map<string, PlainYaml>()
  #drafts: readonly LocatedDraft[] = []
  #resolved: Resolved | null = null

  /** The organisation that the same drafts of the same files led to before; `null` where they are others. */
  resolved(drafts: readonly LocatedDraft[]): Resolved | null {
    const isSame = (draft: LocatedDraft, i: number) =>
      draft.draft === this.#drafts[i]?.draft && draft.file === this.#drafts[i]?.file
    return drafts.length === this.#drafts.length && drafts.every(isSame) ? this.#resolved : null
  }

  /** Keeps what the drafts led to. */
  keep(drafts: readonly LocatedDraft[], resolved: Resolved): void {
    this.#drafts = [...drafts]
    this.#resolved = resolved
  }
}
