import type { Loaded } from '../../load/loaded.js'
import { type Anonymous, anonymise } from '../../model/anonymise/organisation.js'
import { spanUnder } from '../../model/anonymise/origins.js'
import { fileUnder, levelUnder, tieKindUnder } from '../../model/anonymise/plain-words.js'
import { ruleUnder } from '../../model/anonymise/policy.js'
import type { Pseudonyms } from '../../model/anonymise/pseudonyms.js'
import type { Ignore } from '../../model/ignore.js'
import type { Organisation } from '../../model/organisation.js'
import type { Scope } from '../require-scope.js'

/** What is analysed and judged of a model. */
export type Read = Pick<Loaded, 'origins' | 'ignores' | 'proposals'> & { readonly organisation: Organisation }

/** A model that was read, under other names; what is wrong with it is still told in the names that its author knows. */
export function anonymisedModel(read: Read, pseudonyms: Pseudonyms): Read & Anonymous {
  return {
    ...anonymise(read.organisation, read.origins, pseudonyms),
    ignores: read.ignores.map((ignore) => ignoreUnder(ignore, pseudonyms)),
    proposals: read.proposals.map(({ title }) => ({ title: pseudonyms.name('proposal', title), note: null })),
  }
}

function ignoreUnder({ rule, reason, until, span, target }: Ignore, pseudonyms: Pseudonyms): Ignore {
  return {
    rule: ruleUnder(rule, pseudonyms),
    // Whether there is one counts, and not what it says.
    reason: reason === null ? null : 'given',
    until,
    span: spanUnder(span, pseudonyms),
    target: { ...target, file: fileUnder(target.file, pseudonyms) },
  }
}

/** The same scope, of a model under other names. */
export function anonymisedScope<S extends Scope>(scope: S, pseudonyms: Pseudonyms): S {
  const { level = null, customer = null, unit = null, tieKind = null } = scope
  return {
    ...scope,
    level: levelUnder(level, pseudonyms),
    customer: customer === null ? null : pseudonyms.id('customer', customer),
    unit: unit === null ? null : pseudonyms.id('team', unit),
    ...(tieKind === null ? {} : { tieKind: tieKindUnder(tieKind, pseudonyms) }),
  }
}
