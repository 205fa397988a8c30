import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { Command as Commander } from 'commander'
import { afterAll, describe, expect, it } from 'vitest'
import { ANALYSES } from '../src/analyses/index.js'
import { COMMANDS } from '../src/cli/commands/index.js'
import { CAPACITIES, COSTS, DEFAULT_SETTINGS, WEIGHTS } from '../src/recommend/settings.js'
import { RENDERERS } from '../src/renderers/index.js'
import { RULES } from '../src/rules/index.js'
import { inStretches, lines } from './explore/drawn.js'
import { opened, session } from './explore/exploring.js'
import { cell, fenced, madeAnew, table } from './marked.js'
import { terminalPicture } from './terminal-picture.js'

const home = fileURLToPath(new URL('..', import.meta.url))
const program = join(home, 'bin', 'unsilo.js')

/** A folder as a reader has it, with `unsilo` on the path. */
const folder = mkdtempSync(join(tmpdir(), 'unsilo-readme-'))
const bin = join(folder, '.bin')
mkdirSync(bin)
writeFileSync(join(bin, 'unsilo'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
  mode: 0o755,
})
cpSync(join(home, 'examples'), join(folder, 'examples'), { recursive: true })
cpSync(join(home, 'test', 'broken'), join(folder, 'test', 'broken'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const env = { PATH: `${bin}${delimiter}${process.env.PATH}` }

function shell(line: string, cwd = folder) {
  return spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8', env })
}

/** What stands below each marker of the README, made anew. */
const MADE: Parameters<typeof madeAnew>[1] = {
  output: (line) => {
    const { stdout, stderr } = shell(line)
    return fenced('text', stdout || stderr)
  },
  /** `MODEL: KEYS`, where `type:TEXT` is typed. */
  explored: async (rest) => {
    const [model, keys] = rest.split(': ') as [string, string]
    const { press } = session(await opened(model), {}, { columns: 80, rows: 24 })
    const state = await press(...keys.split(' '))
    return fenced(
      'text',
      lines(state)
        .map((line) => stripVTControlCharacters(line).trimEnd())
        .join('\n'),
    )
  },
  file: (path) => fenced('yaml', readFileSync(join(home, path), 'utf8')),
  commands: () =>
    table(
      ['command', 'does'],
      COMMANDS.map(({ name, summary }) => [`\`unsilo ${name}\``, cell(summary)]),
    ),
  formats: () =>
    table(
      ['format', 'is', 'of'],
      RENDERERS.map(({ id, title, draws }) => [
        `\`${id}\``,
        cell(title),
        draws === null
          ? 'every result'
          : draws.map((name) => `\`${name.replace(/^unsilo-|\/\d+$/g, '')}\``).join(', '),
      ]),
    ),
  rules: () =>
    table(
      ['rule', 'finds', 'recommended', 'strict'],
      RULES.map(({ code, title, presets }) => [
        `\`${code}\``,
        cell(title),
        presets.recommended,
        presets.strict,
      ]),
    ),
  options: async (name) => {
    const commander = new Commander()
    const { configure } = await COMMANDS.find((entry) => entry.name === name)!.load()
    configure(commander)
    return table(
      ['option', 'means'],
      commander.options.map(({ flags, description }) => [`\`${flags}\``, cell(description)]),
    )
  },
  settings: () =>
    table(
      ['under `recommend:`', 'unless given', 'means'],
      [
        ['`budget`', String(DEFAULT_SETTINGS.budget), 'What the proposals may cost together.'],
        ...Object.entries({ costs: COSTS, weights: WEIGHTS, capacities: CAPACITIES }).flatMap(
          ([of, settings]) =>
            settings.map(({ key, usual, means }) => [`\`${of}: ${key}\``, String(usual), cell(means)]),
        ),
      ],
    ),
  figures: () =>
    table(
      ['figure', 'computed as', 'source'],
      ANALYSES.flatMap(({ terms }) => terms)
        .filter(({ formula }) => formula !== null)
        .map(({ word, formula, source }) => [word, cell(formula!), cell(source)]),
    ),
}

const readme = () => readFileSync(join(home, 'README.md'), 'utf8')
const blocks = (language: string) =>
  [...readme().matchAll(/```(\w+)\n([\s\S]*?)\n```/g)]
    .filter(([, l]) => l === language)
    .map(([, , text]) => text!)

describe('the README', () => {
  /** `UPDATE=1 npx vitest run test/readme.test.ts` writes what the program says now into it. */
  it('shows what the program says', async () => {
    const made = await madeAnew(readme(), MADE)
    if (process.env.UPDATE) writeFileSync(join(home, 'README.md'), made)
    expect(readme()).toBe(made)
  })

  it('shows a picture of the report as it is', async () => {
    const columns = 92
    const line = `unsilo report examples/ge-medical/2005.yaml --only silos,boundaries --top 3 --color always --width ${columns}`
    const { stdout } = shell(line)
    await expect(terminalPicture(stdout, columns)).toMatchFileSnapshot(
      '../examples/ge-medical/report-2005.svg',
    )
  })

  it('shows a picture of the explorer as it is', async () => {
    const { press } = session(await opened('examples/ge-medical/2005.yaml'), {}, { columns: 100, rows: 26 })
    await press('/', 'type:price', 'enter', 'd', 'enter')
    const frame = lines(await press('up', 'down'), true)
      .map(inStretches)
      .join('\n')
    await expect(terminalPicture(frame, 100)).toMatchFileSnapshot('../examples/ge-medical/explore-2005.svg')
  })

  it('opens with two commands that do all the set-up', () => {
    const [first, second] = blocks('sh')
    expect(first).toBe('npm ci && node bin/unsilo.js report examples/ge-medical/2005.yaml')
    expect(second).toBe('npm ci && npm test')
    const run = shell(first!.replace('npm ci && ', ''), home)
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('── Silos ──')
  })

  it('names commands that run as written', () => {
    const lines = blocks('sh').flatMap((text) => text.split('\n'))
    const ours = lines.filter((line) => line.startsWith('unsilo '))
    expect(ours.length).toBeGreaterThan(3)
    for (const line of ours) expect(shell(line).status, line).toBe(0)
  })

  it('shows a use of the library that runs as written', () => {
    const [code] = blocks('js')
    const run = spawnSync(process.execPath, ['--input-type=module'], {
      cwd: home,
      encoding: 'utf8',
      input: code,
      env,
    })
    expect(run.stderr).toBe('')
    expect(run.stdout).toContain('equipment – performance-solutions 20.6')
    expect(run.stdout).toContain('# GE Medical Systems, 2005')
  })
})

describe('the READMEs of the examples', () => {
  it.each(['ge-medical', 'kubernetes', 'minimal'])('%s names commands that run as written', (example) => {
    const text = readFileSync(join(home, 'examples', example, 'README.md'), 'utf8')
    const lines = [...text.matchAll(/```sh\n([\s\S]*?)\n```/g)].flatMap(([, block]) => block!.split('\n'))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(shell(line).status, line).toBe(0)
  })
})
