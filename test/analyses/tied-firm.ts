import { type AnalyseOptions, analyse } from '../../src/app/analyse.js'
import type { BoundaryData, ReportData } from '../../src/report/data.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

/** The ties without direction: ceo–s1, the triangle s1, s2, s3, and the path s3–v1–v2–d1. No one knows v3. */
export const firm: OrganisationSpec = {
  teams: {
    firm: { lead: 'ceo' },
    design: { parent: 'firm', unit: true },
    sales: { parent: 'firm', unit: true },
    service: { parent: 'firm', unit: true },
  },
  roles: {
    ceo: { team: 'firm' },
    d1: { team: 'design' },
    s1: { team: 'sales' },
    s2: { team: 'sales' },
    s3: { team: 'sales' },
    v1: { team: 'service' },
    v2: { team: 'service' },
    v3: { team: 'service' },
  },
  ties: [
    ['ceo', 's1'],
    ['s1', 's2'],
    ['s2', 's1'],
    ['s1', 's3'],
    ['s2', 's3'],
    ['s3', 'v1', 'advice'],
    ['s3', 'v1', 'advice', 4],
    ['v1', 'v2'],
    ['v2', 'd1', 'advice'],
    ['s1', 's1'],
  ],
}

/** What a report has about the ties of a spec. */
export const networkOf = (spec: OrganisationSpec, options: AnalyseOptions = {}) =>
  analyse({ organisation: organisationOf(spec) }, options).network!

/** The firm with other ties. */
export const withTies = (...ties: NonNullable<OrganisationSpec['ties']>) => networkOf({ ...firm, ties })

export type More = Partial<OrganisationSpec> & AnalyseOptions

/** What is said of the firm when more is written of it. */
export function saidOf({ unit = null, tieKind = null, ...more }: More = {}) {
  const said = analyse({ organisation: organisationOf({ ...firm, ...more }) }, { unit, tieKind })
  const { boundaries, congruence, silos, practices } = said as Required<ReportData>
  const observed = Object.fromEntries(
    boundaries.map((b): [string, BoundaryData['observed']] => [b.units.join('–'), b.observed]),
  )
  return {
    observed,
    tiedOnly: congruence.tiedOnly,
    silo: (id: string) => silos.find((of) => of.unit === id)!,
    practices,
  }
}

/** Needs and links: two units need service; one pair of the three has a link and a tie, one a tie alone, one a link alone. */
export const written: Partial<OrganisationSpec> = {
  needs: [
    { between: ['sales', 'service'], type: 'reciprocal' },
    { between: ['design', 'service'], type: 'pooled' },
  ],
  links: [
    { between: ['s2', 'v2'], mechanism: 'liaison' },
    { between: ['d1', 's1'], mechanism: 'liaison' },
  ],
}
