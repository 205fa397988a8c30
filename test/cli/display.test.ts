import { spawnSync } from 'node:child_process'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { bulk, COMPANY } from './company.js'
import {
  bareEnvironment,
  inProcess,
  PROGRAM,
  read,
  SGR,
  type Streams,
  type Surroundings,
  scratch,
  unsilo,
} from './run.js'

const TERMINAL: Streams = { isTerminal: true, columns: 100 }

const isColoured = (text: string) => text !== text.replace(SGR, '')
const widest = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)))

describe('colour', () => {
  const report = async (args: readonly string[], env: Surroundings['env'] = {}, streams: Streams = {}) =>
    (await inProcess(['report', 'examples/ge-medical/2005.yaml', ...args], { env: env ?? {} }, streams))
      .stdout

  it.each<[string, string[], { [name: string]: string }, boolean, boolean]>([
    // what is asked, the surroundings, coloured on a terminal, coloured when piped
    ['nothing', [], {}, true, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, false, false],
    ['an empty NO_COLOR, which counts as none', [], { NO_COLOR: '' }, true, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false, false],
    ['both, of which NO_COLOR wins', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
    ['a dumb terminal', [], { TERM: 'dumb' }, false, false],
    ['--color', ['--color'], {}, true, true],
    ['--color always against NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true, true],
    ['--color never against FORCE_COLOR', ['--color=never'], { FORCE_COLOR: '1' }, false, false],
    ['--color auto', ['--color', 'auto'], {}, true, false],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, false, false],
  ])('with %s', async (_, args, env, onTerminal, piped) => {
    const shown = await report(args, env, TERMINAL)
    expect(isColoured(shown)).toBe(onTerminal)
    const through = await report(args, env)
    expect(isColoured(through)).toBe(piped)
    // Colour is never the only carrier of a meaning.
    expect(through.replace(SGR, '')).toBe(await report(['--no-color']))
  })

  it('is only our own codes, each of them reset', async () => {
    const shown = await report(['--color'])
    expect(shown.replace(SGR, '')).not.toContain('\u001b')
    for (const line of shown.split('\n')) {
      const codes = line.match(SGR) ?? []
      expect(codes.length % 2).toBe(0)
      for (const [i, code] of codes.entries()) expect(code === '\u001b[0m').toBe(i % 2 === 1)
    }
  })

  it('is in problems too', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY.replace('decide: ceo', 'decide: cio') })
    const told = async (args: readonly string[], streams?: Streams) =>
      (await inProcess(['report', 'org.yaml', ...args], { cwd }, streams)).stderr
    expect(isColoured(await told([], TERMINAL))).toBe(true)
    expect(isColoured(await told([]))).toBe(false)
    expect((await told(['--color'])).replace(SGR, '')).toBe(await told([]))
  })

  it('is in no file unless it is asked for, whatever the terminal is', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    await inProcess(['report', 'org.yaml', '-f', 'text=plain.txt', '-f', 'json'], { cwd }, TERMINAL)
    expect(isColoured(read(cwd, 'plain.txt'))).toBe(false)
    expect(widest(read(cwd, 'plain.txt'))).toBeLessThanOrEqual(80)
    await inProcess(['report', 'org.yaml', '--color', '-o', 'coloured.txt'], { cwd })
    expect(read(cwd, 'coloured.txt').replace(SGR, '')).toBe(read(cwd, 'plain.txt'))
    expect(isColoured(read(cwd, 'coloured.txt'))).toBe(true)
  })

  it('changes no format for programs, nor Markdown', async () => {
    for (const format of ['json', 'csv', 'markdown'])
      expect(await report(['-f', format, '--color', '--width', '140'])).toBe(await report(['-f', format]))
  })

  it('goes through real pipes only where it is forced', () => {
    const args = ['report', 'examples/minimal/northwind.yaml']
    expect(isColoured(unsilo(args).stdout)).toBe(false)
    expect(isColoured(unsilo(args, { env: { FORCE_COLOR: '1' } }).stdout)).toBe(true)
    expect(isColoured(unsilo(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout)).toBe(false)
    expect(isColoured(unsilo([...args, '--color=always'], { env: { NO_COLOR: '1' } }).stdout)).toBe(true)
  })
})

