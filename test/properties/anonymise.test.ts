import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { analyse } from '../../src/app/analyse.js'
import { anonymisedScope } from '../../src/app/anonymise/model.js'
import { compareOrganisations } from '../../src/app/compare.js'
import { anonymiseDraft } from '../../src/model/anonymise/draft.js'
import { anonymise } from '../../src/model/anonymise/organisation.js'
import { Pseudonyms } from '../../src/model/anonymise/pseudonyms.js'
import type { Organisation } from '../../src/model/organisation.js'
import { NO_ORIGINS } from '../../src/model/origins.js'
import { compareText } from '../../src/util/order.js'
import { expectAlike, figuresOf } from './figures.js'
import { askings, drafts, organisationOfDrafts } from './organisations.js'

vi.setConfig({ testTimeout: 120_000 })

const under = (organisation: Organisation, pseudonyms: Pseudonyms) =>
  anonymise(organisation, NO_ORIGINS, pseudonyms).organisation

/** What people wrote, which has no pseudonym or is one as a name. */
const WRITTEN = new Set(['name', 'what', 'why'])

/** A result with every pseudonym taken back, and what people wrote left out. */
function takenBack<T>(result: T, pseudonyms: Pseudonyms): T {
  const originals = new Map(pseudonyms.all().map(({ id, original }) => [id, original]))
  const text = JSON.stringify(result, (key, value) => (WRITTEN.has(key) ? null : value))
  return JSON.parse(text.replace(/[a-z]+(-kind)?-[0-9a-hjkmnp-tv-z]{6,}/g, (id) => originals.get(id) ?? id))
}

describe('an organisation under other names', () => {
  it('has the same figures', () => {
    fc.assert(
      fc.property(drafts, askings, fc.string(), (draft, asked, key) => {
        const organisation = organisationOfDrafts([draft])
        const pseudonyms = new Pseudonyms(key)
        const hidden = analyse(
          { organisation: under(organisation, pseudonyms) },
          anonymisedScope(asked, pseudonyms),
        )
        const plain = takenBack(analyse({ organisation }, asked), pseudonyms)
        expectAlike(figuresOf(takenBack(hidden, pseudonyms)), figuresOf(plain))
      }),
      { numRuns: 150 },
    )
  })

  it('is what its draft under the same names says', () => {
    fc.assert(
      fc.property(drafts, fc.string(), (draft, key) => {
        const written = organisationOfDrafts([anonymiseDraft(draft, new Pseudonyms(key))])
        const read = under(organisationOfDrafts([draft]), new Pseudonyms(key))
        expect(plainly(written)).toEqual(plainly(read))
      }),
      { numRuns: 100 },
    )
  })

  it('differs from another as it did before', () => {
    fc.assert(
      fc.property(drafts, drafts, fc.string(), (one, other, key) => {
        const [base, head] = [organisationOfDrafts([one]), organisationOfDrafts([other])]
        const pseudonyms = new Pseudonyms(key)
        const hidden = compareOrganisations(
          { organisation: under(base, pseudonyms) },
          { organisation: under(head, pseudonyms) },
        )
        const plain = compareOrganisations({ organisation: base }, { organisation: head })
        const facts = (diff: typeof plain) => {
          const { figures, better, worse, same, unserved, moved, silos, structure, renames } = diff
          const sets = { figures, better, worse, same, unserved, moved, silos, structure, renames }
          // Of links that nothing but their words tells apart, where no file says where they stand, one is told.
          const told = diff.findings.filter(({ rule }) => rule !== 'link/not-required')
          const findings = told.map(({ change, rule, severity, subject }) => {
            const about = subject.map((id) => id.replace(/#\d+$/, '').split(/[:~]/).sort().join(' '))
            return [change, rule, severity, ...about.sort()].join(' ')
          })
          return inOneOrder({ ...sets, findings })
        }
        expectAlike(facts(takenBack(hidden, pseudonyms)), facts(takenBack(plain, pseudonyms)))
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    )
  })
})

/** An organisation as plain data; links and needs that are made of their ends may be numbered otherwise. */
function plainly({ links, needs, ...organisation }: Organisation): unknown {
  const joints = (list: readonly { readonly id: string }[]) =>
    list.map((joint) => JSON.stringify({ ...joint, id: joint.id.replace(/#\d+$/, '') })).sort(compareText)
  return { ...organisation, links: joints(links), needs: joints(needs) }
}

type Plain = Parameters<typeof expectAlike>[0]

/** Every list sorted by its content: the order of results follows the ids. */
function inOneOrder(value: unknown): Plain {
  if (Array.isArray(value))
    return value.map(inOneOrder).sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))
  if (typeof value !== 'object' || value === null) return value as Plain
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneOrder(inner)]))
}
