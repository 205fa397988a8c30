import { expect } from 'vitest'
import type { ImportResult } from '../../src/importers/importer.js'
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../src/importers/options.js'
import people from '../../src/importers/people.js'
import { resolve } from '../../src/load/resolve.js'
import { validators } from '../../src/load/validators.generated.js'
import type { DraftRole, DraftTeam } from '../../src/model/draft.js'
import type { Organisation } from '../../src/model/organisation.js'

/** What becomes of an extract of people. */
export function importPeople(
  content: string | Uint8Array,
  options: Partial<ImportOptions> = {},
  file = 'people.csv',
): ImportResult {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const context = { options: { ...DEFAULT_IMPORT_OPTIONS, ...options }, organisation: null, people: null }
  return people.read([{ file, bytes }], context)
}

/** The organisation that a result makes; fails where it breaks the format or contradicts itself. */
export function organisationOf({ draft, diagnostics }: ImportResult): Organisation {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(validators.file({ unsilo: 1, ...draft }), JSON.stringify(validators.file.errors)).toBe(true)
  const { organisation, diagnostics: problems } = resolve([{ file: 'org.yaml', draft, locate: () => null }])
  expect(problems).toEqual([])
  return organisation
}

/** The teams as indented lines, `id: name, led by role`, with the roles in them. */
export function drawn({ draft }: ImportResult): string[] {
  const lines: string[] = []
  const draw = (team: DraftTeam, depth: number) => {
    const of = (draft.roles ?? []).filter((role) => role.team === team.id).map(({ id }) => id)
    const lead = team.lead === undefined ? '' : `, led by ${team.lead}`
    const unit = team.unit ? ', a unit' : ''
    lines.push(`${'  '.repeat(depth)}${team.id}: ${team.name}${lead}${unit} [${of.join(' ')}]`)
    for (const child of team.teams ?? []) draw(child, depth + 1)
  }
  for (const team of draft.teams ?? []) draw(team, 0)
  return lines
}

/** The role of an id; fails where there is none. */
export function roleOf({ draft }: ImportResult, id: string): DraftRole {
  const found = draft.roles?.find((role) => role.id === id)
  expect(found, id).toBeDefined()
  return found!
}

/** Every diagnostic as `severity code line:column message`. */
export function saidBy({ diagnostics }: ImportResult): string[] {
  return diagnostics.map(({ severity, code, span, message }) => {
    const place = span === null ? '-' : `${span.start.line}:${span.start.column}`
    return `${severity} ${code} ${place} ${message}`
  })
}
