import { expect } from 'vitest'
import { type CheckOptions, type CheckOutcome, check } from '../../src/app/check.js'
import { NOTHING_ASKED } from '../../src/app/policy/policy-for.js'
import type { LoadOptions } from '../../src/load/loaded.js'
import { type CheckData, type FindingData, isOpen } from '../../src/report/check-data.js'
import { published } from '../closed-schema.js'
import { type Files, folderWith } from '../load/reading.js'

const { strict } = published('check')

/** A check as the command line asks for it where no option is given. */
const ASKED: CheckOptions = { ...NOTHING_ASKED, today: '2026-06-30', base: null }

/** What is asked for, and where; `org.yaml` is checked unless others are named. */
export type Asking = Partial<CheckOptions> & {
  readonly models?: readonly string[]
  readonly reading?: Partial<LoadOptions>
}

/** Checks models in a folder that is on disk already. */
export function checkIn(
  folder: string,
  { models = ['org.yaml'], reading = {}, ...options }: Asking = {},
): Promise<CheckOutcome> {
  const readStdin = () => Promise.reject(new Error('nobody reads standard input here'))
  return check(models, { ...ASKED, ...options }, { cwd: folder, allowOutside: false, readStdin, ...reading })
}

/** The result of checking a folder with these files; fails where there is none. */
export async function checked(files: Files, asking: Asking = {}): Promise<CheckData> {
  return resultOf(await checkIn(folderWith({ '.git/HEAD': '', ...files }), asking))
}

/** The result of a check; fails, telling the problems, where there is none. */
export function resultOf({ result, diagnostics }: CheckOutcome): CheckData {
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  expect(strict(result) ? [] : strict.errors).toEqual([])
  return result!
}

/** A finding as `severity rule subject`, in brackets where it does not count. */
export function shown(finding: FindingData): string {
  const { severity, rule, subject, waived } = finding
  const text = `${severity} ${rule} ${subject.join('+')}`
  return isOpen(finding) ? text : `(${waived === null ? 'known' : 'waived'}) ${text}`
}

/**
 * A company of two units that must coordinate and have no link. Its decisions: `price`, taken by the chief executive, 2
 * lines from the hospitals; `visit`, by those who visit; `recall`, that no one decides.
 */
export const COMPANY = `unsilo: 1
name: Northwind
customers:
  - { id: hospitals, name: Hospitals }
teams:
  - id: northwind
    lead: ceo
    roles: [{ id: ceo, title: Chief executive }]
    teams:
      - id: equipment
        unit: true
        lead: equipment-head
        roles: [{ id: equipment-head }]
        teams:
          - id: sales
            lead: rep
            roles: [{ id: rep, headcount: 9, serves: [hospitals] }]
      - id: service
        unit: true
        lead: service-head
        roles:
          - { id: service-head }
          - { id: fitter, headcount: 12, serves: [hospitals] }
decisions:
  - id: price
    customers: [hospitals]
    recommend: [rep]
    decide: [ceo]
  - id: visit
    customers: [hospitals]
    decide: [fitter]
  - id: recall
    customers: [hospitals]
    input: [rep, fitter]
needs:
  - { between: [equipment, service], type: sequential }
`

/** A policy that starts from nothing and says this. */
export const policy = (...lines: readonly string[]): string => ['extends: none', ...lines, ''].join('\n')
