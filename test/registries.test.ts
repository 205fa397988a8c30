import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import report from '../schemas/report.schema.json' with { type: 'json' }
import { ANALYSES } from '../src/analyses/index.js'
import { analyse } from '../src/app/analyse.js'
import { presentCheck } from '../src/app/check/present.js'
import { allTerms, findTerm } from '../src/app/explain.js'
import { CHANGE_BUDGETS } from '../src/app/policy/budgets.js'
import { presentReport } from '../src/app/present.js'
import { COMMANDS } from '../src/cli/commands/index.js'
import { EXPORTERS } from '../src/exporters/index.js'
import { FIGURES } from '../src/figures/index.js'
import { IMPORTERS } from '../src/importers/index.js'
import { compareOrganisations, loadOrganisation, presentDiff } from '../src/index.js'
import { RENDERERS } from '../src/renderers/index.js'
import { DIFF_FIGURES } from '../src/report/diff-data.js'
import type { Section } from '../src/report/document.js'
import { VIEWS } from '../src/views/index.js'
import { allViewsIn } from './exporters/views.js'
import { SAMPLE } from './renderers/sample-check.js'

/** The members of a folder: its files but for the index and the shape. */
function membersOf(folder: string, ...shapes: readonly string[]): string[] {
  const path = fileURLToPath(new URL(`../src/${folder}/`, import.meta.url))
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.name.slice(0, -3))
    .filter((name) => name !== 'index' && !shapes.includes(name))
    .sort()
}

describe('every file of a registry is listed in its index, and nothing else is', () => {
  it('analyses', async () => {
    const members = membersOf('analyses', 'analysis')
    const exported = await Promise.all(
      members.map(async (name) => Object.values(await import(`../src/analyses/${name}.ts`))),
    )
    expect(new Set(exported.flat())).toEqual(new Set(ANALYSES))
    expect(ANALYSES).toHaveLength(members.length)
  })

  it.each([
    ['commands', COMMANDS.map(({ name }) => name), membersOf('cli/commands')],
    ['exporters', EXPORTERS.map(({ id }) => id), membersOf('exporters', 'exporter')],
    ['importers', IMPORTERS.map(({ id }) => id), membersOf('importers', 'importer', 'options')],
    ['renderers', RENDERERS.map(({ id }) => id), membersOf('renderers', 'renderer')],
    ['views', VIEWS.map(({ id }) => id), membersOf('views', 'view')],
  ])('%s', (_, listed, members) => {
    expect([...listed].sort()).toEqual(members)
  })

  it('an entry says of a member what the member says of itself', async () => {
    for (const entry of [...EXPORTERS, ...RENDERERS, ...IMPORTERS]) {
      const { load, ...said } = entry
      const member = await load()
      expect(member.id).toBe(entry.id)
      expect(member.title).toBe(entry.title)
      expect(member).toMatchObject(said)
    }
  })
})

