import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { stringify } from 'yaml'
import { analyse, loadOrganisation } from '../../src/index.js'
import type { Draft, DraftRole, DraftTeam } from '../../src/model/draft.js'
import { safeJson } from '../../src/util/json.js'
import { askings, type Dice, dice, drafts, resultOf, roll } from './organisations.js'

vi.setConfig({ testTimeout: 60_000 })

/** Actors by right are a journey, so that their order means something; everything else is a set. */
const JOURNEYS = new Set(['recommend', 'agree', 'decide', 'perform', 'input', 'inform', 'raci'])

function shuffled<T>(list: readonly T[], thrown: Dice): T[] {
  const left = [...list]
  return list.map(() => left.splice(roll(thrown, left.length), 1)[0]!)
}

/** The same said with keys and lists in another order. */
function reordered<T>(value: T, thrown: Dice): T {
  if (Array.isArray(value)) return shuffled(value, thrown).map((item) => reordered(item, thrown)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = shuffled(Object.entries(value), thrown).map(([key, inner]) => [
    key,
    JOURNEYS.has(key) ? inner : reordered(inner, thrown),
  ])
  return Object.fromEntries(entries) as T
}

/** The same said in up to three files: things anywhere, and teams and roles nested or flat by chance. */
function scattered(draft: Draft, thrown: Dice): Draft[] {
  const lifted: { teams: DraftTeam[]; roles: DraftRole[] } = { teams: [], roles: [] }
  const walk = (team: DraftTeam): DraftTeam => {
    const teams = (team.teams ?? []).map(walk).flatMap((inner) => {
      if (roll(thrown, 2) === 0) return [inner]
      lifted.teams.push({ ...inner, parent: team.id! })
      return []
    })
    const roles = (team.roles ?? []).flatMap((role) => {
      if (roll(thrown, 2) === 0) return [role]
      lifted.roles.push({ ...role, team: team.id! })
      return []
    })
    return { ...team, teams, roles }
  }
  const teams = draft.teams!.map(walk)
  const whole = { ...draft, teams: [...teams, ...lifted.teams], roles: lifted.roles }
  const parts = [{}, {}, {}] as { [collection: string]: unknown[] | string }[]
  for (const [key, said] of Object.entries(whole)) {
    if (!Array.isArray(said)) {
      parts[0]![key] = said as string
      continue
    }
    for (const thing of said) {
      const part = parts[roll(thrown, 3)]!
      part[key] = [...((part[key] as unknown[] | undefined) ?? []), thing]
    }
  }
  return parts as Draft[]
}

describe('the order in which a model is written', () => {
  it('of keys and of list entries changes no byte of the result', () => {
    fc.assert(
      fc.property(drafts, askings, dice, (draft, asked, thrown) => {
        expect(safeJson(resultOf(reordered(draft, thrown), asked))).toBe(safeJson(resultOf(draft, asked)))
      }),
      { numRuns: 200 },
    )
  })

  it('in one file or several, nested or flat, changes no byte either', () => {
    fc.assert(
      fc.property(drafts, dice, (draft, thrown) => {
        const parts = shuffled(scattered(draft, thrown), thrown)
        expect(safeJson(resultOf(parts))).toBe(safeJson(resultOf(draft)))
      }),
      { numRuns: 200 },
    )
  })

  describe('as files', () => {
    let folder = ''
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'unsilo-order-'))
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    const read = async (files: readonly string[]) => {
      const { organisation, origins, diagnostics } = await loadOrganisation(files, { cwd: folder })
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      return safeJson(analyse({ organisation: organisation!, origins }))
    }

    it('changes no byte, the places where things are stated included', async () => {
      await fc.assert(
        fc.asyncProperty(drafts, dice, async (draft, thrown) => {
          const files = ['a.yaml', 'b.yaml', 'c.yaml']
          scattered(draft, thrown).forEach((part, i) => {
            writeFileSync(join(folder, files[i]!), stringify({ unsilo: 1, ...part }))
          })
          const said = await read(files)
          expect(await read(shuffled(files, thrown))).toBe(said)
          // A folder reads the same files, and a second run finds nothing else.
          expect(await read(['.'])).toBe(said)
        }),
        { numRuns: 60 },
      )
    })
  })
})

describe('two runs', () => {
  it('give the same bytes', () => {
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        expect(safeJson(resultOf(structuredClone(draft), asked))).toBe(safeJson(resultOf(draft, asked)))
      }),
      { numRuns: 100 },
    )
  })
})
