import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('cases/', import.meta.url))
const program = fileURLToPath(new URL('../bin/unsilo.js', import.meta.url))

const endingOf = (args: readonly string[]) =>
  ({ markdown: 'md.txt', json: 'json', csv: 'csv' })[args[args.indexOf('-f') + 1] ?? ''] ?? 'txt'

/**
 * Every folder of test/cases is something that users see: `args` is a command line, run in the folder, and
 * `expected.*` what it prints. `npx vitest run test/cases.test.ts -u` writes the latter anew: then read it.
 */
describe('what users see', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const args = readFileSync(`${folder}${name}/args`, 'utf8').trim().split(' ')
    const run = spawnSync(process.execPath, [program, ...args], {
      cwd: folder + name,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    })
    expect(run.stderr.replace(/^note: .*(\n {6}.*)*\n/gm, '')).toBe('')
    expect(run.status).toBe(0)
    await expect(run.stdout.replaceAll('\u001b', '␛')).toMatchFileSnapshot(
      `cases/${name}/expected.${endingOf(args)}`,
    )
  })
})
