import type { DraftDecision } from '../../../model/draft.js'
import { compareText } from '../../../util/order.js'
import { plural } from '../../../util/text.js'
import type { Said } from '../entry.js'
import { baseName } from '../file-name.js'
import { Ids } from '../naming.js'
import type { Problems } from '../problems.js'
import { several, stated } from '../stated.js'
import type { OwnedPath, OwnersFile } from './owners-file.js'

/** The actor that an owner is; `null` where nothing of that name was read. */
export type FindOwner = (owner: string) => string | null

/**
 * What the lines of CODEOWNERS decide. Where reviews by owners are required, nothing is changed below a path before an
 * owner approves, and their word is the last: they decide. Any one of several owners on a line may approve, so each of
 * them decides, and a note says so. The owners of an optional section are asked and need not answer: they give input.
 */
export function decisionsOf(
  files: readonly OwnersFile[],
  find: FindOwner,
  known: readonly string[],
  problems: Problems,
): { readonly decisions: readonly DraftDecision[]; readonly summary: readonly string[] } {
  const all = files.flatMap((file) =>
    file.paths.map((path) => ({ file, path, key: JSON.stringify([file.file, path.section, path.pattern]) })),
  )
  const owned = all.filter(({ path }) => path.owners.length > 0 && !path.pattern.startsWith('!'))
  const unowned = all.filter((one) => !owned.includes(one)).map(({ path }) => path.pattern)
  const unknown = new Map<string, { readonly said: Said; count: number }>()
  const matched = owned.map((one) => ({ ...one, actors: actorsOf(one.path, find, unknown) }))
  for (const { said, count } of unknown.values()) {
    const more = count === 1 ? '' : `, here and in ${plural(count - 1, 'other line')}`
    const help = problems.near(
      said.text,
      known,
      'give the export of the teams and their members, or correct the owner',
    )
    problems.tell(
      'unknown-owner',
      `'${said.text}' owns code${more}, and is no team or member that was read`,
      said.place,
      help,
    )
  }
  const decided = matched.filter(({ actors }) => actors.length > 0)
  const repositories = new Set(files.map(({ file }) => file)).size > 1
  const ids = new Ids().give(
    decided.map(({ key, path, file }) => ({
      key,
      wants: wantsOf(path, repositories ? file.repository : null),
    })),
  )
  const decisions = decided.map(({ key, path, file, actors }) => {
    const inside = repositories && file.repository !== null ? ` in ${file.repository}` : ''
    const source = `${repositories && file.repository !== null ? `${file.repository}/` : ''}${baseName(file.file)}:${path.line}`
    const holders = actors.length === 1 ? actors[0]! : actors
    return stated<DraftDecision>({
      id: ids.get(key)!,
      name: `Changes to ${path.pattern}${inside}`,
      note: noteOf(path, actors.length),
      ...(path.optional ? { input: holders } : { decide: holders }),
      source,
    })
  })
  const shared = decided.filter(
    ({ path, actors }) => !path.optional && path.approvals === 1 && actors.length > 1,
  ).length
  return {
    decisions: decisions.sort((a, b) => compareText(a.id!, b.id!)),
    summary: [
      `read: ${plural(decisions.length, 'pattern')} of CODEOWNERS as decisions, which the owners take by approving`,
      ...(shared === 0
        ? []
        : [`of these, ${shared} may be approved by any one of several owners, who each decide`]),
      ...(unowned.length === 0 ? [] : [`no one owns: ${several(unowned, 8)}`]),
      ...(owned.length === decided.length
        ? []
        : [`left out: ${plural(owned.length - decided.length, 'pattern')} of unknown owners alone`]),
      'left: who proposes and who makes a change, which CODEOWNERS does not say',
    ],
  }
}

function actorsOf(
  path: OwnedPath,
  find: FindOwner,
  unknown: Map<string, { readonly said: Said; count: number }>,
): string[] {
  const actors = path.owners.flatMap((said) => {
    const actor = find(said.text)
    if (actor !== null) return [actor]
    const key = said.text.toLowerCase()
    const before = unknown.get(key)
    if (before) before.count += 1
    else unknown.set(key, { said, count: 1 })
    return []
  })
  return [...new Set(actors)].sort(compareText)
}

function noteOf({ optional, approvals, section }: OwnedPath, owners: number): string | null {
  const within = section === null ? [] : [`section '${section}'`]
  if (optional) return [...within, 'approval is asked for, not required'].join('; ')
  if (approvals > 1) within.push(`${approvals} approvals are required`)
  else if (owners > 1) within.push('any one of the owners may approve')
  return within.length === 0 ? null : within.join('; ')
}

function wantsOf({ pattern, section }: OwnedPath, repository: string | null): string[] {
  const words = pattern === '*' ? 'everything' : pattern.replace(/^[^\p{L}\p{N}]+/u, '')
  const exact = pattern.replace(/^\//, 'top ').replace(/\*\*/g, ' any-depth ').replace(/\*/g, ' any ')
  const prefix = repository === null ? 'changes-to' : `changes-to-${repository}`
  return [
    ...(words !== '' ? [`${prefix}-${words}`] : []),
    `${prefix}-${exact}`,
    `${prefix}-${section ?? ''}-${exact}`,
  ]
}
