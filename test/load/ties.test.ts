import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyReorg } from '../../src/app/apply.js'
import type { TableSpec } from '../../src/load/rows.js'
import { decode, Source } from '../../src/load/source.js'
import { ByteNames } from '../../src/load/ties/byte-names.js'
import { eachRow } from '../../src/load/ties/byte-rows.js'
import { type ReadTies, readTieRows, streamTies } from '../../src/load/ties/read.js'
import { joinedTies, TieColumns, tieAt, tiesWhere } from '../../src/model/tie-columns.js'
import { folderWith, model, organisationIn, read, said } from './reading.js'

const spec = (more: Partial<TableSpec> = {}): TableSpec => ({
  file: 't.csv',
  columns: {},
  delimiter: null,
  locate: () => null,
  ...more,
})

/** Bytes in pieces: so many first, then one to seven at a time. */
function* pieces(bytes: Uint8Array, first: number): Generator<Uint8Array> {
  yield bytes.subarray(0, first)
  for (let at = first, i = 0; at < bytes.length; at += (i % 7) + 1, i += 1)
    yield bytes.subarray(at, at + (i % 7) + 1)
}

/** What both ways of reading give, as plain data; `null` where the streamed one leaves it to the other. */
function bothWays(text: string | Uint8Array, first = Number.POSITIVE_INFINITY, mapping = spec()) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const source = decode('t.csv', bytes)
  const known = source instanceof Source ? source : new Source('t.csv', '')
  const streamed = streamTies(pieces(bytes, Math.min(first, bytes.length)), known, mapping)
  return {
    streamed: streamed === null ? null : plain(streamed),
    slow: source instanceof Source ? plain(readTieRows(source, mapping)) : null,
  }
}

function plain({ draft, diagnostics }: ReadTies) {
  const ties = draft?.ties
  const said = diagnostics.map(({ code, severity, message, span }) => ({ code, severity, message, span }))
  if (ties === undefined) return { ties: null, said }
  const places = [0, ties.count - 1].map((row) => draft!.locate(['ties', row, 'to'], 'value'))
  const rows = Array.from({ length: ties.count }, (_, i) => tieAt(ties, i))
  return { ties: { rows, ids: ties.ids, kinds: ties.kinds, places }, said }
}

const rowsOf = (text: string | Uint8Array, first?: number) => bothWays(text, first).streamed?.ties?.rows

