import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { cell, fenced, madeAnew, table } from '../marked.js'
import { HOME, Repository, SAMPLE } from './repository.js'

const repository = new Repository()
afterAll(() => repository.remove())

type Told = { readonly description: string; readonly default?: string }
const action = parse(readFileSync(join(HOME, 'action.yml'), 'utf8')) as {
  readonly inputs: { readonly [name: string]: Told }
  readonly outputs: { readonly [name: string]: Told }
}
const told = (things: { readonly [name: string]: Told }) =>
  Object.entries(things).map(([name, { description, default: usual }]) => [
    `\`${name}\``,
    cell(description),
    usual ? `\`${usual}\`` : '',
  ])

const MADE = {
  output: (line: string) => {
    const { stdout, stderr } = repository.shell(line)
    return fenced('text', stdout || stderr)
  },
  file: (path: string) => fenced('yaml', readFileSync(join(SAMPLE, path), 'utf8')),
  inputs: () => table(['input', 'means', 'default'], told(action.inputs)),
  outputs: () =>
    table(
      ['output', 'means'],
      told(action.outputs).map((row) => row.slice(0, 2)),
    ),
}

/** `UPDATE=1 npx vitest run test/ci/readme.test.ts` writes what the program says now into it. */
it('the README of the sample shows what the program says', async () => {
  const file = join(SAMPLE, 'README.md')
  const text = readFileSync(file, 'utf8')
  const made = await madeAnew(text, MADE)
  if (process.env.UPDATE) writeFileSync(file, made)
  expect(text).toBe(made)
})

it('the README of the sample names commands that run as written', () => {
  const text = readFileSync(join(SAMPLE, 'README.md'), 'utf8')
  const lines = [...text.matchAll(/```sh\n([\s\S]*?)\n```/g)].flatMap(([, block]) => block!.split('\n'))
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) {
    // The first line makes the repository, from the folder of unsilo.
    const run = repository.shell(line.replace('examples/ci', SAMPLE))
    expect(run.status, line + run.stderr).toBe(0)
  }
})