describe('words', () => {
  it('name one thing each', () => {
    const words = allTerms().map(({ word }) => word)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  it('say what they mean, where it is from and what to do', () => {
    for (const { word, meaning, source, act } of allTerms())
      for (const text of [meaning, source, act]) expect(text, word).toMatch(/\S/)
  })
})

describe('unsilo explain knows', () => {
  const known = (word: string) => 'term' in findTerm(word)

  it('every column of every table and every figure', async () => {
    const keys = new Set<string>()
    for (const model of ['examples/ge-medical/2005.yaml', 'examples/kubernetes', 'examples/minimal']) {
      const cwd = fileURLToPath(new URL('..', import.meta.url))
      const { organisation, origins } = await loadOrganisation([model], { cwd })
      for (const { blocks } of presentReport(analyse({ organisation: organisation!, origins })).sections)
        for (const block of blocks) {
          if (block.type === 'figures') for (const { key } of block.items) keys.add(key)
          if (block.type === 'table') for (const { key } of block.columns) keys.add(key)
        }
    }
    expect(keys.size).toBeGreaterThan(50)
    // Where a thing is written is no figure.
    expect([...keys].filter((key) => key !== 'source' && !known(key))).toEqual([])
  })

  /** What a comparison and a check show: the keys of columns and figures, and the figures that are rows of a table. */
  function keysOf(sections: readonly Section[]): Set<string> {
    const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
    const columns = tables.flatMap((table) => table.columns.map(({ key }) => key))
    const figures = tables.filter(({ id }) => id === 'figure-changes' || id === 'practice-changes')
    return new Set([...columns, ...figures.flatMap(({ rows }) => rows.map(({ subject }) => subject))])
  }

  it('every column and figure of a comparison', async () => {
    const cwd = fileURLToPath(new URL('../examples/ge-medical', import.meta.url))
    const load = async (model: string) => {
      const { organisation, origins } = await loadOrganisation([model], { cwd })
      return { organisation: organisation!, origins }
    }
    const data = compareOrganisations(await load('2005.yaml'), await load('reorg.yaml'))
    const keys = keysOf(presentDiff(data).sections)
    for (const figure of DIFF_FIGURES) keys.add(figure)
    expect(keys.size).toBeGreaterThan(25)
    expect([...keys].filter((key) => key !== 'source' && !known(key))).toEqual([])
  })

  it('every figure of a view that a report shows too', async () => {
    const views = await allViewsIn('examples/ge-medical/2005.yaml')
    const declared = views.flatMap(({ attributes }) => [...attributes.nodes, ...attributes.edges])
    const figures = declared.filter(({ type }) => type !== 'text' && type !== 'list').map(({ key }) => key)
    // What is the view's own is explained by the view.
    const own = [
      'candidate',
      'candidateDistance',
      'crosses',
      'customerUnit',
      'isUnit',
      'mutual',
      'perYear',
      'step',
    ]
    const parts = [
      'directHeadcount',
      'requirementNeeds',
      'requirementDecisions',
      'requirementCustomers',
      'weight',
    ]
    const asked = [...new Set(figures)].filter((key) => ![...own, ...parts, 'rewarded'].includes(key))
    expect(asked.length).toBeGreaterThan(25)
    expect(asked.filter((key) => !known(key))).toEqual([])
  })

  it('every column of a check', () => {
    const keys = keysOf(presentCheck(SAMPLE).sections)
    expect(keys.size).toBeGreaterThan(5)
    expect([...keys].filter((key) => key !== 'source' && !known(key))).toEqual([])
  })

  it('every figure that a policy can set a limit for, and the words of a policy', () => {
    const keys = [...FIGURES, ...CHANGE_BUDGETS].map(({ key }) => key)
    const words = ['policy', 'preset', 'budget', 'waiver', 'baseline', 'override']
    expect([...keys, ...words].filter((word) => !known(word))).toEqual([])
  })

  it('every number and verdict of the published result', () => {
    const words = new Set<string>()
    const walk = (schema: Schema, name: string) => {
      const types = [schema.type].flat()
      if (types.includes('number') || types.includes('integer') || name === 'verdict') words.add(name)
      for (const [key, inner] of Object.entries(schema.properties ?? {})) walk(inner, key)
      for (const inner of [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])])
        if (typeof inner === 'object') walk(inner, name)
    }
    const { options, ...rest } = report.properties as unknown as { [key: string]: Schema }
    expect(options).toBeDefined()
    for (const [key, schema] of Object.entries({
      ...rest,
      ...(report.$defs as unknown as { [key: string]: Schema }),
    }))
      walk(schema, key)
    const plain = ['line', 'column', '0', '1', '2', '3', '4+', 'assessed', 'total', 'levels', 'score']
    expect([...words].filter((word) => !plain.includes(word) && !known(word))).toEqual([])
  })
})

type Schema = {
  readonly type?: string | readonly string[]
  readonly properties?: { readonly [key: string]: Schema }
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
}
