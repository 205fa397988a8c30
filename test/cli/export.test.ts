import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORTERS } from '../../src/exporters/index.js'
import { COMPANY } from './company.js'
import { DANGEROUS, HOME, inProcess, read, scratch, unsilo } from './run.js'

const withModel = () => scratch({ 'org.yaml': COMPANY })

describe('unsilo export', () => {
  it('writes several formats at once, each to its file, one at most to standard output', () => {
    const cwd = withModel()
    const ran = unsilo(
      ['export', 'org.yaml', '-f', 'dot', '-f', 'graphml=a.graphml', '-f', 'csv-nodes=n.csv'],
      { cwd },
    )
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toMatch(/^digraph "Fjord Pumps: org" \{\n/)
    expect(read(cwd, 'a.graphml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<graphml/)
    expect(read(cwd, 'n.csv')).toMatch(/^Id,Label,kind,/)
  })

  it('takes a view, and another partition', async () => {
    const cwd = withModel()
    const boundaries = await inProcess(['export', 'org.yaml', '-f', 'json', '--view', 'boundaries'], { cwd })
    expect(JSON.parse(boundaries.stdout)).toMatchObject({
      attributes: { view: 'boundaries' },
      options: { type: 'undirected' },
    })
    const leaves = await inProcess(
      ['export', 'org.yaml', '-f', 'json', '--view', 'boundaries', '--level', 'leaf'],
      { cwd },
    )
    expect(leaves.stdout).not.toBe(boundaries.stdout)
  })

  it('narrows a view to a unit or a customer, under pseudonyms too', async () => {
    const cwd = withModel()
    const ids = async (...args: string[]) => {
      const ran = await inProcess(['export', 'org.yaml', '-f', 'json', '--view', 'boundaries', ...args], {
        cwd,
      })
      expect(ran.status).toBe(0)
      return (JSON.parse(ran.stdout) as { nodes: { key: string }[] }).nodes.map(({ key }) => key)
    }
    expect(await ids('--unit', 'valves')).toContain('team:valves')
    expect(await ids('--customer', 'yards')).not.toContain('team:pumps')
    const hidden = await ids('--unit', 'valves', '--anonymise')
    expect(hidden).toHaveLength((await ids('--unit', 'valves')).length)
    expect(hidden).not.toContain('team:valves')
  })

  it('draws a picture in a file', async () => {
    const cwd = withModel()
    const ran = await inProcess(
      ['export', 'org.yaml', '-f', 'svg', '--view', 'coordination', '-o', 'c.svg'],
      { cwd },
    )
    expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(read(cwd, 'c.svg')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg .* role="img"/)
  })

  it('refuses a picture that no one could read, and writes nothing', async () => {
    const roles = Array.from({ length: 1501 }, (_, i) => `{ id: r${i} }`).join(', ')
    const cwd = scratch({ 'org.yaml': `unsilo: 1\nname: x\nteams: [{ id: t, roles: [${roles}] }]\n` })
    const ran = await inProcess(['export', 'org.yaml', '-f', 'gexf=x.gexf', '-f', 'svg'], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr.replace(/\s+/g, ' ')).toMatch(
      /usage\/too-large no one could read a picture of 1502 nodes .* help: .*--unit ID.*-f gexf/,
    )
    expect(existsSync(join(cwd, 'x.gexf'))).toBe(false)
  })

  it('notes what Mermaid does not draw by itself', async () => {
    const roles = Array.from({ length: 300 }, (_, i) => `{ id: r${i} }`).join(', ')
    const cwd = scratch({ 'org.yaml': `unsilo: 1\nname: x\nteams: [{ id: t, roles: [${roles}] }]\n` })
    const ran = await inProcess(['export', 'org.yaml', '-f', 'mermaid'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toMatch(/^%% Drawn only by a page that calls mermaid\.initialize/)
    expect(ran.stderr).toMatch(/^note: Mermaid draws 500 edges and 50000 characters/)
  })

  it('loads what draws pictures for pictures alone', () => {
    const dist = join(HOME, 'dist')
    const scripts = readdirSync(dist).filter((file) => file.endsWith('.js'))
    const drawing = scripts.filter((file) =>
      /WebAssembly\.instantiate/.test(readFileSync(join(dist, file), 'utf8')),
    )
    expect(drawing.length).toBeGreaterThan(0)
    const loadedBy = (entry: string, seen = new Set<string>()): Set<string> => {
      seen.add(entry)
      const text = readFileSync(join(dist, entry), 'utf8')
      for (const [, file] of text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g))
        if (!seen.has(file!)) loadedBy(file!, seen)
      return seen
    }
    for (const entry of ['main.js', 'index.js', ...scripts.filter((file) => /^(export|dot)-/.test(file))])
      expect(
        [...loadedBy(entry)].filter((file) => drawing.includes(file)),
        entry,
      ).toEqual([])
  })

  it.each([
    ['no format', [], /no format is given, and no ending of --output says which/],
    ['a format that there is not', ['-f', 'dto'], /There is no format 'dto'/],
    ['a format of reports', ['-f', 'text'], /The formats are graphml, gexf, svg, dot/],
    ['two for standard output', ['-f', 'dot', '-f', 'gexf'], /both dot and gexf would go to standard output/],
    ['no file', ['-f', 'dot='], /Name the file: dot=FILE/],
    ['a view that there is not', ['-f', 'dot', '--view', 'reportin'], /help: did you mean 'reporting'\?/],
    ['a decision that there is not', ['-f', 'dot', '--view', 'decision:zz'], /there is no decision 'zz'/],
    ['a unit that there is not', ['-f', 'dot', '--unit', 'zz'], /usage\/unknown-unit there is no unit 'zz'/],
    ['a customer that there is not', ['-f', 'dot', '--customer', 'zz'], /there is no customer 'zz'/],
    [
      'a unit where one decision is shown',
      ['-f', 'dot', '--view', 'decision:visit', '--unit', 'valves'],
      /takes no unit and no customer help: leave them out, or take another view/,
    ],
    ['a level that there is not', ['-f', 'dot', '--level', '9'], /no team is at level '9'/],
  ])('refuses %s', async (_, args, message) => {
    const ran = await inProcess(['export', 'org.yaml', ...args], { cwd: withModel() })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toBe('')
    expect(ran.stderr.replace(/\s+/g, ' ')).toMatch(message)
  })

  it('leaves the model alone', async () => {
    const cwd = withModel()
    const ran = await inProcess(['export', 'org.yaml', '-f', 'dot=org.yaml'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('org.yaml is a file of the model itself')
    expect(read(cwd, 'org.yaml')).toBe(COMPANY)
  })

  it('tells problems of the model as every command does', async () => {
    const ran = await inProcess(['export', 'test/broken/several-at-once/org.yaml', '-f', 'dot'], {
      cwd: HOME,
    })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain('4 errors in 1 file')
  })

  it.each(EXPORTERS.map(({ id }) => id))(
    'sends nothing to the terminal that it would obey: %s',
    async (format) => {
      const ran = await inProcess(['export', 'test/cases/hostile-names/org.yaml', '-f', format], {
        cwd: HOME,
      })
      expect(ran.status).toBe(0)
      expect(ran.stdout).not.toMatch(DANGEROUS)
    },
  )
})