describe('a table of ties that is read piece by piece', () => {
  it('gives columns, with ids and kinds once each in the order in which they are met', () => {
    const { streamed, slow } = bothWays('from,to,kind,weight\na,b,advice,2\nb,a,,"1,5"\na,c,trust,\n')
    expect(streamed).toEqual(slow)
    expect(streamed!.ties!.rows).toEqual([
      { from: 'a', to: 'b', kind: 'advice', weight: 2 },
      { from: 'b', to: 'a', kind: 'contact', weight: 1.5 },
      { from: 'a', to: 'c', kind: 'trust', weight: 1 },
    ])
    expect(streamed!.ties).toMatchObject({ ids: ['a', 'b', 'c'], kinds: ['advice', 'contact', 'trust'] })
    expect(streamed!.ties!.places[1]).toMatchObject({ start: { line: 4, column: 3 }, end: { column: 4 } })
  })

  it.each([
    ['no line break at its end', 'from,to\na,b'],
    ['carriage returns', 'from,to\r\na,b\r\n'],
    ['the mark of UTF-8', '\ufefffrom,to\na,b\n'],
    ['a quote with a line break in it', 'from,to,note\na,b,"one\ntwo, ""three""\r\n"\n'],
    ['quotes and carriage returns', '"from","to"\r\n"a","b"\r\n'],
    ['a line break in a title', '"from","to","my\nnote"\na,b,c\n'],
    ['blank rows everywhere', '\n \nfrom,to\n\n , \na,b\n\t\n\n'],
    ['tabs', 'from\tto\na\tb\n'],
    ['semicolons', 'from;to\na;b\n'],
    ['bars', 'from|to\na|b\n'],
    ['blanks around cells and titles', ' from , to \n a\t,\u00a0b\u2003\n'],
    ['titles as people write them', 'From,TO\na,b\n'],
    ['columns in another order', 'to,note,from\nb,x,a\n'],
    ['only its header', 'from,to\n'],
    ['ids beyond ASCII', 'from,to\nżółć,👩‍🔧\n'],
    ['a note and a date', 'from,to,date,note,x-mood\na,b,2026-03-01,why,good\n'],
  ])('may have %s', (_, text) => {
    const { streamed, slow } = bothWays(text)
    expect(slow!.said.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(streamed).toEqual(slow)
    // Cut anywhere behind the header, which the first piece must hold.
    const length = Buffer.byteLength(text)
    const cuts = Array.from({ length }, (_unused, i) => bothWays(text, i + 1).streamed)
    const first = cuts.findIndex((cut) => cut !== null)
    expect(first).toBeGreaterThan(5)
    for (const cut of cuts.slice(first)) expect(cut).toEqual(slow)
  })

  it.each([
    ['it is empty', ''],
    ['it is blank', ' \n\n'],
    ['it has only a header and no line break', 'from,to'],
    ['its lines end as in old spreadsheets', 'from,to\ra,b\r'],
    ['a column is missing', 'from,note\na,b\n'],
    ['a column is there twice', 'from,to,to\na,b,b\n'],
    ['a title is mistyped', 'form,to\na,b\n'],
    ['a row is short', 'from,to,kind\na,b\n'],
    ['a row is long', 'from,to\na,b,c\n'],
    ['an end is empty', 'from,to\na,\n'],
    ['a weight is 0', 'from,to,weight\na,b,0\n'],
    ['a weight is below 0', 'from,to,weight\na,b,-1\n'],
    ['a weight is a word', 'from,to,weight\na,b,often\n'],
    ['a weight may be a thousand', 'from,to,weight\na,b,"1,000"\n'],
    ['a weight is too large', 'from,to,weight\na,b,1000000001\n'],
    ['a quote is not closed', 'from,to\na,"b\n'],
    ['a quote is out of place', 'from,to\n"a"x,b\n'],
    ['an id is long', `from,to\n${'a'.repeat(201)},b\n`],
    ['an id is long in bytes alone', `from,to\n${'ż'.repeat(150)},b\n`],
    ['a kind is long', `from,to,kind\na,b,${'k'.repeat(201)}\n`],
    ['a note is long', `from,to,note\na,b,${'n'.repeat(300)}\n`],
    ['a row holds a blank that is no plain one', 'from,to\n\u00a0\na,b\n'],
    ['such a row comes first', '\u00a0\nfrom,to\na,b\n'],
    ['one comes first that looks like a header', '\u00a0,\u00a0\nfrom,to\na,b\n'],
    ['it is Latin-1', Buffer.from('from,to\nmüller,b\n', 'latin1')],
    ['it is UTF-16', Buffer.from('\ufefffrom,to\na,b\n', 'utf16le')],
    ['it holds a zero', 'from,to\na\0,b\n'],
  ])('is left to the reader that tells what is wrong where %s', (_, text) => {
    expect(bothWays(text).streamed).toBeNull()
  })

  it('takes no blank for a sign, and no sign for a blank', () => {
    expect(rowsOf('from,to\n\u0001a,b\u001f\n')).toEqual([
      { from: '\u0001a', to: 'b\u001f', kind: 'contact', weight: 1 },
    ])
    expect(rowsOf('from,to\n\v a\f,b\n')![0]).toMatchObject({ from: 'a' })
    expect(rowsOf('from,to\n\u0001\u0001,\u0001\n')).toHaveLength(1)
  })

  it('reads the columns that a mapping names', () => {
    const mapping = spec({ columns: { from: 'Who', to: 'Whom', weight: 'n' }, delimiter: ';' })
    const { streamed, slow } = bothWays('Who;Whom;n\na,1;b;3\n', undefined, mapping)
    expect(streamed).toEqual(slow)
    expect(streamed!.ties!.rows).toEqual([{ from: 'a,1', to: 'b', kind: 'contact', weight: 3 }])
    const missing = spec({ columns: { from: 'Wer' }, delimiter: ';' })
    expect(bothWays('Who;to\na;b\n', undefined, missing).streamed).toBeNull()
  })

  it('gives the same whatever is written, cut anywhere', () => {
    let streamedToo = 0
    fc.assert(
      fc.property(tables, fc.nat({ max: 40 }), ({ text, header }, more) => {
        const { streamed, slow } = bothWays(text, Buffer.byteLength(header) + more)
        const isBroken = slow!.said.some(({ severity }) => severity === 'error')
        if (isBroken) expect(streamed).toBeNull()
        if (streamed === null) return
        streamedToo += 1
        expect(streamed).toEqual(slow)
      }),
      { numRuns: 2_000 },
    )
    // Were it null each time, nothing would have been compared.
    expect(streamedToo).toBeGreaterThan(200)
  })

  it('leaves nothing that is sound to the other reader', () => {
    fc.assert(
      fc.property(soundTables, fc.nat({ max: 40 }), ({ text, header }, more) => {
        const { streamed, slow } = bothWays(text, Buffer.byteLength(header) + more)
        expect(streamed).not.toBeNull()
        expect(streamed).toEqual(slow)
      }),
      { numRuns: 500 },
    )
  })
})

const TITLES = ['from', 'to', 'kind', 'weight', 'note']

/** A table out of cells, as programs write them: whatever needs quotes is in quotes, or in none by mistake. */
function tableOf(
  cell: fc.Arbitrary<string>,
  weight: fc.Arbitrary<string>,
  careless: fc.Arbitrary<boolean>,
  fewest = TITLES.length,
): fc.Arbitrary<{ readonly text: string; readonly header: string }> {
  return fc
    .record({
      separator: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\ufeff'),
      titles: fc.shuffledSubarray(TITLES, { minLength: fewest }),
      rows: fc.array(fc.record({ from: cell, to: cell, kind: cell, weight, note: cell }), { maxLength: 6 }),
      blank: fc.array(fc.nat({ max: 6 }), { maxLength: 2 }),
      last: fc.boolean(),
      careless,
    })
    .map(({ separator, end, mark, titles, rows, blank, last, careless: isCareless }) => {
      const written = (text: string) =>
        !isCareless && /["\r\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
      const lines = rows.map((row) =>
        titles.map((title) => written(row[title as keyof typeof row])).join(separator),
      )
      for (const place of blank) lines.splice(place, 0, place % 2 === 0 ? '' : separator)
      const header = `${mark}${titles.join(separator)}${end}`
      const text = header + lines.join(end)
      return { text: last && lines.length > 0 ? text + end : text, header }
    })
}

const odd = fc.constantFrom(
  '"',
  '""',
  '\n',
  '\r',
  ',',
  ';',
  '\t',
  ' ',
  '\u00a0',
  '\ufeff',
  'a',
  'ż',
  '😀',
  '',
)
const anyCell = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'ann lee', 'ż', 'x'.repeat(199), 'x'.repeat(201)),
  fc.array(odd, { maxLength: 5 }).map((parts) => parts.join('')),
)
const anyWeight = fc.constantFrom('', '', '1', '9', '2.5', '2,5', '0', '-1', '1,000', 'x', ' 3 ', '1e3', '٣')
const tables = tableOf(anyCell, anyWeight, fc.constantFrom(false, false, true), 4)

