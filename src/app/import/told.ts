import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { plain, plural } from '../../util/text.js'
import { shortened } from './changes.js'

/** Names that one line of a summary holds. */
const MOST_NAMED = 5

/** What a merge has to tell of the words of people and of the source. */
export class Told {
  readonly #conflicts: Diagnostic[] = []
  readonly #kept: string[] = []
  readonly #out: string[] = []
  #overwritten = 0

  /** Both have changed a field. */
  conflict(
    what: { readonly name: string; readonly span: Span | null },
    field: string,
    now: unknown,
    says: unknown,
  ): void {
    const [mine, theirs] = [now, says].map((value) =>
      value === undefined ? 'nothing' : `'${shortened(value)}'`,
    )
    this.#conflicts.push({
      code: 'import/conflict',
      severity: 'warning',
      message: `${field} of ${plain(what.name)} was changed here and in the source: ${mine} stays, and the source says ${theirs}`,
      span: what.span,
      help: 'write the right one here: it stays until the source says another again',
    })
  }

  /** What people have written stays. */
  kept(name: string, field: string): void {
    this.#kept.push(`${field} of ${name}`)
  }

  /** A thing that people have removed stays out. */
  out(name: string): void {
    this.#out.push(name)
  }

  /** The word of the source was taken, and nobody knows whether someone had changed it. */
  overwritten(): void {
    this.#overwritten += 1
  }

  diagnostics(file: string, record: string): readonly Diagnostic[] {
    const note = (code: string, message: string) => ({
      code,
      severity: 'info' as const,
      message,
      span: null,
      file,
    })
    const [kept, out, over] = [this.#kept.length, this.#out.length, this.#overwritten]
    return [
      ...this.#conflicts,
      ...(kept === 0
        ? []
        : [
            note(
              'import/kept-here',
              `${plural(kept, 'value')} that people wrote here ${kept === 1 ? 'stays' : 'stay'}: ${named(this.#kept)}`,
            ),
          ]),
      ...(out === 0
        ? []
        : [
            note(
              'import/removed-here',
              `${plural(out, 'thing')} that people removed here ${out === 1 ? 'stays' : 'stay'} out: ${named(this.#out)}`,
            ),
          ]),
      ...(over === 0
        ? []
        : [
            note(
              'import/no-record',
              `no record tells what was imported before, so in ${plural(over, 'value')} the word of the source was taken over what stood here; from now on ${record} remembers`,
            ),
          ]),
    ]
  }
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return plain(`${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`)
}
