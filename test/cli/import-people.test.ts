import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn } from './applying.js'
import { DANGEROUS, inProcess, read, scratch } from './run.js'

const HEADER = 'Employee ID,Name,Job Title,Manager ID,Department\n'
/** People of whom each eight report to one. */
const staff = (count: number) =>
  HEADER +
  Array.from({ length: count }, (_, i) => {
    const manager = i === 0 ? '' : `p${Math.floor((i - 1) / 8)}`
    return `p${i},Person ${i},Engineer,${manager},Works\n`
  }).join('')
/** Of these, none of the managers is in a row. */
const lost = (count: number) =>
  staff(1) + Array.from({ length: count }, (_, i) => `q${i},Q ${i},Clerk,gone${i},Office\n`).join('')
const importing = (cwd: string, ...args: readonly string[]) =>
  inProcess(['import', 'people', ...args], { cwd })
const TO = ['-o', 'org.yaml']

describe('import people into a file', () => {
  it('of more than 500 roles writes a table beside it, which a report reads', async () => {
    const cwd = scratch({ 'staff.csv': staff(600) })
    const ran = await importing(cwd, 'staff.csv', ...TO)
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(ran.stderr).toMatch(/^columns: /m)
    expect(ran.stderr).toMatch(
      /^wrote: org\.yaml, with org\.roles\.csv and org\.import\.json: \d+ teams, 600 roles$/m,
    )
    expect(await inProcess(['report', 'org.yaml'], { cwd })).toMatchObject({ status: 0, stderr: '' })
  })

  it('again changes no byte, and says so', async () => {
    const cwd = scratch({ 'staff.csv': staff(600) })
    await importing(cwd, 'staff.csv', ...TO)
    const before = [
      filesIn(cwd),
      statSync(join(cwd, 'org.yaml')).ino,
      statSync(join(cwd, 'org.roles.csv')).ino,
    ]
    const ran = await importing(cwd, 'staff.csv', ...TO)
    expect(ran.stderr).toMatch(/nothing changed: org\.yaml says all of it already\n$/)
    const after = [
      filesIn(cwd),
      statSync(join(cwd, 'org.yaml')).ino,
      statSync(join(cwd, 'org.roles.csv')).ino,
    ]
    expect(after).toEqual(before)
  })

  it('says what has changed, up to ten lines of a kind', async () => {
    const cwd = scratch({ 'staff.csv': staff(30) })
    await importing(cwd, 'staff.csv', ...TO)
    const changed = staff(33).replaceAll('Engineer', 'Maker').replace('p29,Person 29,Maker,p3,Works\n', '')
    writeFileSync(join(cwd, 'staff.csv'), changed)
    const { stderr } = await importing(cwd, 'staff.csv', ...TO)
    const lines = stderr.slice(stderr.indexOf('replaced: ')).trimEnd().split('\n')
    expect(lines.slice(1, 4)).toEqual([
      '+ 3 roles: p30 (Person 30), p31 (Person 31), p32 (Person 32)',
      '- 1 role: p29 (Person 29)',
      '~ 29 roles',
    ])
    expect(lines[4]).toBe('    p0 title Engineer → Maker')
    expect(lines.slice(4)).toHaveLength(11)
    expect(lines.at(-1)).toBe('    … and 19 more')
  })

  it.each([['org.yaml'], ['org.roles.csv']])(
    'of which %s was edited is refused, unless it is merged or replaced',
    async (file) => {
      const cwd = scratch({ 'staff.csv': staff(600) })
      await importing(cwd, 'staff.csv', ...TO)
      writeFileSync(
        join(cwd, file),
        read(cwd, file).replace('Person 7,', 'P. Seven,').replace('Works', 'The works'),
      )
      const before = filesIn(cwd)
      const refused = await importing(cwd, 'staff.csv', ...TO)
      expect(refused.status).toBe(2)
      expect(refused.stderr.replace(/\s+/g, ' ')).toContain('was written or edited by hand')
      expect(refused.stderr).toContain('--merge')
      expect(refused.stderr).toContain('--force')
      expect(filesIn(cwd)).toEqual(before)
      const merged = await importing(cwd, 'staff.csv', ...TO, '--merge')
      expect(merged).toMatchObject({ status: 0, stdout: '' })
      expect(merged.stderr).toContain('that people wrote here stays')
      expect(filesIn(cwd)).toEqual(before)
      expect((await importing(cwd, 'staff.csv', ...TO)).status).toBe(2)
      expect((await importing(cwd, 'staff.csv', ...TO, '--force')).status).toBe(0)
      expect((await importing(cwd, 'staff.csv', ...TO)).stderr).toContain('nothing changed')
    },
  )

  it('leaves nothing half-written', async () => {
    const cwd = scratch({ 'staff.csv': staff(600) })
    mkdirSync(join(cwd, 'org.roles.csv'))
    const blocked = await importing(cwd, 'staff.csv', ...TO)
    expect(blocked).toMatchObject({ status: 2, stdout: '' })
    expect(blocked.stderr).toContain('org.roles.csv cannot be written: it is a folder')
    const nowhere = await importing(cwd, 'staff.csv', '-o', 'no/org.yaml')
    expect(nowhere.status).toBe(2)
    expect(nowhere.stderr).toContain('its folder does not exist')
    mkdirSync(join(cwd, 'folder'))
    const folder = await importing(cwd, 'staff.csv', '-o', 'folder')
    expect(folder.stderr).toContain('folder cannot be written: it is a folder')
    expect(readdirSync(cwd).sort()).toEqual(['folder', 'org.roles.csv', 'staff.csv'])
  })

  it.skipIf(process.getuid?.() === 0)('of a file that no one may read says why', async () => {
    const cwd = scratch({ 'staff.csv': staff(3) })
    chmodSync(join(cwd, 'staff.csv'), 0)
    expect((await importing(cwd, 'staff.csv')).stderr).toContain('permission denied')
  })
})