const inner = fc
  .array(fc.constantFrom('"', '\n', '\r\n', ',', ';', '\t', ' ', 'b', 'ż', '😀'), { maxLength: 5 })
  .map((parts) => `a${parts.join('')}z`)
const soundTables = tableOf(
  fc.oneof(fc.constantFrom('a', 'b', 'c', 'dé'), inner),
  fc.constantFrom('', '1', '7', '0.25', '12'),
  fc.constant(false),
)

describe('rows of bytes', () => {
  const rows = (parts: readonly (string | Uint8Array)[], delimiter = ',') => {
    const found: string[][] = []
    const good = eachRow(
      parts.map((part) => Buffer.from(part as string)),
      delimiter,
      (bytes, bounds, cells) => {
        found.push(
          Array.from({ length: cells }, (_, i) => bytes.toString('utf8', bounds[2 * i], bounds[2 * i + 1])),
        )
        return true
      },
    )
    return good ? found : null
  }

  it('are cut where lines end, wherever the pieces do', () => {
    expect(rows(['a,b\nc', ',d\n', '', '"e\n', 'f",g'])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e\nf', 'g'],
    ])
    expect(rows(['ż,', Buffer.from([0xc5]), Buffer.from([0xbc]), '\n'])).toEqual([['ż', 'ż']])
  })

  it('may have more cells than there was room for', () => {
    const many = Array.from({ length: 200 }, (_, i) => `c${i}`)
    expect(rows([many.join(',')])).toEqual([many])
  })

  it('end where the visitor or the bytes want it', () => {
    expect(eachRow([Buffer.from('a\nb\nc\n')], ',', (bytes) => bytes.length === 0)).toBe(false)
    expect(rows([Buffer.from([0xff, 0x0a])])).toBeNull()
    expect(rows(['a,"b\n'])).toBeNull()
  })
})

