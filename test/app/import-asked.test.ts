import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ForeignSource, ImportContext, Importer } from '../../src/importers/importer.js'
import { scratch } from '../cli/run.js'
import { importerOf, planned, refusals } from './importing.js'

/** An importer that keeps what it was given. */
function spy(id = 'sample', options: Importer['options'] = []) {
  const seen: { sources: readonly ForeignSource[]; context: ImportContext | null } = {
    sources: [],
    context: null,
  }
  const importer: Importer = {
    ...importerOf({}, { id, options }),
    read: (sources, context) => {
      Object.assign(seen, { sources, context })
      return { draft: { teams: [{ id: 'top' }] }, diagnostics: [], summary: [] }
    },
  }
  return { importer, seen }
}

describe('the words of an import', () => {
  const cwd = () => scratch({ 'a.sample': 'a', 'b.sample': 'b', 'c.other': 'c', sample: 'd', '-x': 'e' })
  const others = [importerOf({}, { id: 'other' })]

  it.each([
    [['a.sample'], ['a.sample']],
    [
      ['a.sample', 'b.sample'],
      ['a.sample', 'b.sample'],
    ],
    [
      ['sample', 'a.sample', 'c.other'],
      ['a.sample', 'c.other'],
    ],
    [
      ['./sample', 'a.sample'],
      ['sample', 'a.sample'],
    ],
    [['sample', '-'], ['<stdin>']],
    [
      ['a.sample', '-'],
      ['a.sample', '<stdin>'],
    ],
  ])('%j are the sources %j', async (words, files) => {
    const { importer, seen } = spy()
    const { diagnostics } = await planned(cwd(), [importer, ...others], { words })
    expect(diagnostics).toEqual([])
    expect(seen.sources.map(({ file }) => file)).toEqual(files)
  })

  it('of which one is both a kind and a file is the file', async () => {
    const { importer, seen } = spy()
    const all = { ...importer, detect: () => true }
    await planned(cwd(), [all, ...others], { words: ['sample'] })
    expect(seen.sources.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['d'])
  })

  it.each([
    [['sampel', 'a.sample'], "nothing is imported as 'sampel'; did you mean 'sample'?"],
    [['zzz', 'a.sample'], "nothing is imported as 'zzz'; the kinds are sample, other"],
    [['other'], "nothing is named that is to be imported as 'other'; name a file"],
    [['no.sample', 'a.sample'], "there is no file 'no.sample'"],
    [['sample', 'no.sample', 'nor.sample'], "there is no file 'no.sample'\nthere is no file 'nor.sample'"],
    [['sample', '.'], "'.' is a folder, not a file"],
    [['sample', ''], 'an empty name stands for no file'],
    [['sample', 'a.sample', './a.sample'], 'a.sample is named twice'],
    [['sample', '-', '-'], '<stdin> is named twice'],
    [['a.sample', 'c.other'], 'a.sample looks like sample, and c.other like other; import them one by one'],
    [
      ['-x'],
      '-x looks like no kind of data that can be imported; name its kind, as in: unsilo import sample -x',
    ],
  ])('%j are refused', async (words, told) => {
    const { importer } = spy()
    const { result, diagnostics } = await planned(cwd(), [importer, ...others], { words })
    expect(result).toBeNull()
    expect(
      diagnostics.map(({ message, help }) => (help ? `${message}; ${help}` : message)).join('\n'),
    ).toContain(told)
  })
})

