import { compareText } from '../../../util/order.js'
import { baseName } from '../file-name.js'
import type { Wanting } from '../naming.js'
import { type DirectoryPerson, type DirectoryTeam, type Step, teamKey } from './person.js'

/** A team on its way to the model; `parent` is the key of the one around it. */
export type TeamSeed = {
  readonly key: string
  readonly parent: string
  readonly path: readonly Step[]
  readonly name: string
  readonly type: string | null
  /** The first by name of the files that name the team. */
  readonly source: string
}

/** The key of the team at the top. */
export const TOP = ''

const smaller = (a: string, b: string) => (compareText(a, b) <= 0 ? a : b)

/** Every team on the path of a person or of a stated team; of several spellings of a name the smallest. */
export function teamsOf(
  people: readonly DirectoryPerson[],
  stated: readonly DirectoryTeam[],
): Map<string, TeamSeed> {
  const seeds = new Map<string, TeamSeed>()
  const seen = new Set<string>()
  const add = (path: readonly Step[], source: string) => {
    const spelt = [source, ...path.map(({ name }) => name)].join('\u0000')
    if (seen.has(spelt)) return
    seen.add(spelt)
    for (let depth = 1; depth <= path.length; depth += 1) {
      const key = teamKey(path.slice(0, depth))
      const { name, type } = path[depth - 1]!
      const known = seeds.get(key)
      seeds.set(key, {
        key,
        parent: teamKey(path.slice(0, depth - 1)),
        path: path.slice(0, depth),
        name: smaller(known?.name ?? name, name),
        type,
        source: smaller(known?.source ?? source, source),
      })
    }
  }
  for (const { path, source } of stated) add(path, source)
  for (const { team, place } of people) add(team, baseName(place.file))
  return new Map([...seeds].sort(([a], [b]) => compareText(a, b)))
}

/** What a team may be called: by its name, else with the names around it, lower-case as its key. */
export function teamWants({ key }: TeamSeed): Wanting {
  const names = key.split('\u0000')
  return { key, wants: names.map((_, i) => names.slice(names.length - 1 - i).join('-')).slice(0, 4) }
}