describe('names by their bytes', () => {
  it('are numbered as a map numbers texts, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 4, unit: 'grapheme' }), { minLength: 1, maxLength: 400 }),
        (texts) => {
          const names = new ByteNames()
          const numbers = new Map<string, number>()
          for (const text of texts) {
            if (!numbers.has(text)) numbers.set(text, numbers.size)
            const bytes = Buffer.from(`<${text}>`)
            expect(names.number(bytes, 1, bytes.length - 1)).toBe(numbers.get(text))
          }
          expect(names.all()).toEqual([...numbers.keys()])
        },
      ),
    )
  })

  it('keep apart two of one hash', () => {
    const [one, other] = collision()
    const names = new ByteNames()
    expect(names.number(one, 0, one.length)).toBe(0)
    expect(names.number(other, 0, other.length)).toBe(1)
    expect(names.number(one, 0, one.length)).toBe(0)
    expect(names.all()).toEqual([one.toString(), other.toString()])
  })

  it('grow to hundreds of thousands', () => {
    const names = new ByteNames()
    const bytes = Array.from({ length: 200_000 }, (_, i) => Buffer.from(`person-${i}`))
    for (const [i, name] of bytes.entries()) if (names.number(name, 0, name.length) !== i) expect(i).toBe(-1)
    for (const [i, name] of bytes.entries()) if (names.number(name, 0, name.length) !== i) expect(i).toBe(-1)
    expect(names.all()[199_999]).toBe('person-199999')
  })
})

/** Two names of eight letters with the same FNV-1a. */
function collision(): readonly [Buffer, Buffer] {
  const met = new Map<number, number>()
  for (let i = 0; ; i += 1) {
    const bytes = Buffer.from(`p${i.toString(36)}`)
    let hash = 2166136261
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619)
    const other = met.get(hash)
    if (other !== undefined) {
      const former = Buffer.from(`p${other.toString(36)}`)
      if (former.length === bytes.length) return [former, bytes]
    }
    met.set(hash, i)
  }
}

