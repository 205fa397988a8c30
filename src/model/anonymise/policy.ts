import type {
  DraftBudget,
  DraftOwnRule,
  DraftPolicy,
  DraftRuleSetting,
  DraftWaiver,
  LocatedPolicy,
} from '../policy.js'
import { spanUnder } from './origins.js'
import type { OtherIds } from './other-ids.js'
import type { Pseudonyms } from './pseudonyms.js'

type Setting = DraftRuleSetting | DraftOwnRule
/** All pseudonyms of the things that an id may name. */
type Named = (id: string) => readonly string[]

/** A rule's code: those of a policy's own are named by its author. */
export function ruleUnder(code: string, pseudonyms: Pseudonyms): string {
  return code.startsWith('own/') ? `own/${pseudonyms.id('rule', code)}` : code
}

/**
 * The same policy for organisations under other names: it names their pseudonyms, its rules of its own have others,
 * and its texts are left out. Whether a waiver gives a reason stays.
 */
export function anonymisePolicy(
  { file, draft, locate }: LocatedPolicy,
  organisations: readonly OtherIds[],
  pseudonyms: Pseudonyms,
): LocatedPolicy {
  const named = namedIn(organisations, pseudonyms)
  const codes = new Map<string, string>()
  const code = (own: string) => {
    const other = ruleUnder(own, pseudonyms)
    codes.set(other, own)
    return other
  }
  const byCode = <S extends Setting>(rules: { readonly [code: string]: S }, rename: (setting: S) => S) =>
    Object.fromEntries(Object.entries(rules).map(([own, setting]) => [code(own), rename(setting)]))
  const { rules = {}, budgets = {}, overrides = [], waivers = [], ...rest } = draft
  const renamed: DraftPolicy = {
    ...rest,
    rules: byCode(rules, (setting) => settingUnder(setting, named)),
    budgets: Object.fromEntries(Object.entries(budgets).map(([figure, one]) => [figure, withoutWhy(one)])),
    overrides: overrides.map(
      (one) =>
        one && {
          teams: [one.teams].flat().flatMap(named),
          rules: byCode(one.rules, (setting) => setting),
        },
    ),
    waivers: waivers.flatMap((one) => (one === null ? [] : waiversUnder(one, code, named))),
  }
  return {
    file,
    draft: renamed,
    // Of waivers there may be more now, each elsewhere in the list: what they are about does not need their places.
    locate: (path, part) => {
      const original = path.map((step) => (typeof step === 'string' ? (codes.get(step) ?? step) : step))
      return path[0] === 'waivers' ? null : spanUnder(locate(original, part), pseudonyms)
    },
  }
}

function settingUnder(setting: Setting, named: Named): Setting {
  if (typeof setting === 'string' || !('expect' in setting)) return setting
  const { severity, expect } = setting as DraftOwnRule
  const of = expect.of === undefined ? {} : { of: [expect.of].flat().flatMap(named) }
  return { ...(severity === undefined ? {} : { severity }), expect: { ...expect, ...of } }
}

function withoutWhy(budget: DraftBudget): DraftBudget {
  return typeof budget === 'object' ? { is: budget.is } : budget
}

/** A waiver for each way in which its ids can be read: one id may name a customer and a decision. */
function waiversUnder(
  { rule, of = [], reason, until }: DraftWaiver,
  code: (own: string) => string,
  named: Named,
): readonly DraftWaiver[] {
  let ways: readonly (readonly string[])[] = [[]]
  for (const id of [of].flat()) ways = ways.flatMap((way) => named(id).map((other) => [...way, other]))
  const given = reason === undefined || reason.trim() === '' ? {} : { reason: 'given' }
  return ways.map((way) => ({
    rule: code(rule),
    of: way,
    ...given,
    ...(until === undefined ? {} : { until }),
  }))
}

/** Reads an id of a policy in all organisations; a figure's key is no one's id, and stays. */
function namedIn(organisations: readonly OtherIds[], pseudonyms: Pseudonyms): Named {
  const all = (id: string, kinds?: Parameters<OtherIds['all']>[1]) => [
    ...new Set(organisations.flatMap((ids) => ids.all(id, kinds))),
  ]
  return (id) => {
    const [, word, rest = ''] = /^(link|forum|dotted|person):(.*)$/s.exec(id) ?? []
    if (word === 'person') return [`person:${pseudonyms.id('person', rest)}`]
    if (word === 'dotted') {
      const ends = rest.split('~').map((end) => all(end, ['role', 'team'])[0] ?? end)
      return [`dotted:${ends.join('~')}`]
    }
    const found = word === undefined ? all(id) : all(rest, [word as 'link']).map((one) => `${word}:${one}`)
    return found.length > 0 ? found : [id]
  }
}