describe('width', () => {
  const widthOf = async (
    args: readonly string[],
    env: { [name: string]: string } = {},
    streams: Streams = {},
  ) =>
    widest((await inProcess(['report', 'examples/ge-medical/2005.yaml', ...args], { env }, streams)).stdout)

  it.each([40, 60, 80, 140, 400])('of %i columns is kept, and used', async (width) => {
    const found = await widthOf(['--width', String(width)])
    expect(found).toBeLessThanOrEqual(width)
    // The rule over a section is as wide as the page.
    expect(found).toBe(width)
  })

  it('is 80 when piped, else that of the terminal, else what COLUMNS says, else what is asked for', async () => {
    expect(await widthOf([])).toBe(80)
    expect(await widthOf([], {}, TERMINAL)).toBe(100)
    expect(await widthOf([], { COLUMNS: '72' }, TERMINAL)).toBe(72)
    expect(await widthOf(['--width', '64'], { COLUMNS: '72' }, TERMINAL)).toBe(64)
  })

  it.each(['0', '-5', 'wide', '', '1e2', '999999'])('takes no nonsense from COLUMNS: %j', async (columns) => {
    expect(await widthOf([], { COLUMNS: columns })).toBe(80)
  })

  it('of a terminal narrower than 40 columns is taken as 40, wider than 400 as 400', async () => {
    expect(await widthOf([], {}, { isTerminal: true, columns: 12 })).toBe(40)
    expect(await widthOf([], {}, { isTerminal: true, columns: 1000 })).toBe(400)
  })

  it('holds for problems, help and explain', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY.replace('decide: ceo', `decide: ${'x'.repeat(150)}`) })
    const { stderr } = await inProcess(['report', 'org.yaml', '--width', '60'], { cwd })
    expect(widest(stderr)).toBeLessThanOrEqual(60)
    const { stdout } = await inProcess(['explain', '--width', '60'])
    expect(widest(stdout)).toBeLessThanOrEqual(60)
    for (const words of [['help'], ['help', 'report']]) {
      const help = await inProcess(words, { env: { COLUMNS: '60' } })
      // Examples are left as one would type them.
      expect(widest(help.stdout.split('\nFormats:')[0]!.split('\nStart with:')[0]!)).toBeLessThanOrEqual(60)
    }
  })
})

const TYPESCRIPT = 'script'

/** Runs a line of bash on a terminal of its own, of so many columns; what the terminal got. */
function onTerminal(line: string, columns: number, cwd: string): string {
  const run = `stty cols ${columns}; ${line}`
  const script = `unsilo() { '${process.execPath}' '${PROGRAM}' "$@"; }; ${run}`
  const { stdout } = spawnSync(
    TYPESCRIPT,
    ['-qec', `bash -c ${JSON.stringify(script).replaceAll('$', '\\$')}`, '/dev/null'],
    {
      cwd,
      env: { ...bareEnvironment(), TERM: 'xterm' },
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  return stdout.replaceAll('\r\n', '\n')
}

describe.runIf(spawnSync(TYPESCRIPT, ['--version']).stdout?.includes('util-linux'))('a real terminal', () => {
  it('gets colour, and lines as wide as it is', () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const shown = onTerminal('unsilo report org.yaml', 72, cwd)
    expect(isColoured(shown)).toBe(true)
    expect(widest(shown.replace(SGR, ''))).toBe(72)
    expect(shown.replace(SGR, '')).toBe(unsilo(['report', 'org.yaml', '--width', '72'], { cwd }).stdout)
  })

  it('gets the progress of long work, which is gone when the report comes', () => {
    const cwd = scratch({ 'org.yaml': bulk(5000) })
    const shown = onTerminal('unsilo report org.yaml', 80, cwd)
    expect(shown).toMatch(/^\r\u001b\[Kreading org\.yaml…/)
    const last = shown.lastIndexOf('\r\u001b[K')
    expect(shown.slice(last).replace('\r\u001b[K', '').replace(SGR, '')).toMatch(/^Bulk\n/)
  })

  it('gets the progress of long imports, which is gone when they are told of', () => {
    const pairs = Array.from({ length: 60_000 }, (_, i) => `role-${i % 7},person-${i % 5}`)
    const cwd = scratch({ 'ties.csv': `from,to\n${pairs.join('\n')}\n` })
    const shown = onTerminal('unsilo import ties ties.csv -o ties.yaml', 80, cwd)
    expect(shown).toMatch(/^\r\u001b\[Ktaking in ties\.csv as ties…/)
    const last = shown.lastIndexOf('\r\u001b[K')
    expect(shown.slice(last).replace('\r\u001b[K', '').replace(SGR, '')).toMatch(/^columns of ties\.csv/)
  })

  it('gets plain text from a command that is piped on', () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const shown = onTerminal('unsilo report org.yaml | cat', 120, cwd)
    expect(shown).toBe(unsilo(['report', 'org.yaml'], { cwd }).stdout)
  })
})
