import type { Span } from '../../diagnostic/diagnostic.js'
import type { Ignore } from '../../model/ignore.js'
import type { Kind } from '../../model/organisation.js'
import type { Origins } from '../../model/origins.js'
import type { FindingData, WaiverData } from '../../report/check-data.js'
import { enclosing } from './enclosing.js'

/** A waiver of a comment, which has a target, or of the policy's list. */
export type Waiver = {
  readonly rule: string
  readonly of: readonly string[]
  readonly reason: string | null
  readonly until: string | null
  readonly span: Span | null
  readonly target: Ignore['target'] | null
  readonly by: WaiverData['by']
}

/** Finds the waivers that a finding fits, in their order. */
export type Fitting = (finding: FindingData) => readonly Waiver[]

/** A comment is for what is found on the lines of its field, and for what is about the thing that starts there. */
export function commentsFor(waivers: readonly Waiver[], origins: Origins): Fitting {
  const byPlace = grouped(waivers, ({ rule, target }) => JSON.stringify([rule, target!.file]))
  const around = new Map(
    [...byPlace].map(([place, group]) => [place, enclosing(group, ({ target }) => target!)]),
  )
  const starts = startsFinder(origins)
  return ({ rule, span, subject }) => {
    const find = span === null ? undefined : around.get(JSON.stringify([rule, span.file]))
    if (find === undefined) return []
    const { line } = span!.start
    return find(line).filter(
      ({ target }) =>
        line <= target!.value || subject.some((id) => starts(id).some((at) => isStartOf(target!, at))),
    )
  }
}

/** Whether the thing is the one whose text the lines are, and not one that is nested in it. */
function isStartOf({ file, first, last, column }: Ignore['target'], at: Span): boolean {
  const { start } = at
  const isThere = at.file === file && start.line >= first && start.line <= last
  return isThere && (start.column === column || start.line === first)
}

const KINDS: readonly Kind[] = [
  'team',
  'role',
  'forum',
  'decision',
  'customer',
  'link',
  'measure',
  'need',
  'program',
]

/** Finds where the thing of an id is stated; for `link:ID` and `forum:ID` that of the link or forum. */
function startsFinder(origins: Origins): (id: string) => readonly Span[] {
  const known = new Map<string, readonly Span[]>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = KINDS.map((kind) => origins.of(kind, plainId(id))?.span(['id'], 'key') ?? null)
    const starts = found.filter((span) => span !== null)
    known.set(id, starts)
    return starts
  }
}

/** An entry of the policy's list is for findings that are about all its ids. */
export function listedFor(waivers: readonly Waiver[]): Fitting {
  const place = new Map(waivers.map((waiver, i) => [waiver, i]))
  const byId = grouped(waivers, ({ rule, of }) => JSON.stringify([rule, of[0] ?? null]))
  return ({ rule, subject }) => {
    const ids = new Set([...subject, ...subject.map(plainId)])
    return [null, ...ids]
      .flatMap((id) => byId.get(JSON.stringify([rule, id])) ?? [])
      .filter(({ of }) => of.every((id) => ids.has(id)))
      .sort((a, b) => place.get(a)! - place.get(b)!)
  }
}

/** The id of a link or forum as the model writes it. */
const plainId = (id: string) => id.replace(/^(link|forum):/, '')

function grouped(
  waivers: readonly Waiver[],
  keyOf: (waiver: Waiver) => string,
): ReadonlyMap<string, readonly Waiver[]> {
  const groups = new Map<string, Waiver[]>()
  for (const waiver of waivers) {
    const group = groups.get(keyOf(waiver))
    if (group === undefined) groups.set(keyOf(waiver), [waiver])
    else group.push(waiver)
  }
  return groups
}
