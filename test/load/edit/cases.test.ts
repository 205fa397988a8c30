import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { applyReorg } from '../../../src/app/apply.js'
import { loadModel } from '../../../src/load/load.js'
import { folderWith } from '../reading.js'

const CASES = fileURLToPath(new URL('../../apply', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../../../schemas/reorg.schema.json', import.meta.url))
/** Every word that a change can start with. */
const WORDS = Object.keys(JSON.parse(readFileSync(SCHEMA, 'utf8')).$defs.change.properties)

const cases = readdirSync(CASES).sort()
const textOf = (name: string, file: string) => readFileSync(join(CASES, name, file), 'utf8')
const readingIn = (cwd: string) => ({ cwd, allowOutside: false, readStdin: async () => new Uint8Array() })

describe('a reorg file that is applied', () => {
  it.each(cases)('%s', async (name) => {
    const { result, diagnostics } = await applyReorg('reorg.yaml', readingIn(join(CASES, name)))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const { below, after } of result!.files) {
      const expected = below === 'base.yaml' ? 'expected.yaml' : `expected-${below}`
      expect(after).toBe(textOf(name, expected))
    }
    const files = Object.fromEntries(result!.files.map(({ below, after }) => [below, after]))
    const again = await loadModel(['base.yaml'], readingIn(folderWith(files)))
    const direct = await loadModel(['reorg.yaml'], readingIn(join(CASES, name)))
    expect(again.organisation).toEqual(direct.organisation)
  })

  it('is there for every word', () => {
    const all = cases.map((name) => textOf(name, 'reorg.yaml')).join('')
    expect(WORDS.length).toBeGreaterThan(12)
    expect(WORDS.filter((word) => !all.includes(`- ${word}:`))).toEqual([])
  })
})
