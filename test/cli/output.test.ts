import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMPANY } from './company.js'
import { bash, expectValid, inProcess, problemsOf, read, scratch, unsilo } from './run.js'

const withModel = () => scratch({ 'org.yaml': COMPANY })

describe('--format', () => {
  it.each([
    ['text', /^Fjord Pumps\n/],
    ['markdown', /^# Fjord Pumps\n\n/],
    ['json', /^\{\n {2}"format": "unsilo-report\/1"/],
    ['csv', /^section,subject,figure,value,text\n/],
  ])('%s goes to standard output', (format, start) => {
    const ran = unsilo(['report', 'org.yaml', '-f', format], { cwd: withModel() })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toMatch(start)
    expect(ran.stdout.endsWith('\n')).toBe(true)
  })

  it('is text where none is asked for', async () => {
    const cwd = withModel()
    expect(await inProcess(['report', 'org.yaml'], { cwd })).toEqual(
      await inProcess(['report', 'org.yaml', '-f', 'text'], { cwd }),
    )
  })

  it('several at once: each to its file, one at most to standard output', () => {
    const cwd = withModel()
    const ran = unsilo(['report', 'org.yaml', '-f', 'text', '-f', 'json=out.json', '--format=csv=out.csv'], {
      cwd,
    })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toBe(unsilo(['report', 'org.yaml'], { cwd }).stdout)
    expect(read(cwd, 'out.json')).toBe(unsilo(['report', 'org.yaml', '-f', 'json'], { cwd }).stdout)
    expect(read(cwd, 'out.csv')).toBe(unsilo(['report', 'org.yaml', '-f', 'csv'], { cwd }).stdout)
    expectValid('report', JSON.parse(read(cwd, 'out.json')))
  })

  it('a file may have an = in its name', async () => {
    const cwd = withModel()
    expect(await inProcess(['report', 'org.yaml', '-f', 'csv=a=b.csv'], { cwd })).toMatchObject({
      stdout: '',
    })
    expect(read(cwd, 'a=b.csv')).toMatch(/^section,/)
  })

  it.each([
    [
      'two for standard output',
      ['-f', 'text', '-f', 'json'],
      'both text and json would go to standard output',
    ],
    ['two for the file of -o', ['-f', 'text', '-f', 'csv', '-o', 'x'], 'both text and csv would go to x'],
    ['two for one file', ['-f', 'text=x', '-f', 'csv=x'], 'two formats would go to the same file, x'],
    [
      'two for one file by two names',
      ['-f', 'text=x', '-f', 'csv=./x'],
      'two formats would go to the same file',
    ],
    ['-o and a file', ['-f', 'text=x', '-f', 'csv', '-o', 'x'], 'two formats would go to the same file, x'],
    ['-o with nothing to write', ['-f', 'text=x', '-o', 'y'], '--output has nothing to write'],
    ['no file after =', ['-f', 'text='], 'Name the file: text=FILE.'],
  ])('refuses %s, and writes nothing', async (_, args, told) => {
    const cwd = withModel()
    const ran = await inProcess(['report', 'org.yaml', ...args], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(told)
    expect(readdirSync(cwd)).toEqual(['org.yaml'])
  })
})

describe('--output', () => {
  it.each([
    [
      ['report', 'org.yaml'],
      ['-o', '-'],
    ],
    [
      ['report', 'org.yaml', '-f', 'json'],
      ['-o', '-'],
    ],
    [
      ['export', 'org.yaml', '--format', 'csv'],
      ['-o', '-'],
    ],
    [
      ['schema', 'org'],
      ['-o', '-'],
    ],
    [
      ['apply', 'reorg.yaml'],
      ['-o', '-'],
    ],
    [
      ['import', 'people', 'staff.csv'],
      ['-o', '-'],
    ],
  ])('- is standard output: unsilo %s %s', async (args, more) => {
    const reorg =
      'unsilo: 1\nreorg: A liaison\nbase: org.yaml\nchanges: [{ connect: { between: [fjord, pumps], shares: information } }]\n'
    const staff = 'id,name,manager\n1,Ann,\n2,Bo,1\n'
    const files = { 'org.yaml': COMPANY, 'reorg.yaml': reorg, 'staff.csv': staff }
    const cwd = scratch(files)
    const plainly = await inProcess(args, { cwd })
    expect(await inProcess([...args, ...more], { cwd })).toEqual(plainly)
    expect(plainly.stdout, plainly.stderr).not.toBe('')
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).sort())
  })

  it('a format may go to - by name, too', async () => {
    const cwd = withModel()
    const ran = await inProcess(['report', 'org.yaml', '-f', 'csv=-', '-f', 'json=out.json'], { cwd })
    expect(ran.stdout).toMatch(/^section,/)
    expect(readdirSync(cwd).sort()).toEqual(['org.yaml', 'out.json'])
  })

  it('holds what standard output would have had, byte for byte', () => {
    const cwd = withModel()
    for (const format of ['text', 'markdown', 'json', 'csv']) {
      const file = `report.${format}`
      const ran = unsilo(['report', 'org.yaml', '-f', format, '-o', file], { cwd })
      expect(ran).toEqual({ status: 0, stdout: '', stderr: '' })
      expect(read(cwd, file)).toBe(unsilo(['report', 'org.yaml', '-f', format], { cwd }).stdout)
    }
  })

  it.each([
    ['a folder that is not there', 'missing/report.txt', 'its folder does not exist'],
    ['a file where a folder should be', 'org.yaml/report.txt', 'its folder is no folder'],
    ['a folder itself', 'folder', 'it is a folder'],
  ])('in %s is told, with status 2 and nothing written', async (_, file, why) => {
    const cwd = withModel()
    mkdirSync(join(cwd, 'folder'))
    const ran = unsilo(['report', 'org.yaml', '-o', file], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(`${file} cannot be written: ${why}`)
    expect(readdirSync(cwd).sort()).toEqual(['folder', 'org.yaml'])
    expect(read(cwd, 'org.yaml')).toBe(COMPANY)
  })

  it('that cannot be written does not keep the other formats from their places', () => {
    const cwd = withModel()
    const ran = unsilo(['report', 'org.yaml', '-f', 'json=no/x.json', '-f', 'csv=x.csv', '-f', 'text'], {
      cwd,
    })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('no/x.json cannot be written')
    expect(ran.stdout).toMatch(/^Fjord Pumps/)
    expect(read(cwd, 'x.csv')).toMatch(/^section,/)
  })

  it('replaces a file whole, keeps its mode, and leaves no other file', () => {
    const cwd = withModel()
    for (const mode of [0o600, 0o640, 0o666, 0o755]) {
      writeFileSync(join(cwd, 'report.csv'), 'x'.repeat(1_000_000))
      chmodSync(join(cwd, 'report.csv'), mode)
      expect(unsilo(['report', 'org.yaml', '-f', 'csv', '-o', 'report.csv'], { cwd }).status).toBe(0)
      expect(read(cwd, 'report.csv')).toMatch(/^section,subject/)
      expect(read(cwd, 'report.csv')).not.toContain('xxx')
      expect(statSync(join(cwd, 'report.csv')).mode & 0o777).toBe(mode)
    }
    expect(readdirSync(cwd).sort()).toEqual(['org.yaml', 'report.csv'])
  })

  it('that breaks off midway leaves the old file as it was, and no other', () => {
    const cwd = scratch({ 'org.yaml': COMPANY, 'report.json': 'earlier' })
    // No file may grow beyond a kilobyte: writing fails after its first part.
    const line = "trap '' XFSZ; ulimit -f 1; unsilo report org.yaml -f json -o"
    for (const file of ['report.json', 'new.json']) {
      const ran = bash(`${line} ${file}`, { cwd })
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(ran.stderr.replace(/\s+/g, ' ')).toContain(
        `${file} cannot be written: the file would be too large`,
      )
    }
    expect(read(cwd, 'report.json')).toBe('earlier')
    expect(readdirSync(cwd).sort()).toEqual(['org.yaml', 'report.json'])
  })

  it('makes a new file as the umask says', () => {
    const cwd = withModel()
    expect(bash('umask 027; unsilo report org.yaml -o report.txt', { cwd }).status).toBe(0)
    expect(statSync(join(cwd, 'report.txt')).mode & 0o777).toBe(0o640)
  })

  it.each([
    ['named as it was read', ['report', 'org.yaml', '-o', './org.yaml']],
    ['found in a folder', ['report', '.', '-f', 'json=org.yaml']],
  ])('is never a file of the model itself: %s', (_, args) => {
    const cwd = withModel()
    const ran = unsilo(args, { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain('is a file of the model itself')
    expect(read(cwd, 'org.yaml')).toBe(COMPANY)
  })

  it('keeps a link a link, and writes what it points to', () => {
    const cwd = withModel()
    mkdirSync(join(cwd, 'elsewhere'))
    writeFileSync(join(cwd, 'elsewhere', 'old.txt'), 'old')
    symlinkSync(join('elsewhere', 'old.txt'), join(cwd, 'there.txt'))
    symlinkSync(join('elsewhere', 'new.txt'), join(cwd, 'not-yet.txt'))
    for (const [link, file] of [
      ['there.txt', 'elsewhere/old.txt'],
      ['not-yet.txt', 'elsewhere/new.txt'],
    ] as const) {
      expect(unsilo(['report', 'org.yaml', '-o', link], { cwd }).status).toBe(0)
      expect(lstatSync(join(cwd, link)).isSymbolicLink()).toBe(true)
      expect(read(cwd, file)).toMatch(/^Fjord Pumps/)
    }
    expect(readdirSync(join(cwd, 'elsewhere')).sort()).toEqual(['new.txt', 'old.txt'])
  })

  it('may be a device, which stays one', () => {
    expect(unsilo(['report', 'org.yaml', '-o', '/dev/null'], { cwd: withModel() })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('holds the problems where JSON was asked for and there is no result', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY.replace('decide: ceo', 'decide: cio') })
    for (const args of [
      ['-f', 'json', '-o', 'out.json'],
      ['-f', 'text', '-f', 'json=out.json'],
    ]) {
      const ran = await inProcess(['report', 'org.yaml', ...args], { cwd })
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(problemsOf({ stdout: read(cwd, 'out.json') })).toHaveLength(1)
    }
  })

  it('of another format stays as it was where there is no result', async () => {
    const cwd = scratch({
      'org.yaml': COMPANY.replace('decide: ceo', 'decide: cio'),
      'report.txt': 'earlier',
    })
    expect((await inProcess(['report', 'org.yaml', '-o', 'report.txt'], { cwd })).status).toBe(2)
    expect(read(cwd, 'report.txt')).toBe('earlier')
  })
})
