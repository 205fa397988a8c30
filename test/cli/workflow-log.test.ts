import { describe, expect, it } from 'vitest'
import { RENDERERS } from '../../src/renderers/index.js'
import { COMPANY } from './company.js'
import { inProcess, scratch, unsilo } from './run.js'

const NAMES = [
  '::add-mask::secret',
  '::stop-commands::now\n::error::x',
  '##[add-mask]secret',
  'ten words stand before this one so that it is wrapped ::warning::x ##[group]y ###[z]',
]

/** The company in which everything that can have a name has this one. */
const named = (name: string) =>
  COMPANY.replace(/\b(name|title|what|why): (?:[A-Z][\w ]*)/g, `$1: ${JSON.stringify(name)}`)

/** Lines that GitHub's runner would take for commands, in either of their forms. */
const commandsIn = (log: string) =>
  log.split(/\r\n|\r|\n/).filter((line) => line.trimStart().startsWith('::') || line.includes('##['))

const env = { GITHUB_ACTIONS: 'true' }

describe.each(NAMES)('a model whose names are %j, in the log of a GitHub workflow', (name) => {
  it.each([
    ['report', 'org.yaml', '--top', '0'],
    ['check', 'org.yaml', '--preset', 'strict'],
    ['diff', 'org.yaml', 'later.yaml'],
  ])('starts no command: %s', async (...args) => {
    const later = named(name).replace('decide: ceo', 'decide: pump-seller')
    const cwd = scratch({ 'org.yaml': named(name), 'later.yaml': later })
    const result = `unsilo-${args[0]}/1`
    const formats = RENDERERS.filter(({ draws }) => draws === null || draws.includes(result)).map(
      ({ id }) => id,
    )
    for (const format of formats)
      for (const width of ['40', '80']) {
        const ran = await inProcess([...args, '-f', format, '--width', width], { cwd, env })
        expect(ran.stderr).toBe('')
        // Annotations are commands, and hold no other one: their test reads them as the runner does.
        const lines = commandsIn(ran.stdout).filter(
          (line) => format !== 'github' || !/^::(?:error|warning|notice) [^:]*::/.test(line),
        )
        expect(lines, format).toEqual([])
      }
  })

  it('starts none where a rule of the policy is explained', async () => {
    const own = { title: name, why: name, act: name, expect: { figure: 'gaps', is: '= 0' } }
    const policy = JSON.stringify({ unsilo: 1, rules: { 'own/linked': own } })
    const cwd = scratch({ 'unsilo.config.yaml': policy })
    for (const width of ['40', '80']) {
      const ran = await inProcess(['explain', 'own/linked', '--width', width], { cwd, env })
      expect(ran).toMatchObject({ status: 0, stderr: '' })
      expect(commandsIn(ran.stdout)).toEqual([])
    }
  })

  it('starts none where its problems are told', async () => {
    const broken = `unsilo: 1\nname: x\nteams:\n  - { id: a, lead: ${JSON.stringify(name)}, ${JSON.stringify(name)}: 1 }\n`
    const cwd = scratch({ '::add-path::x.yaml': broken })
    const ran = await inProcess(['report', '::add-path::x.yaml'], { cwd, env })
    expect(ran.status).toBe(2)
    expect(commandsIn(ran.stderr)).toEqual([])
    expect(ran.stderr).toContain(': :add-path::x.yaml')
  })
})

it('is shown as it is written anywhere else', () => {
  const cwd = scratch({ 'org.yaml': named('::add-mask::secret') })
  expect(unsilo(['report', 'org.yaml'], { cwd }).stdout).toMatch(/^::add-mask::secret\n/)
  expect(unsilo(['report', 'org.yaml'], { cwd, env }).stdout).toMatch(/^: :add-mask::secret\n/)
  const written = unsilo(['report', 'org.yaml', '-f', 'text=out.txt'], { cwd, env })
  expect(written).toEqual({ status: 0, stdout: '', stderr: '' })
})

it('keeps JSON what it says', async () => {
  const cwd = scratch({ 'org.yaml': named('##[x] ###[y]') })
  const { stdout } = await inProcess(['report', 'org.yaml', '-f', 'json'], { cwd })
  expect(JSON.parse(stdout).organisation.name).toBe('##[x] ###[y]')
})

it('tells a mistyped command line without a command', async () => {
  const ran = await inProcess(['report', 'x', '--only', '\n::error::x'], { env })
  expect(ran.status).toBe(2)
  expect(commandsIn(ran.stderr)).toEqual([])
})