describe('columns of ties', () => {
  const columns = (...ties: readonly (readonly [string, string, string?, number?])[]) => {
    const all = new TieColumns()
    for (const [from, to, kind, weight] of ties) all.add(from, to, kind, weight)
    return all.done()
  }
  const listed = (ties: ReturnType<typeof columns>) =>
    Array.from({ length: ties.count }, (_, i) => Object.values(tieAt(ties, i)).join(' '))

  it('keep some of the ties, with the ids and kinds that these name', () => {
    const all = columns(['a', 'b'], ['c', 'd', 'trust', 2], ['b', 'e', 'advice'])
    const kept = tiesWhere(all, (i) => i !== 1)
    expect(listed(kept)).toEqual(['a b contact 1', 'b e advice 1'])
    expect([kept.ids, kept.kinds]).toEqual([
      ['a', 'b', 'e'],
      ['contact', 'advice'],
    ])
    expect(tiesWhere(all, () => false)).toMatchObject({ count: 0, ids: [], kinds: [] })
  })

  it('are joined, the ids of all numbered together', () => {
    const parts = [columns(['a', 'b']), columns(['b', 'a', 'trust']), columns(['z', 'a'])]
    const all = joinedTies(parts)!
    expect(listed(all)).toEqual(['a b contact 1', 'b a trust 1', 'z a contact 1'])
    expect(all.ids).toEqual(['a', 'b', 'z'])
    expect(joinedTies([])).toBeNull()
    expect(joinedTies(parts.slice(0, 1))).toBe(parts[0])
  })

  it('hold more than they were expected to', () => {
    const ties = Array.from({ length: 100 }, (_, i) => [`r${i}`, `r${i + 1}`, 'k', i + 1] as const)
    expect(listed(columns(...ties))).toEqual(ties.map((tie) => tie.join(' ')))
  })
})

describe('a model with a table of ties', () => {
  const org = model(
    'teams: [{ id: t, roles: [{ id: a, held_by: Ann }, { id: b }] }]',
    'tables: { ties: t.csv }',
  )

  it('is read, with roles and people at the ends', async () => {
    const { ties } = await organisationIn({ 'org.yaml': org, 't.csv': 'from,to,kind\nAnn,b,advice\nb,a,\n' })
    expect([tieAt(ties, 0), tieAt(ties, 1)]).toEqual([
      { from: 'Ann', to: 'b', kind: 'advice', weight: 1 },
      { from: 'b', to: 'a', kind: 'contact', weight: 1 },
    ])
  })

  it.each([
    ['from,to,weight\na,b,2\na,b,0\n', ['error table/bad-value t.csv:3:5 ']],
    ['from,to\na,b\nb,\n', ['error table/missing-key t.csv:3:1 ']],
    ['from,to\na,b,c\n', ['error table/row-length t.csv:2:1 ']],
    ['from\na\n', ["error table/missing-column t.csv:1:1 t.csv has no column 'to'"]],
    ['', ['error table/empty t.csv t.csv is empty']],
    ['from,to,mood\na,b,good\n', ["info table/unread-column t.csv:1:9 t.csv: not read: 'mood'"]],
    [
      'from,to\na,b\n\nb,zed\nzed,zed\n',
      ["error model/unknown-id t.csv:4:3 to of a tie (the first of 3) names 'zed'"],
    ],
    ['from,to\nnobody,b\n', ["error model/unknown-id t.csv:2:1 from of a tie names 'nobody'"]],
  ])('tells what is wrong in it at its place: %j', async (text, told) => {
    const found = said(await read({ 'org.yaml': org, 't.csv': text }))
    expect(found).toHaveLength(told.length)
    for (const [i, line] of told.entries()) expect(found[i]).toContain(line)
  })

  it('tells of bytes that are no text', async () => {
    const latin = await read({ 'org.yaml': org, 't.csv': Buffer.from('from,to\nm\u00fcller,b\n', 'latin1') })
    expect(said(latin)[0]).toContain('t.csv')
    expect(latin.organisation).toBeNull()
    const wide = await read({ 'org.yaml': org, 't.csv': Buffer.from('\ufefffrom,to\na,b\n', 'utf16le') })
    expect(said(wide)[0]).toContain('UTF-16')
  })

  it('has the line of each problem to show', async () => {
    const loaded = await read({ 'org.yaml': org, 't.csv': 'from,to\na,b\nb,zed\n' })
    expect(loaded.sourceLine('t.csv', 3)).toBe('b,zed')
  })
})

