import { cyclesOf, showCycle } from '../../../load/resolve/cycles.js'
import { compareText } from '../../../util/order.js'
import { plural } from '../../../util/text.js'
import type { ImportOptions } from '../../options.js'
import type { Problems } from '../problems.js'
import type { DirectoryPerson, ManagerRef } from './person.js'

/** Who reports to whom, once what does not hold is told. */
export type Managed = {
  /** The manager of each person who has one, among people and vacancies. */
  readonly managerOf: ReadonlyMap<string, string>
  /** Managers that the data names and does not hold, for whom a vacant seat is kept. */
  readonly vacancies: readonly ManagerRef[]
  /** People who report to the top, as their manager is not in the data. */
  readonly atTop: ReadonlySet<string>
  /** People who are left out with their managers. */
  readonly dropped: ReadonlySet<string>
}

type Dangling = { readonly ref: ManagerRef; readonly reports: DirectoryPerson[] }

/** Settles the managers of all people. `left` says of people who are left out why. */
export function settleManagers(
  people: readonly DirectoryPerson[],
  left: ReadonlyMap<string, string>,
  onDangling: ImportOptions['onDangling'],
  problems: Problems,
): Managed {
  const known = new Map(people.map((person) => [person.key, person]))
  const managerOf = new Map<string, string>()
  const dangling = new Map<string, Dangling>()
  for (const person of people) {
    const { manager } = person
    if (manager === null) continue
    if (manager.key === person.key) {
      const help = 'the seat is read as one without a manager; correct it where someone else manages them'
      problems.tell('manager-self', `'${person.name}' is their own manager`, manager.place, help)
    } else if (known.has(manager.key)) managerOf.set(person.key, manager.key)
    else {
      const group = dangling.get(manager.key)
      if (group) group.reports.push(person)
      else dangling.set(manager.key, { ref: manager, reports: [person] })
    }
  }
  for (const one of dangling.values()) tellDangling(one, left, onDangling, problems)
  breakCycles(managerOf, known, problems)
  const reports = [...dangling.values()].flatMap((one) => one.reports.map(({ key }) => key))
  if (onDangling === 'keep')
    for (const { ref, reports } of dangling.values())
      for (const { key } of reports) managerOf.set(key, ref.key)
  return {
    managerOf,
    vacancies: onDangling === 'keep' ? [...dangling.values()].map(({ ref }) => ref) : [],
    atTop: new Set(onDangling === 'root' ? reports : []),
    dropped: onDangling === 'drop' ? everyoneBelow(reports, managerOf) : new Set(),
  }
}

const DONE = {
  keep: 'a vacant seat is kept for them',
  root: 'their reports move to the top',
  drop: 'their reports are left out, with everyone below',
}

function tellDangling(
  { ref, reports }: Dangling,
  left: ReadonlyMap<string, string>,
  onDangling: ImportOptions['onDangling'],
  problems: Problems,
): void {
  const others = reports.length === 1 ? '' : ` and ${plural(reports.length - 1, 'other')}`
  const why = left.get(ref.key) ?? 'is not in the data'
  const shown = ref.name === null ? `'${ref.key}'` : `'${ref.name}' (${ref.key})`
  // No near name is suggested: keys that are alike are those of other people.
  const help = `${DONE[onDangling]}; add their entry, or choose another --on-dangling`
  const message = `the manager ${shown} of '${reports[0]!.name}'${others} ${why}`
  problems.tell('manager-unknown', message, ref.place, help)
}

/** In a circle of managers the line of the one with the smallest key is not read. */
function breakCycles(
  managerOf: Map<string, string>,
  known: ReadonlyMap<string, DirectoryPerson>,
  problems: Problems,
): void {
  for (const cycle of cyclesOf(managerOf)) {
    const names = cycle.map((key) => known.get(key)!.name)
    const [first, ...others] = cycle.map((key) => known.get(key)!.manager!.place)
    managerOf.delete(cycle[0]!)
    const message = `these manage each other in a circle: ${showCycle(names)}`
    const help = `the manager of '${names[0]}' is not read; correct one of them`
    problems.tell('manager-cycle', message, first!, help, {
      related: others.slice(0, 10).flatMap(({ span }, i) => {
        const step = `'${names[i + 1]}' reports to '${names[(i + 2) % names.length]}'`
        return span === null ? [] : [{ span, message: step }]
      }),
    })
  }
}

function everyoneBelow(start: readonly string[], managerOf: ReadonlyMap<string, string>): Set<string> {
  const reports = reportsOf(managerOf)
  const found = new Set(start)
  for (const key of found) for (const report of reports.get(key) ?? []) found.add(report)
  return found
}

/** The reports of each manager, in the order of their keys. */
export function reportsOf(managerOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const reports = new Map<string, string[]>()
  for (const [person, manager] of [...managerOf].sort(([a], [b]) => compareText(a, b))) {
    const list = reports.get(manager)
    if (list) list.push(person)
    else reports.set(manager, [person])
  }
  return reports
}
