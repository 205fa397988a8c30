import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.js'
import { chooseUnits } from '../../src/model/units.js'
import { type Files, model, read, sound, told } from './reading.js'

/** What was read, and in how many milliseconds. */
async function timed(files: Files) {
  const start = performance.now()
  const loaded = await read(files)
  return { loaded, took: performance.now() - start }
}

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n')
const withTables = (tables: { readonly [list: string]: string }): Files => ({
  'org.yaml': model('tables:', ...Object.keys(tables).map((list) => `  ${list}: ${list}.csv`)),
  ...Object.fromEntries(Object.entries(tables).map(([list, text]) => [`${list}.csv`, `${text}\n`])),
})

describe('a deep organisation', () => {
  it('of 10,000 teams in one line is read when written flat, in YAML and in a table', async () => {
    const yaml = rows(10_000, (i) => `  - { id: t${i}${i === 0 ? '' : `, parent: t${i - 1}`} }`)
    const table = rows(10_000, (i) => `t${i},${i === 0 ? '' : `t${i - 1}`}`)
    for (const files of [
      { 'org.yaml': model('teams:', yaml) },
      withTables({ teams: `id,parent\n${table}` }),
    ]) {
      const { loaded, took } = await timed(files)
      const organisation = sound(loaded)
      expect(organisation.teams.get('t9999')).toMatchObject({
        parent: 't9998',
        reportsTo: 't9998',
        line: 'implied',
      })
      const { seats, reporting } = buildGraph(organisation, chooseUnits(organisation, '9999'))
      expect(reporting.superior[seats.numbers.get('t9999')!]).toBe(seats.numbers.get('t9998'))
      expect(took).toBeLessThan(5_000)
    }
  })

  it('of 10,000 roles in one line of reports is read', async () => {
    const { loaded, took } = await timed(
      withTables({
        teams: 'id\nall',
        roles: `id,team,reports_to\n${rows(10_000, (i) => `r${i},all,${i === 0 ? '' : `r${i - 1}`}`)}`,
      }),
    )
    expect(sound(loaded).teams.get('all')?.lead).toBe('r0')
    expect(took).toBeLessThan(5_000)
  })

  it('of 240 nested teams is read, and of 10,000 refused at once', async () => {
    const nested = (count: number) =>
      model(
        `teams: ${rows(count, (i) => `[{ id: t${i}, teams: `)}[]${' }]'.repeat(count)}`.replaceAll('\n', ''),
      )
    expect(sound(await read({ 'org.yaml': nested(240) })).teams.get('t239')?.parent).toBe('t238')
    const { loaded, took } = await timed({ 'org.yaml': nested(10_000) })
    expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['yaml/too-deep'])
    expect(took).toBeLessThan(2_000)
  })
})

describe('many mistakes', () => {
  it('in 50,000 rows are all told, in a few seconds', async () => {
    const { loaded, took } = await timed(
      withTables({
        teams: `id\n${rows(20_000, (i) => `unit-${i}`)}`,
        roles: `id,team,reports_to\n${rows(50_000, (i) => `r${i},unit-${i % 100},boss-${i}`)}`,
      }),
    )
    expect(loaded.diagnostics).toHaveLength(50_000)
    expect(loaded.diagnostics.every(({ code }) => code === 'model/unknown-id')).toBe(true)
    expect(took).toBeLessThan(8_000)
  })

  it.each([
    ['ids that are none', 'id,team', (i: number) => `R ${i},all`],
    ['ids that are taken', 'id,team', () => 'r,all'],
    ['words for numbers', 'id,team,headcount', (i: number) => `r${i},all,many`],
    ['rows too short', 'id,team', () => 'r'],
  ])('are quick to tell in a table: %s', async (_, header, row) => {
    const { loaded, took } = await timed(
      withTables({ teams: 'id\nall', roles: `${header}\n${rows(20_000, row)}` }),
    )
    expect(loaded.diagnostics.length).toBeGreaterThanOrEqual(19_999)
    expect(took).toBeLessThan(5_000)
  })

  it.each([
    ['unknown keys in one map', (i: number) => `k${i}: 1`],
    ['a key that is repeated', () => 'k: 1'],
    ['keys of your own', (i: number) => `x-${i}: 1`],
  ])('are quick to tell in YAML: %s', async (_, row) => {
    const { took } = await timed({ 'org.yaml': model('teams: [{ id: a }]', rows(30_000, row)) })
    expect(took).toBeLessThan(5_000)
  })

  it('in one circle of 5,000 are one mistake', async () => {
    const { loaded, took } = await timed(
      withTables({ teams: `id,parent\n${rows(5_000, (i) => `t${i},t${(i + 1) % 5_000}`)}` }),
    )
    expect(told(loaded)).toEqual(['model/containment-cycle teams.csv:2:4'])
    expect(loaded.diagnostics[0]!.message.length).toBeLessThan(200)
    expect(took).toBeLessThan(5_000)
  })
})