describe('what an importer gets', () => {
  it('are bytes as they are, and its head as text', async () => {
    const heads: string[] = []
    const { importer, seen } = spy()
    const told = { ...importer, detect: (_: string, head: string) => heads.push(head) > 0 }
    const wide = Buffer.from('\ufeffName;Müller', 'utf16le')
    const folder = scratch({ 'b.csv': 'x'.repeat(10_000) })
    writeFileSync(join(folder, 'a.csv'), wide)
    writeFileSync(join(folder, 'c.xlsx'), Buffer.from([0x50, 0x4b, 3, 4, 0, 255, 254]))
    await planned(folder, told, { words: ['a.csv', 'b.csv', 'c.xlsx'] })
    expect(Buffer.from(seen.sources[0]!.bytes)).toEqual(wide)
    expect(heads[0]).toBe('Name;Müller')
    expect(heads[1]).toHaveLength(4096)
    expect(heads[2]).toMatch(/^PK/)
  })

  it('is the model and the table of people that were named', async () => {
    const { importer, seen } = spy('sample', ['model', 'people'])
    const folder = scratch({
      'a.sample': 'a',
      'm.yaml': 'unsilo: 1\nname: M\nteams: [{ id: m }]\n',
      'who.csv': 'id,who\n',
      'bad.yaml': 'unsilo: 1\nname: M\nteams: [{ id: m, lead: x }]\n',
    })
    const asked = {
      words: ['a.sample'],
      model: 'm.yaml',
      people: 'who.csv',
      given: ['model', 'people'] as const,
    }
    expect((await planned(folder, importer, asked)).diagnostics).toEqual([])
    expect(seen.sources).toHaveLength(1)
    expect(seen.context).toMatchObject({ organisation: { name: 'M' }, people: { file: 'who.csv' } })
    const bad = await planned(folder, importer, { ...asked, model: 'bad.yaml' })
    expect(bad).toMatchObject({ result: null, diagnostics: [{ code: 'model/unknown-id' }] })
    expect(bad.sourceLine('bad.yaml', 1)).toBe('unsilo: 1')
  })

  it('are no options that it would pass over', async () => {
    const { importer } = spy('sample', ['map'])
    const folder = scratch({ 'a.sample': 'a' })
    const all = [importer, importerOf({}, { id: 'other', options: ['sheet'] })]
    const { diagnostics } = await planned(folder, all, {
      words: ['a.sample'],
      given: ['map', 'sheet', 'notation'],
    })
    expect(diagnostics.map(({ message, help }) => `${message}; ${help}`)).toEqual([
      '--sheet says nothing to the import of sample; it is for other',
      '--notation says nothing to the import of sample; no kind takes it yet',
    ])
  })
})

describe('what an importer finds', () => {
  const finding = (file: string, severity: 'error' | 'warning') => {
    const at = { line: 2, column: 1, offset: 5 }
    const span = { file, start: at, end: at }
    const diagnostics = [{ code: 'sample/odd', severity, message: 'odd', span }]
    return importerOf({ draft: { teams: [{ id: 'top' }] }, diagnostics })
  }

  it('is told with its lines, whatever they are encoded in; a workbook has none', async () => {
    const folder = scratch({ 'a.sample': 'one\ntwo ü\n' })
    writeFileSync(join(folder, 'b.sample'), Buffer.from('\ufeffone\r\ntwo ü\r\n', 'utf16le'))
    writeFileSync(join(folder, 'c.sample'), Buffer.from('one\ntwo \xfc\n', 'latin1'))
    writeFileSync(join(folder, 'd.sample'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 10, 0]))
    for (const [file, line] of [
      ['a.sample', 'two ü'],
      ['b.sample', 'two ü'],
      ['c.sample', 'two ü'],
      ['d.sample', null],
    ] as const) {
      const outcome = await planned(folder, finding(file, 'warning'), { words: [file] })
      expect(outcome.result).not.toBeNull()
      expect(outcome.diagnostics).toHaveLength(1)
      expect(outcome.sourceLine(file, 2)).toBe(line)
    }
  })

  it('as an error leaves nothing to write', async () => {
    const folder = scratch({ 'a.sample': 'one\ntwo\n' })
    expect(await refusals(folder, finding('a.sample', 'error'), { words: ['a.sample'] })).toEqual(['odd'])
  })

  it('of a file that cannot be read is why', async () => {
    const folder = scratch()
    mkdirSync(join(folder, 'a.sample'))
    expect(await refusals(folder, importerOf({}), { words: ['a.sample'] })).toEqual([
      "'a.sample' is a folder, not a file",
    ])
  })
})
