import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { IMPORTERS } from '../../src/importers/index.js'
import { HOME, inProcess, read, scratch, unsilo } from './run.js'

const SIGS = join(HOME, 'examples/kubernetes/source/sigs.yaml')
const sigs = readFileSync(SIGS, 'utf8')

describe('import kubernetes', () => {
  it('writes a model that can be reported on', () => {
    const cwd = scratch()
    const ran = unsilo(['import', 'kubernetes', SIGS, '-o', 'k8s.yaml'], { cwd })
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(ran.stderr).toMatch(/^read: \d+ special interest groups as units/)
    expect(ran.stderr).toMatch(/^left: emeritus leads/m)
    const report = unsilo(['report', 'k8s.yaml'], { cwd })
    expect(report).toMatchObject({ status: 0, stderr: '' })
    expect(report.stdout).toMatch(/^Kubernetes\n/)
  })

  it('writes the same to standard output, and from standard input', async () => {
    const cwd = scratch({ 'sigs.yaml': sigs })
    const { stdout } = await inProcess(['import', 'kubernetes', 'sigs.yaml'], { cwd })
    await inProcess(['import', 'kubernetes', 'sigs.yaml', '-o', 'k8s.yaml'], { cwd })
    expect(read(cwd, 'k8s.yaml')).toBe(stdout)
    const piped = await inProcess(['import', 'kubernetes', '-'], { cwd, input: sigs })
    const model = (text: string) => text.split('\n').slice(2).join('\n')
    expect(model(piped.stdout)).toBe(model(stdout))
  })

  it('needs no kind where the file is known by its looks', async () => {
    const cwd = scratch({ 'sigs.yaml': sigs, 'other.yaml': 'key: value\n' })
    expect(await inProcess(['import', 'sigs.yaml'], { cwd })).toEqual(
      await inProcess(['import', 'kubernetes', 'sigs.yaml'], { cwd }),
    )
    const other = await inProcess(['import', 'other.yaml'], { cwd })
    expect(other).toMatchObject({ status: 2, stdout: '' })
    expect(other.stderr).toContain('unsilo import kubernetes other.yaml')
  })

  it('run again replaces what it wrote', async () => {
    const cwd = scratch({ 'sigs.yaml': sigs })
    await inProcess(['import', 'kubernetes', 'sigs.yaml', '-o', 'k8s.yaml'], { cwd })
    const first = read(cwd, 'k8s.yaml')
    writeFileSync(join(cwd, 'sigs.yaml'), sigs.replace('name: API Machinery', 'name: Machinery of APIs'))
    const again = await inProcess(['import', 'kubernetes', 'sigs.yaml', '-o', 'k8s.yaml'], { cwd })
    expect(again.status).toBe(0)
    expect(read(cwd, 'k8s.yaml')).not.toBe(first)
    expect(read(cwd, 'k8s.yaml')).toContain('SIG Machinery of APIs')
    writeFileSync(join(cwd, 'sigs.yaml'), sigs)
    await inProcess(['import', 'kubernetes', 'sigs.yaml', '-o', 'k8s.yaml'], { cwd })
    expect(read(cwd, 'k8s.yaml')).toBe(first)
  })

  it.each([
    ['a word changed', (text: string) => text.replace('Kubernetes', 'Kubernetes!')],
    ['a line at its end', (text: string) => `${text}# mine\n`],
    ['a comment at its start', (text: string) => `# mine\n${text}`],
    ['the line of the check gone', (text: string) => text.split('\n').toSpliced(1, 1).join('\n')],
    ['a file of someone else', () => 'unsilo: 1\nname: Mine\nteams: [{ id: mine }]\n'],
    ['an empty file', () => ''],
  ])('refuses to replace a file that was edited, unless --force is given: %s', async (_, edit) => {
    const cwd = scratch({ 'sigs.yaml': sigs })
    const args = ['import', 'kubernetes', 'sigs.yaml', '-o', 'k8s.yaml']
    await inProcess(args, { cwd })
    const first = read(cwd, 'k8s.yaml')
    const edited = edit(first)
    writeFileSync(join(cwd, 'k8s.yaml'), edited)
    const refused = await inProcess(args, { cwd })
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr.replace(/\s+/g, ' ')).toContain('k8s.yaml was written or edited by hand')
    expect(refused.stderr).toContain('--force')
    expect(read(cwd, 'k8s.yaml')).toBe(edited)
    expect((await inProcess([...args, '--force'], { cwd })).status).toBe(0)
    expect(read(cwd, 'k8s.yaml')).toBe(first)
  })

  it('of a file whose name would leave the comment it is named in', async () => {
    const cwd = scratch({ 'sigs\nteams: [].yaml': sigs })
    const { status, stdout } = await inProcess(['import', 'kubernetes', 'sigs\nteams: [].yaml'], { cwd })
    expect(status).toBe(0)
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      '# Written by: unsilo import kubernetes sigs teams: [].yaml',
      expect.stringMatching(/^# Do not edit: .* check [0-9a-f]{12}$/),
      '',
      'unsilo: 1',
    ])
  })

  it.each([
    ['a folder', 'folder', 'it is a folder'],
    ['a folder that is not there', 'no/k8s.yaml', 'its folder does not exist'],
  ])('to %s is told', async (_, file, told) => {
    const cwd = scratch({ 'sigs.yaml': sigs })
    mkdirSync(join(cwd, 'folder'))
    const ran = await inProcess(['import', 'kubernetes', 'sigs.yaml', '-o', file], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain(told)
    expect(readdirSync(cwd).sort()).toEqual(['folder', 'sigs.yaml'])
  })

  it.each(['model.json', 'model.csv', 'model.XLSX'])(
    'to a file that is named as if it held no YAML is refused: %s',
    async (file) => {
      const cwd = scratch({ 'sigs.yaml': sigs })
      const ran = await inProcess(['import', 'kubernetes', 'sigs.yaml', '-o', file], { cwd })
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(ran.stderr).toContain(`${file} would hold YAML`)
      expect(ran.stderr).toContain('end it in .yaml')
      expect(readdirSync(cwd)).toEqual(['sigs.yaml'])
    },
  )

  it('to a device writes to it', async () => {
    const ran = await inProcess(['import', 'kubernetes', SIGS, '-o', '/dev/null'])
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it.each([
    ['of a kind that there is not', ['kubernets', SIGS], "did you mean 'kubernetes'?"],
    ['of a file that is not there', ['kubernetes', 'no.yaml'], "there is no file 'no.yaml'"],
    ['of a folder', ['kubernetes', '.'], 'is a folder, not a file'],
    ['of YAML that is none', ['kubernetes', 'broken.yaml'], 'broken.yaml:'],
    ['of other YAML', ['kubernetes', 'other.yaml'], "other.yaml has no list 'sigs'"],
    ['of a list of nothing much', ['kubernetes', 'odd.yaml'], 'odd.yaml:1:8 error'],
    ['of nothing', [], 'missing required argument'],
  ])('%s is told', async (_, args, told) => {
    const cwd = scratch({
      'broken.yaml': 'sigs: [',
      'other.yaml': 'key: value\n',
      'odd.yaml': 'sigs: [null, 3, { name: x }, { dir: 7 }]\n',
    })
    const ran = await inProcess(['import', ...args], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain(told)
    expect(ran.stderr).not.toContain('fault of the program')
  })
})

describe('the help of a kind', () => {
  it('has the options, fields and examples of that kind alone', async () => {
    const rights = (await inProcess(['import', 'rights', '--help'])).stdout
    expect(rights).toContain('--notation')
    expect(rights).toContain('Fields for --map')
    expect(rights).toContain('unsilo import rights rapid.csv --model model.yaml -o rights.yaml')
    expect(rights).not.toContain('--on-dangling')
    expect((await inProcess(['import', 'people', '--help'])).stdout).toContain('--on-dangling')
  })

  it('knows the options of each importer before it is loaded', async () => {
    for (const { load, ...entry } of IMPORTERS) {
      const { id, title, options } = await load()
      expect(entry).toEqual({ id, title, options })
    }
  })
})

describe('import under pseudonyms', () => {
  it('names no one on standard error', async () => {
    const cwd = scratch({
      'staff.csv': 'id,name,title,manager,department\nE1,Zuqann,Zuqhead,,\nE2,Zuqbob,Zuqseller,E9,Zuqsales\n',
    })
    const args = [
      'import',
      'people',
      'staff.csv',
      '--anonymise',
      '--anonymise-key',
      'long enough a key',
      '-o',
      'x.yaml',
    ]
    const { status, stderr } = await inProcess(args, { cwd })
    expect(status).toBe(0)
    expect(stderr).not.toMatch(/zuq|\bE9\b/i)
    expect(stderr).toContain('import/manager-unknown')
    expect((await inProcess([...args, '--dry-run', '--force'], { cwd })).stdout).not.toMatch(/zuq/i)
  })
})

it('a sheet of what is no workbook is refused', async () => {
  const cwd = scratch({ 'staff.csv': 'id,name\n1,Ann\n' })
  const ran = await inProcess(['import', 'people', 'staff.csv', '--sheet', 'foo'], { cwd })
  expect(ran).toMatchObject({ status: 2, stdout: '' })
  expect(ran.stderr).toContain('--sheet names a sheet of a workbook')
})
