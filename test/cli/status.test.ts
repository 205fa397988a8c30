import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { COMPANY } from './company.js'
import { expectValid, HOME, inProcess, problemsOf, read, scratch, unsilo } from './run.js'

describe('exit status', () => {
  it('is 0 when a report could be made, whatever it says', () => {
    const ran = unsilo(['report', 'examples/minimal/northwind.yaml'])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('Consulting is sealed')
  })

  it('is 2 when the model is bad, and nothing but JSON goes to standard output', () => {
    const folder = scratch({ 'org.yaml': COMPANY.replace('decide: ceo', 'decide: cio') })
    const ran = unsilo(['report', 'org.yaml'], { cwd: folder })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^org\.yaml:\d+:\d+ error model\/unknown-id/)
    expect(ran.stderr).toContain("did you mean 'ceo'?")
    const asJson = unsilo(['report', 'org.yaml', '-f', 'json'], { cwd: folder })
    expect(asJson).toMatchObject({ status: 2, stderr: ran.stderr })
    expect(problemsOf(asJson).map(({ code }) => code)).toEqual(['model/unknown-id'])
  })

  it.each([
    ['no model', ['report'], 'missing required argument'],
    ['an option that there is not', ['report', 'org.yaml', '--colour'], '--color'],
    ['a command that there is not', ['reprot', 'org.yaml'], 'Did you mean report?'],
    ['a format that there is not', ['report', 'org.yaml', '-f', 'jsn'], 'Did you mean json?'],
    ['a section that there is not', ['report', 'org.yaml', '--only', 'silo'], 'Did you mean silos?'],
    ['a width too small to draw on', ['report', 'org.yaml', '--width', '39'], 'from 40 to 400'],
    ['a number that is none', ['report', 'org.yaml', '--top', '-1'], 'whole number'],
    ['a customer that there is not', ['report', 'org.yaml', '--customer', 'plant'], "did you mean 'plants'?"],
    ['a unit that there is not', ['report', 'org.yaml', '--unit', 'pump'], "did you mean 'pumps'?"],
    ['a level that there is not', ['report', 'org.yaml', '--level', 'divison'], "did you mean 'division'?"],
    ['a file that is not there', ['report', 'og.yaml'], "there is no file or folder 'og.yaml'"],
    ['a file without its ending', ['report', 'org'], "did you mean 'org.yaml'?"],
  ])(
    'is 2 for %s, which is told with a way on; as JSON too where that was asked for',
    async (_, args, told) => {
      const cwd = scratch({ 'org.yaml': COMPANY })
      const ran = await inProcess(args, { cwd })
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(ran.stderr).toContain(told)
      const asked = args.includes('-f') ? [...args, '--format=json'] : [...args, '-f', 'json']
      const asJson = await inProcess(asked, { cwd })
      expect(asJson.status).toBe(2)
      expect(problemsOf(asJson)).toHaveLength(1)
    },
  )

  it('is 2 for a bad command line as a process too', () => {
    expect(unsilo(['report', '--only', 'nothing'])).toMatchObject({ status: 2, stdout: '' })
    const asJson = unsilo(['report', '-f', 'json'])
    expect(asJson.status).toBe(2)
    expect(problemsOf(asJson)[0]!.message).toContain('model')
  })

  it('is 3 for a fault of the program, which says how to report it', async () => {
    const told: string[] = []
    const write = async (text: string | Uint8Array) => {
      told.push(String(text))
    }
    const broken = async () => {
      throw new Error('a\u001b[31mstack that quotes a model\u202e')
    }
    const io = {
      stdout: { isTerminal: false, columns: null, write: broken },
      stderr: { isTerminal: false, columns: null, write },
      env: {},
      cwd: HOME,
      home: HOME,
      readStdin: async () => new Uint8Array(),
    }
    const args = ['report', 'examples/minimal/northwind.yaml', '--level', '\u009b31m']
    expect(await main(['report', 'examples/minimal/northwind.yaml'], io)).toBe(3)
    const report = told.join('')
    expect(report).toContain('a fault of the program, not of your input')
    expect(report).toContain('unsilo "report" "examples/minimal/northwind.yaml"')
    expect(report).toContain('a?[31mstack that quotes a model?')
    // Nor does what the user typed reach the terminal as it is.
    told.length = 0
    expect(await main([...args, '--width', '80', '-f', 'json'], io)).toBe(3)
    expect(told.join('')).not.toMatch(/[\u001b\u009b]/)
  })
})

describe('help', () => {
  it('is shown for --help and help, and a command has its own', () => {
    const help = unsilo(['--help'])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    for (const command of ['report', 'explain', 'init', 'import', 'render', 'schema', 'completion'])
      expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    expect(unsilo(['help'])).toEqual(help)
    const report = unsilo(['help', 'report'])
    expect(report).toMatchObject({ status: 0, stderr: '' })
    expect(report.stdout).toMatch(/^Usage: unsilo report/)
    expect(unsilo(['report', '--help'])).toEqual(report)
    expect(unsilo(['report', 'org.yaml', '-h'])).toEqual(report)
  })

  it('is what comes of no arguments, on standard error and with status 2', () => {
    const ran = unsilo([])
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toBe(unsilo(['help']).stdout)
  })

  it('of a command that there is not says so, and which is near', async () => {
    const ran = await inProcess(['help', 'reprot'])
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain("unknown command 'reprot'")
    expect(ran.stderr).toContain('Did you mean report?')
  })

  it.each(['', 'report', 'explain', 'init', 'import', 'render', 'schema', 'completion'])(
    'fits 80 columns where it is piped: help %s',
    async (command) => {
      const { stdout } = await inProcess(['help', command].filter((word) => word !== ''))
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    },
  )

  it('says what it is about in lines that are filled', async () => {
    const { stdout } = await inProcess(['help'])
    const about = stdout.split('\n\n')[1]!.split('\n')
    for (const [i, line] of about.slice(0, -1).entries()) {
      const next = about[i + 1]!.split(' ')[0]!
      expect(line.length + 1 + next.length, line).toBeGreaterThan(80)
    }
  })
})

describe('--version', () => {
  const { version } = JSON.parse(read(HOME, 'package.json'))

  it('is that of the package', () => {
    expect(unsilo(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    expect(unsilo(['-V'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('goes before whatever else is asked', async () => {
    expect(await inProcess(['-V', 'report', 'examples/minimal/northwind.yaml'])).toEqual({
      status: 0,
      stdout: `${version}\n`,
      stderr: '',
    })
  })
})

describe('a command line that cannot be read', () => {
  it('quotes nothing that a terminal obeys', async () => {
    for (const args of [
      ['\u001b[31mreport'],
      ['report', '--\u001b]0;x\u0007'],
      ['report', '-f', '\u009b31m'],
    ]) {
      const { status, stderr } = await inProcess(args)
      expect(status).toBe(2)
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    }
  })

  it('gives a document even where JSON goes to a file that is named later', async () => {
    const ran = await inProcess(['report', 'x.yaml', '--format', 'json', '--unknown'])
    expect(ran.status).toBe(2)
    expectValid('problems', JSON.parse(ran.stdout))
  })
})
