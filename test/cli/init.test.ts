import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bash, HOME, inProcess, read, scratch, unsilo } from './run.js'

const example = read(HOME, 'examples/minimal/northwind.yaml')

const WRITTEN = ['.github/workflows/unsilo.yml', 'org.schema.json', 'org.yaml', 'unsilo.config.yaml']

/** The files below a folder, sorted. */
function everything(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, withFileTypes: true })
  return below
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

describe('init', () => {
  it('writes a model that a report comes from at once, and that passes the policy beside it', () => {
    const cwd = scratch()
    const ran = unsilo(['init', 'my-org'], { cwd })
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(ran.stderr).toContain('Next: unsilo report my-org, and unsilo check my-org')
    expect(everything(join(cwd, 'my-org'))).toEqual(WRITTEN)
    const report = unsilo(['report', 'my-org'], { cwd })
    expect(report).toMatchObject({ status: 0, stderr: '' })
    expect(report.stdout).toMatch(/^Northwind Imaging\n/)
    const check = unsilo(['check', 'my-org'], { cwd })
    expect(check).toMatchObject({ status: 0, stderr: '' })
    expect(check.stdout).toContain('2 waived')
  })

  it('writes to the folder that it is called in, unless told', () => {
    const cwd = scratch()
    const ran = bash('unsilo init && unsilo check .', { cwd })
    expect(ran.status).toBe(0)
    expect(everything(cwd)).toEqual(WRITTEN)
  })

  it('waives what the model is there to show, and says so when that is mended', () => {
    const cwd = scratch()
    expect(unsilo(['init'], { cwd }).status).toBe(0)
    expect(unsilo(['check', '.', '--no-config'], { cwd }).status).toBe(1)
    const link =
      'links:\n  - { between: [vp-equipment, vp-consulting], shares: decisions, mechanism: liaison }'
    writeFileSync(join(cwd, 'org.yaml'), read(cwd, 'org.yaml').replace('links:', link))
    const mended = unsilo(['check', '.'], { cwd })
    expect(mended.status).toBe(0)
    expect(mended.stdout.match(/waiver\/unused/g)).toHaveLength(2)
  })

  it('writes the smallest example, but for the line that names the schema', async () => {
    const { stdout } = await inProcess(['init', '-'])
    const [first, ...rest] = stdout.split('\n')
    const [itsFirst, ...its] = example.split('\n')
    expect(rest).toEqual(its)
    expect(first).toBe('# yaml-language-server: $schema=org.schema.json')
    expect(itsFirst).toMatch(/^# yaml-language-server: \$schema=/)
  })

  it('writes the same to a folder as to standard output, with the schema that it names beside it', async () => {
    const cwd = scratch()
    await inProcess(['init', '.'], { cwd })
    expect(read(cwd, 'org.yaml')).toBe((await inProcess(['init', '-'])).stdout)
    expect(read(cwd, 'org.schema.json')).toBe((await inProcess(['schema', 'org'])).stdout)
  })

  it('goes through a pipe to report, as its help says', () => {
    const ran = bash(
      'unsilo init - > org.yaml && unsilo report org.yaml && unsilo init - | unsilo report - > /dev/null',
      {
        cwd: scratch(),
      },
    )
    expect(ran).toMatchObject({ status: 0, stderr: '' })
  })

  it('writes a workflow that gives the action only inputs that it has', async () => {
    const cwd = scratch()
    await inProcess(['init'], { cwd })
    const workflow = parse(read(cwd, '.github/workflows/unsilo.yml'))
    const { inputs } = parse(read(HOME, 'action.yml'))
    const step = workflow.jobs.organisation.steps.at(-1)
    expect(step.with).toEqual({ model: '.', proposals: 'proposals/**/*.yaml' })
    for (const input of Object.keys(step.with)) expect(inputs).toHaveProperty([input])
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  })

  it('puts the workflow where GitHub looks for it: at the top of the repository', async () => {
    const cwd = scratch()
    mkdirSync(join(cwd, '.git'))
    const ran = await inProcess(['init', 'a/our [org]: "x"'], { cwd })
    expect(ran.status).toBe(0)
    expect(everything(cwd)).toContain('.github/workflows/unsilo.yml')
    const { with: inputs } = parse(read(cwd, '.github/workflows/unsilo.yml')).jobs.organisation.steps.at(-1)
    expect(inputs).toEqual({
      model: 'a/our [org]: "x"',
      proposals: 'a/our \\[org\\]: "x"/proposals/**/*.yaml',
    })
  })

  it.each(['org.yaml', 'org.schema.json'])('overwrites nothing: %s', async (file) => {
    const cwd = scratch({ [file]: 'mine' })
    const ran = await inProcess(['init', '.'], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain(`${file} is there already`)
    expect(everything(cwd)).toEqual([file])
    expect(read(cwd, file)).toBe('mine')
  })

  it('leaves a policy and a workflow that are there as they are', async () => {
    const cwd = scratch({ 'unsilo.config.yaml': 'extends: none' })
    mkdirSync(join(cwd, '.github', 'workflows'), { recursive: true })
    writeFileSync(join(cwd, '.github', 'workflows', 'unsilo.yml'), 'mine')
    const ran = await inProcess(['init'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stderr).toContain('Left unsilo.config.yaml as it is')
    expect(read(cwd, 'unsilo.config.yaml')).toBe('extends: none')
    expect(read(cwd, '.github/workflows/unsilo.yml')).toBe('mine')
  })

  it('makes folders in folders, and leaves what else is in them', async () => {
    const cwd = scratch()
    mkdirSync(join(cwd, 'a'))
    writeFileSync(join(cwd, 'a', 'README.md'), 'mine')
    expect((await inProcess(['init', 'a/b/c'], { cwd })).status).toBe(0)
    expect((await inProcess(['init', 'a'], { cwd })).status).toBe(0)
    expect(readdirSync(join(cwd, 'a')).sort()).toEqual([
      '.github',
      'README.md',
      'b',
      'org.schema.json',
      'org.yaml',
      'unsilo.config.yaml',
    ])
  })

  it('says why it cannot', async () => {
    const cwd = scratch({ file: 'mine' })
    const ran = await inProcess(['init', 'file/below'], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(
      'the folder file/below cannot be made: its folder is no folder',
    )
    const onFile = await inProcess(['init', 'file'], { cwd })
    expect(onFile.status).toBe(2)
    expect(onFile.stderr.replace(/\s+/g, ' ')).toContain(
      'the folder file cannot be made: a file of that name is there',
    )
  })

  it('sends nothing to the terminal that it would obey, whatever the folder is called', async () => {
    const ran = await inProcess(['init', 'a\u001b[31mb'], { cwd: scratch() })
    expect(ran.status).toBe(0)
    expect(ran.stderr).not.toContain('\u001b')
  })
})
