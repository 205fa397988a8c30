import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('broken/', import.meta.url))
const program = fileURLToPath(new URL('../bin/unsilo.js', import.meta.url))
const cases = readdirSync(folder)

/**
 * Every folder of test/broken holds a broken input, `args` with the command line that meets it, and `expected.txt` with
 * what the user is told. `npx vitest run test/broken.test.ts -u` writes the latter anew: then read it.
 */
describe('broken inputs', () => {
  it('are many', () => expect(cases.length).toBeGreaterThanOrEqual(40))

  it.each(cases)('%s', async (name) => {
    const args = readFileSync(`${folder}${name}/args`, 'utf8').trim().split(' ')
    const run = spawnSync(process.execPath, [program, ...args], {
      cwd: folder + name,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    })
    expect(run.stdout).toBe('')
    // Only our own line breaks: nothing that a terminal obeys.
    expect(run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    await expect(run.stderr).toMatchFileSnapshot(`broken/${name}/expected.txt`)
    expect(run.status).toBe(2)
  })
})