describe('a proposal for a model with ties', () => {
  const yamlTies = 'ties: [{ from: Ann, to: b }, { from: b, to: c, kind: trust }, { from: c, to: c2 }]'
  const team = 'teams: [{ id: t, roles: [{ id: a, held_by: Ann }, { id: b }, { id: c }, { id: c2 }] }]'
  const table = 'from,to,kind,note\r\nb,c,advice,"b, then c"\r\n\r\n c ,b,,\r\nAnn,c2,advice,\r\nb,b,,\r\n'
  const base = (from = team, ties = yamlTies) => model(from, 'tables: { ties: ties.csv }', ties)
  const proposal = (...changes: readonly string[]) =>
    `unsilo: 1\nreorg: A proposal\nbase: org.yaml\nchanges:${changes.map((change) => `\n  - ${change}`).join('')}\n`
  const files = (...changes: readonly string[]) => ({
    'org.yaml': base(),
    'ties.csv': table,
    'proposal.yaml': proposal(...changes),
  })
  const listed = ({ ties }: Awaited<ReturnType<typeof organisationIn>>) =>
    Array.from({ length: ties.count }, (_, i) => Object.values(tieAt(ties, i)).join(' '))

  it('which renames a role: its ties follow, in files and tables', async () => {
    const renamed = await organisationIn(files('rename: { role: b, to: bee }'), ['proposal.yaml'])
    expect(listed(renamed)).toEqual([
      'Ann bee contact 1',
      'bee c trust 1',
      'c c2 contact 1',
      'bee c advice 1',
      'c bee contact 1',
      'Ann c2 advice 1',
      'bee bee contact 1',
    ])
  })

  it('which removes a role: its ties go, and those of a person who then holds none', async () => {
    const left = await organisationIn(files('remove: { role: c }'), ['proposal.yaml'])
    expect(listed(left)).toEqual(['Ann b contact 1', 'Ann c2 advice 1', 'b b contact 1'])
    expect(left.ties.ids).not.toContain('c')
    const gone = await organisationIn(files('remove: { role: a }'), ['proposal.yaml'])
    expect(gone.ties.ids).toEqual(['b', 'c', 'c2'])
    const twice = {
      ...files('remove: { role: a }'),
      'org.yaml': base(team.replace('c }', 'c, held_by: Ann }')),
    }
    expect((await organisationIn(twice, ['proposal.yaml'])).ties.count).toBe(7)
  })

  it('of several changes gives what writing it by hand gives', async () => {
    const changes = ['rename: { role: b, to: bee }', 'remove: { role: c2 }', 'rename: { role: c, to: b }']
    const changed = await organisationIn(files(...changes), ['proposal.yaml'])
    const byHand = await organisationIn({
      'org.yaml': base(
        'teams: [{ id: t, roles: [{ id: a, held_by: Ann }, { id: bee }, { id: b }] }]',
        'ties: [{ from: Ann, to: bee }, { from: bee, to: b, kind: trust }]',
      ),
      'ties.csv': 'from,to,kind,note\nbee,b,advice,"b, then c"\nb,bee,,\nbee,bee,,\n',
    })
    expect(listed(changed)).toEqual(listed(byHand))
  })

  it('is written into the file and the table, and nothing else of these changes', async () => {
    const changes = ['rename: { role: b, to: bee }', 'remove: { role: c2 }', 'rename: { role: c, to: cee }']
    const folder = folderWith(files(...changes))
    const reading = { cwd: folder, allowOutside: false, readStdin: async () => new Uint8Array() }
    const { result } = await applyReorg('proposal.yaml', reading)
    const after = Object.fromEntries(result!.files.map(({ below, after }) => [below, after]))
    expect(after['ties.csv']).toBe(
      'from,to,kind,note\r\nbee,cee,advice,"b, then c"\r\n\r\ncee,bee,,\r\nbee,bee,,\r\n',
    )
    expect(after['org.yaml']).toContain('ties: [{ from: Ann, to: bee }, { from: bee, to: cee, kind: trust }]')
    const applied = await organisationIn({ 'ties.csv': table, ...after } as { [file: string]: string })
    expect(listed(applied)).toEqual(listed(await organisationIn(files(...changes), ['proposal.yaml'])))
  })

  it('which gives a role to someone else: the ties of who no longer holds one go', async () => {
    const set = await organisationIn(files('set: { role: a, held_by: Bob }'), ['proposal.yaml'])
    expect(set.ties.ids).toEqual(['b', 'c', 'c2'])
  })
})