describe('--dry-run', () => {
  it('shows what is read and what would change, and writes nothing', async () => {
    const cwd = scratch({ 'staff.csv': staff(600) })
    const first = await importing(cwd, 'staff.csv', ...TO, '--dry-run')
    expect(first.status).toBe(0)
    expect(first.stdout).toMatch(/^columns: .*/)
    expect(first.stdout).toMatch(
      /^would write: org\.yaml, with org\.roles\.csv and org\.import\.json: .* 600 roles\nNothing was written\.\n$/m,
    )
    expect(readdirSync(cwd)).toEqual(['staff.csv'])
    await importing(cwd, 'staff.csv', ...TO)
    writeFileSync(join(cwd, 'staff.csv'), staff(601))
    const before = filesIn(cwd)
    const again = await importing(cwd, 'staff.csv', ...TO, '--dry-run')
    expect(again.stdout).toContain('would replace: org.yaml, with org.roles.csv')
    expect(again.stdout).toContain('+ 1 role: p600 (Person 600)')
    const nowhere = await importing(cwd, 'staff.csv', '--dry-run')
    expect(nowhere.stdout).toContain('would write: standard output')
    expect(nowhere.stdout).not.toContain('unsilo: 1')
    expect(filesIn(cwd)).toEqual(before)
  })
})

describe('warnings', () => {
  const cwd = () => scratch({ 'staff.csv': lost(60) })
  const run = (args: readonly string[], isTerminal: boolean) =>
    inProcess(['import', 'people', 'staff.csv', ...TO, ...args], { cwd: cwd() }, { isTerminal, columns: 100 })
  const shown = (text: string) => text.match(/ warning /g)?.length ?? 0

  it('are the first of each kind, with how many more there are, on a terminal and in a log', async () => {
    const all = await run(['--all', '--color=never'], true)
    const total = shown(all.stderr)
    expect(all.status).toBe(0)
    expect(total).toBeGreaterThan(50)
    const few = await run(['--color=never'], true)
    expect(few.status).toBe(0)
    expect(shown(few.stderr)).toBeLessThan(total)
    expect(few.stderr).toMatch(/^… and \d+ more of this kind; --all shows them$/m)
    const summary = /^\d+ warnings? in 1 file$/m
    expect(summary.exec(few.stderr)![0]).toBe(summary.exec(all.stderr)![0])
    const logged = await run([], false)
    expect(shown(logged.stderr)).toBe(shown(few.stderr))
    expect(shown((await run(['--all'], false)).stderr)).toBe(total)
    // What was read comes last, and a screen holds it with the first warnings.
    expect(logged.stderr.split('\n').length).toBeLessThan(60)
    expect(logged.stderr).toMatch(/^read: \d+ rows/m)
  })
})

describe('what is asked wrongly', () => {
  it.each([
    [['staff.csv', '--map', 'title'], "It must be a field, = and a column, as in 'title=Job title'."],
    [['staff.csv', '--map', '=Job'], 'It must be a field'],
    [['staff.csv', '--map', 'id=A', '--map', 'id=B'], "The field 'id' is mapped twice."],
    [['staff.csv', '--on-dangling', 'burn'], 'Allowed choices are keep, root, drop'],
    [['staff.csv', '--unit-level', '0'], 'It must be a whole number, 1 or more.'],
    [['staff.csv', '--name', ' '], 'It is empty.'],
    [['staff.csv', '--notation', 'raci'], '--notation says nothing to the import of people'],
    [['staff.csv', '--merge'], 'there is no file to merge into'],
    [['staff.csv', '-o', ''], 'an empty name stands for no file'],
    [['staff.csv', '-o', 'org.yaml', '--merge', '--force'], "cannot be used with option '--force'"],
    [['staff.csv', '-o', 'staff.csv', '--force'], 'staff.csv is one of the files that are read'],
  ])('%j is told', async (args, told) => {
    const cwd = scratch({ 'staff.csv': staff(3) })
    const ran = await importing(cwd, ...args)
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(told)
    expect(filesIn(cwd)).toEqual({ 'staff.csv': staff(3) })
  })

  it('a column that is named is read, with a = in its title', async () => {
    const cwd = scratch({ 'staff.csv': staff(3).replace('Job Title', 'A=B') })
    const { stdout } = await importing(cwd, 'staff.csv', '--map', 'title=A=B')
    expect(stdout).toContain('title: Engineer')
  })
})

describe('hostile names', () => {
  it('reach no terminal, and are read back', async () => {
    const bad = 'A\u001b[31m\u202eB ::error::x'
    const cwd = scratch({ 'staff.csv': staff(600).replaceAll('Person 5', bad) })
    await importing(cwd, 'staff.csv', ...TO)
    writeFileSync(join(cwd, 'staff.csv'), staff(600))
    const ran = await importing(cwd, 'staff.csv', ...TO)
    expect(ran.stderr).toContain('→ Person 5')
    expect(DANGEROUS.exec(ran.stderr)).toBeNull()
    writeFileSync(join(cwd, 'staff.csv'), staff(600).replaceAll('Person 5', bad))
    await importing(cwd, 'staff.csv', ...TO)
    const { stdout } = await inProcess(['export', 'org.yaml', '-f', 'json', '--view', 'org'], { cwd })
    expect(JSON.parse(stdout)).toBeDefined()
  })
})
