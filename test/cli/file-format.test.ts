import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatOfFile, misnamed } from '../../src/cli/file-format.js'
import { EXPORTERS } from '../../src/exporters/index.js'
import { RENDERERS } from '../../src/renderers/index.js'
import { COMPANY } from './company.js'
import { inProcess, read, scratch } from './run.js'

const ran = async (...args: string[]) => {
  const cwd = scratch({ 'org.yaml': COMPANY })
  return { cwd, ...(await inProcess(args, { cwd })) }
}

describe('the ending of a file', () => {
  it.each([
    ['report.xlsx', 'xlsx'],
    ['a.b/REPORT.HTML', 'html'],
    ['x.htm', 'html'],
    ['x.markdown', 'markdown'],
    ['x.json', 'json'],
    ['x.txt', 'text'],
    ['x.log', undefined],
    ['xlsx', undefined],
    ['.json', undefined],
  ])('%s asks for %s', (file, id) => {
    expect(formatOfFile(file, RENDERERS)?.id).toBe(id)
  })

  it('is no reason for a note where the format has it, or one written in the same language', () => {
    for (const formats of [RENDERERS, EXPORTERS])
      for (const format of formats) expect(misnamed(`x.${format.extension}`, format, formats)).toBeNull()
    const of = (id: string) => RENDERERS.find((one) => one.id === id)!
    expect(misnamed('x.json', of('sarif'), RENDERERS)).toBeNull()
    expect(misnamed('x.txt', of('markdown'), RENDERERS)).toBeNull()
    expect(misnamed('x.txt', of('xlsx'), RENDERERS)).toBe('x.txt holds xlsx, though its name is that of text')
  })
})

describe('-o', () => {
  it('says by its ending which format is wanted, where none is given', async () => {
    const page = await ran('report', 'org.yaml', '-o', 'x.html')
    expect(page).toMatchObject({ status: 0, stderr: '' })
    expect(read(page.cwd, 'x.html')).toMatch(/^<!doctype html>/)
    const book = await ran('report', 'org.yaml', '-o', 'x.xlsx')
    expect(read(book.cwd, 'x.xlsx')).toMatch(/^PK/)
    const check = await ran('check', 'org.yaml', '-o', 'x.sarif')
    expect(JSON.parse(read(check.cwd, 'x.sarif'))).toMatchObject({ version: '2.1.0' })
    const diff = await ran('diff', 'org.yaml', 'org.yaml', '-o', 'x.md')
    expect(read(diff.cwd, 'x.md')).toMatch(/^#+ /)
    const view = await ran('export', 'org.yaml', '-o', 'x.graphml')
    expect(read(view.cwd, 'x.graphml')).toContain('<graphml')
    const other = await ran('report', 'org.yaml', '-o', 'x.log')
    expect(read(other.cwd, 'x.log')).toContain('── Silos')
  })

  it('renders a saved result in the format of its ending', async () => {
    const { cwd } = await ran('report', 'org.yaml', '-o', 'r.json')
    expect(await inProcess(['render', 'r.json', '-o', 'x.csv'], { cwd })).toMatchObject({ status: 0 })
    expect(read(cwd, 'x.csv')).toMatch(/^section,/)
  })

  it('is followed, and told of, where its ending is that of another format', async () => {
    const { cwd, status, stderr } = await ran('report', 'org.yaml', '-f', 'markdown', '-o', 'x.html')
    expect(status).toBe(0)
    expect(stderr).toBe('note: x.html holds markdown, though its name is that of html\n')
    expect(read(cwd, 'x.html')).toMatch(/^#/)
  })

  it('cannot say which format a view is exported in by any other ending', async () => {
    for (const args of [[], ['-o', 'x.pptx']]) {
      const { cwd, status, stderr } = await ran('export', 'org.yaml', ...args)
      expect(status).toBe(2)
      expect(stderr).toContain('no format is given')
      expect(existsSync(join(cwd, 'x.pptx'))).toBe(false)
    }
  })
})

describe('--anonymise', () => {
  it('is explained where it cannot be: a saved result has its names, and a check quotes the model', async () => {
    const saved = await ran('render', 'r.json', '--anonymise')
    expect(saved.status).toBe(2)
    expect(saved.stderr.replace(/\s+/g, ' ')).toContain('unsilo report MODEL --anonymise -f json')
    const check = await ran('check', 'org.yaml', '--anonymise')
    expect(check.status).toBe(2)
    expect(check.stderr).toContain('whose names it cannot hide')
  })
})
