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

  it.each([
    ['no format', [], /required option '-f, --format/],
    ['a format that there is not', ['-f', 'dto'], /There is no format 'dto'/],
    ['a format of reports', ['-f', 'text'], /The formats are graphml, gexf, svg, dot/],
    ['two for standard output', ['-f', 'dot', '-f', 'gexf'], /both dot and gexf would go to standard output/],
    ['no file', ['-f', 'dot='], /Name the file: dot=FILE/],
    ['a view that there is not', ['-f', 'dot', '--view', 'reportin'], /help: did you mean 'reporting'\?/],
    ['a decision that there is not', ['-f', 'dot', '--view', 'decision:zz'], /there is no decision 'zz'/],
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
