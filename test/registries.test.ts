import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../src/analyses/index.js'
import { allTerms } from '../src/app/explain.js'
import { COMMANDS } from '../src/cli/commands/index.js'
import { IMPORTERS } from '../src/importers/index.js'
import { RENDERERS } from '../src/renderers/index.js'

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
    ['importers', IMPORTERS.map(({ id }) => id), membersOf('importers', 'importer')],
    ['renderers', RENDERERS.map(({ id }) => id), membersOf('renderers', 'renderer')],
  ])('%s', (_, listed, members) => {
    expect([...listed].sort()).toEqual(members)
  })

  it('an entry says of a member what the member says of itself', async () => {
    for (const entry of [...RENDERERS, ...IMPORTERS]) {
      const member = await entry.load()
      expect(member.id).toBe(entry.id)
      expect(member.title).toBe(entry.title)
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
