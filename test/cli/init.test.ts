import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bash, HOME, inProcess, read, scratch, unsilo } from './run.js'

const example = read(HOME, 'examples/minimal/northwind.yaml')

describe('init', () => {
  it('writes a model and its schema, from which a report comes at once', () => {
    const cwd = scratch()
    const ran = unsilo(['init', 'my-org'], { cwd })
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(ran.stderr).toContain('Next: unsilo report my-org')
    expect(readdirSync(join(cwd, 'my-org')).sort()).toEqual(['org.schema.json', 'org.yaml'])
    const report = unsilo(['report', 'my-org'], { cwd })
    expect(report).toMatchObject({ status: 0, stderr: '' })
    expect(report.stdout).toMatch(/^Northwind Imaging\n/)
  })

  it('writes the smallest example, but for the line that names the schema', async () => {
    const { stdout } = await inProcess(['init'])
    const [first, ...rest] = stdout.split('\n')
    const [itsFirst, ...its] = example.split('\n')
    expect(rest).toEqual(its)
    expect(first).toBe('# yaml-language-server: $schema=org.schema.json')
    expect(itsFirst).toMatch(/^# yaml-language-server: \$schema=/)
  })

  it('writes the same to a folder as to standard output, with the schema that it names beside it', async () => {
    const cwd = scratch()
    await inProcess(['init', '.'], { cwd })
    expect(read(cwd, 'org.yaml')).toBe((await inProcess(['init'])).stdout)
    expect(read(cwd, 'org.schema.json')).toBe((await inProcess(['schema', 'org'])).stdout)
  })

  it('goes through a pipe to report, as its help says', () => {
    const ran = bash(
      'unsilo init > org.yaml && unsilo report org.yaml && unsilo init | unsilo report - > /dev/null',
      {
        cwd: scratch(),
      },
    )
    expect(ran).toMatchObject({ status: 0, stderr: '' })
  })

  it.each(['org.yaml', 'org.schema.json'])('overwrites nothing: %s', async (file) => {
    const cwd = scratch({ [file]: 'mine' })
    const ran = await inProcess(['init', '.'], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain(`${file} is there already`)
    expect(readdirSync(cwd)).toEqual([file])
    expect(read(cwd, file)).toBe('mine')
  })

  it('makes folders in folders, and leaves what else is in them', async () => {
    const cwd = scratch()
    mkdirSync(join(cwd, 'a'))
    writeFileSync(join(cwd, 'a', 'README.md'), 'mine')
    expect((await inProcess(['init', 'a/b/c'], { cwd })).status).toBe(0)
    expect((await inProcess(['init', 'a'], { cwd })).status).toBe(0)
    expect(readdirSync(join(cwd, 'a')).sort()).toEqual(['README.md', 'b', 'org.schema.json', 'org.yaml'])
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
