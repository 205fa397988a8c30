import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportContext, ImportResult } from '../../src/importers/importer.js'
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../src/importers/options.js'
import { textRows } from '../../src/importers/parts/ties/text-rows.js'
import ties from '../../src/importers/ties.js'
import { Source } from '../../src/load/source.js'
import { parseTable } from '../../src/load/table.js'
import { validators } from '../../src/load/validators.generated.js'
import { writeModel } from '../../src/load/write.js'
import { csvField } from '../../src/util/csv.js'
import { organisationIn, read } from '../load/reading.js'
import { workbookOf } from './rights/workbook.js'

const MODEL = `unsilo: 1
name: Northwind
teams:
  - id: northwind
    lead: ceo
    roles:
      - { id: ceo, held_by: ann.lee@example.com }
      - { id: account-rep, held_by: [Bob, Cem], reports_to: ceo }
      - { id: consultant, reports_to: ceo }
`
const model = () => organisationIn({ 'org.yaml': MODEL })

type Given = { readonly file?: string; readonly people?: string } & Partial<ImportOptions> &
  Partial<Pick<ImportContext, 'organisation'>>

function importing(content: string | Uint8Array, given: Given = {}): ImportResult {
  const { file = 'ties.csv', organisation = null, people, ...options } = given
  const result = ties.read([{ file, bytes: Buffer.from(content) }], {
    options: { ...DEFAULT_IMPORT_OPTIONS, ...options },
    organisation,
    people: people === undefined ? null : { file: 'people.csv', bytes: Buffer.from(people) },
  })
  // Each tie in a file says where it is from, which is the same throughout.
  const stated = (result.draft.ties ?? []).map(({ source, ...tie }) => {
    expect(source).toBe(file.split('/').at(-1))
    return tie
  })
  return stated.length === 0 ? result : { ...result, draft: { ...result.draft, ties: stated } }
}

/** Every tie as `from to`, sorted, from the draft or the table. */
function arcs({ draft, tables }: ImportResult): string[] {
  const rows = tables?.[0] === undefined ? [] : [...tables[0].rows]
  return [
    ...(draft.ties ?? []).map(({ from, to }) => `${from} ${to}`),
    ...rows.map(([a, b]) => `${a} ${b}`),
  ].sort()
}

function said({ summary, diagnostics }: ImportResult): string {
  const lines = diagnostics.map(({ severity, code, message, span, help }) => {
    const place = span === null ? '-' : `${span.start.line}:${span.start.column}`
    return `${severity} ${code} ${place} ${message}\n    ${help}`
  })
  return [...summary, ...lines].join('\n')
}

const problems = (result: ImportResult) =>
  result.diagnostics.map(({ severity, message }) => `${severity}: ${message}`)
const mapping = (...pairs: readonly (readonly [string, string])[]) => Object.fromEntries(pairs)

describe('an edge list', () => {
  it.each([
    ['from,to', ','],
    ['source\ttarget', '\t'],
    ['Sender;Empfänger', ';'],
    ['von;nach', ';'],
    ['who;whom', ';'],
    ['Wer;Wen', ';'],
    ['kto;kogo', ';'],
    ['qui;à qui', ';'],
    ['quién;a quién', ';'],
    ['od|do', '|'],
    ['de;à', ';'],
    ['FromNodeId,ToNodeId', ','],
    ['ego_id,alter_id', ','],
  ])('with the columns %s', (header, separator) => {
    const { draft } = importing(`${header}\na${separator}b\nb${separator}"c"\n`)
    expect(draft).toEqual({
      ties: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
    })
  })

  it('with weights, dates and kinds', () => {
    const { draft } = importing('question;von;nach;Anzahl;date\nadvice;a;b;2,5;2026-03-01\n;b;a;;\n', {
      tieKind: 'trust',
    })
    expect(draft.ties).toEqual([
      { from: 'a', to: 'b', kind: 'advice', weight: 2.5, date: '2026-03-01' },
      { from: 'b', to: 'a', kind: 'trust' },
    ])
  })

  it.each([
    ['ids that stand in other rows', 'a,b\nb,c\nc,a\n'],
    ['ids with numbers', 'p1,p2\np3,p4\n'],
    ['a weight', 'ann,bob,3\ncem,dan,4\n'],
    ['spaces', 'a b\nb c\n'],
    ['comments', '# nodes: 3\n# FromNodeId ToNodeId\n1 2\n2 3\n'],
  ])('without a header, told from %s', (_, text) => {
    const result = importing(text)
    expect(result.draft.ties).toHaveLength(text.split('\n').filter((line) => /^[^#]/.test(line)).length)
    expect(result.summary[0]).toContain('no header: the first row looks like data')
  })

  it('with columns that are mapped', () => {
    const map = mapping(['from', 'Wer'], ['to', 'Wen'])
    expect(arcs(importing('Wer,Wen\nAnn,Bob\n', { map }))).toEqual(['Ann Bob'])
    expect(problems(importing('Wer,Wen\nAnn,Bob\n', { map: mapping(['from', 'We']) }))).toEqual([
      "error: ties.csv has no column 'We' (mapped to from)",
    ])
  })

  it('with a map of a field that there is not', () =>
    expect(problems(importing('from,to\na,b\n', { map: mapping(['form', 'from']) }))).toEqual([
      "error: ties have no field 'form', which --map names",
    ]))

  it('from a workbook, in UTF-16, or packed', () => {
    const text = 'from,to\nÄnne,b\n'
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [workbookOf(rows), wide, gzipSync(text)])
      expect(arcs(importing(bytes))).toEqual(['Änne b'])
  })

  it('of more than 200 ties becomes a table of the columns that are filled', () => {
    const text = `from,to,weight,kind\n${Array.from({ length: 201 }, (_, i) => `p${i},q,${i + 1},\n`).join('')}`
    const { draft, tables } = importing(text)
    expect(draft).toEqual({})
    expect(tables).toMatchObject([{ collection: 'ties', header: ['from', 'to', 'weight'] }])
    expect([...tables![0]!.rows]).toHaveLength(201)
    expect([...tables![0]!.rows][3]).toEqual(['p3', 'q', '4'])
  })

  it('is read with the model that it is about', async () => {
    const yaml = writeModel(importing('from,to\nBob,ceo\nann.lee@example.com,consultant\n').draft)
    const loaded = await read({ 'org.yaml': MODEL, 'ties.yaml': yaml }, ['org.yaml', 'ties.yaml'])
    expect(loaded.diagnostics).toEqual([])
    expect(loaded.organisation!.ties.count).toBe(2)
  })
})

const NETWORKS = new URL('../reference/networks/', import.meta.url)
const NAMES = ['krackhardt-advice', 'krackhardt-friendship', 'krackhardt-reportto']
const PYTHON = '/usr/bin/python3'
const hasNetworkx = spawnSync(PYTHON, ['-c', 'import networkx']).status === 0

/** How networkx writes graphs; the last two with weights. */
const WRITTEN = ['graphml', 'gexf', 'pajek', 'edgelist', 'graphml 2.5', 'gexf 2.5'] as const

const SCRIPT = `
import base64, io, json, sys, networkx as nx
found = {}
for name, edges in json.load(sys.stdin).items():
    for kind in (nx.DiGraph, nx.Graph):
        for call in ${JSON.stringify(WRITTEN)}:
            g, out = kind(), io.BytesIO()
            g.add_edges_from(edges)
            if ' ' in call: nx.set_edge_attributes(g, 2.5, 'weight')
            getattr(nx, 'write_' + call.split()[0])(g, out)
            found[f'{name} {kind.__name__} {call}'] = base64.b64encode(out.getvalue()).decode()
print(json.dumps(found))`

/** The arcs of a network of the reference, each as `from,to`. */
const linesOf = (name: string) =>
  readFileSync(new URL(`${name}.csv`, NETWORKS), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim())

/** All networks as networkx writes them, by network, class and format. */
function byNetworkx(): { readonly [key: string]: string } {
  const edges = NAMES.map((name) => [name, linesOf(name).map((line) => line.split(','))])
  const input = JSON.stringify(Object.fromEntries(edges))
  const { stdout, stderr, status } = spawnSync(PYTHON, ['-c', SCRIPT], { input, maxBuffer: 1e8 })
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString())
}

const written = hasNetworkx ? byNetworkx() : {}

describe.each(NAMES)('%s', (name) => {
  const lines = linesOf(name)
  const expected = lines.map((line) => line.replace(',', ' ')).sort()
  const pairs = new Set(lines.map((line) => line.split(',').sort().join(' ')))

  it('reads from CSV', () => expect(arcs(importing(`from,to\n${lines.join('\n')}\n`))).toEqual(expected))

  it('reads from an adjacency matrix', () => {
    const ids = [...new Set(lines.flatMap((line) => line.split(',')))].sort()
    const cells = ids.map((from) => [from, ...ids.map((to) => (lines.includes(`${from},${to}`) ? '1' : '0'))])
    const rows = [['', ...ids], ...cells]
    expect(arcs(importing(rows.map((row) => row.join(';')).join('\n')))).toEqual(expected)
    expect(arcs(importing(workbookOf(rows)))).toEqual(expected)
  })

  it.skipIf(!hasNetworkx).each(WRITTEN)('reads as networkx (python3-networkx) writes it: %s', (call) => {
    const bytes = (kind: string) => Buffer.from(written[`${name} ${kind} ${call}`]!, 'base64')
    const result = importing(bytes('DiGraph'))
    expect(result.diagnostics).toEqual([])
    expect(arcs(result)).toEqual(expected)
    if (call.includes('2.5')) expect(result.draft.ties?.[0]?.weight).toBe(2.5)
    // A list of edges does not say whether they have directions.
    if (call === 'edgelist') return
    const undirected = importing(bytes('Graph'))
    expect(new Set(arcs(undirected).map((arc) => arc.split(' ').sort().join(' ')))).toEqual(pairs)
    expect(arcs(undirected)).toHaveLength(2 * pairs.size)
    expect(undirected.summary.join()).toContain('undirected')
  })
})

describe('graphs', () => {
  const keys =
    '<key id="d0" for="edge" attr.name="weight"><default>2</default></key><key id="d1" for="node" attr.name="label"/><key id="d2" for="edge" attr.name="relation"/>'
  const nodes =
    '<node id="n0"><data key="d1">Ann &amp; Co</data></node><node id="n1"><data key="d1"><![CDATA[Bob]]></data></node>'

  it('GraphML has labels, defaults and edges of their own direction', () => {
    const edges =
      '<edge source="n0" target="n1"><data key="d2">advice</data></edge><edge source="n1" target="n0" directed="false"><data key="d0">3</data></edge>'
    const { draft, summary } = importing(
      `<?xml version="1.0"?><!-- c --><graphml>${keys}<graph edgedefault="directed">${edges}${nodes}</graph></graphml>`,
    )
    expect(draft.ties).toEqual([
      { from: 'Ann & Co', to: 'Bob', kind: 'advice', weight: 2 },
      { from: 'Bob', to: 'Ann & Co', weight: 3 },
      { from: 'Ann & Co', to: 'Bob', weight: 3 },
    ])
    expect(summary[0]).toBe('ties.csv: GraphML of 2 nodes, called by their labels')
  })

  it('GEXF has attributes, and mutual edges that are two ties', () => {
    const { draft } =
      importing(`<gexf><graph><attributes class="edge"><attribute id="0" title="kind"/></attributes>
      <nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>
      <edges><edge id="0" source="a" target="b" type="mutual" weight="2"><attvalues><attvalue for="0" value="trust"/></attvalues></edge></edges></graph></gexf>`)
    expect(draft.ties).toEqual([
      { from: 'a', to: 'b', kind: 'trust', weight: 2 },
      { from: 'b', to: 'a', kind: 'trust', weight: 2 },
    ])
  })

  it('Pajek has lists, matrices and relations', () => {
    const text =
      '% made by hand\n*Network test\n*Vertices 3\n1 "Ann Lee" 0.1 0.2\n2 Bob\n3 "Cem"\n*Arcs :1 "advice"\n1 2 3 c Blue\n*Edgeslist\n1 2 3\n*Matrix\n0 1 0\n0 0 0\n2 0 0\n'
    const { draft, summary } = importing(text)
    expect(draft.ties).toEqual([
      { from: 'Ann Lee', to: 'Bob', kind: 'advice', weight: 3 },
      { from: 'Ann Lee', to: 'Bob' },
      { from: 'Bob', to: 'Ann Lee' },
      { from: 'Ann Lee', to: 'Cem' },
      { from: 'Cem', to: 'Ann Lee' },
      { from: 'Ann Lee', to: 'Bob', weight: 1 },
      { from: 'Cem', to: 'Ann Lee', weight: 2 },
    ])
    expect(summary).toContain('undirected in ties.csv: 2 ties, each written in both directions')
  })

  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]>`

  it.each([
    ['an entity bomb', `${laughs}<graphml><graph><node id="&lol9;"/></graph></graphml>`],
    [
      'a file from elsewhere',
      '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&x;"/></graph></graphml>',
    ],
    ['a tag that never ends', '<graphml><graph><node id="a'],
    ['tags that cross', '<graphml><graph></graphml></graph>'],
    ['a text that ends early', '<gexf><graph><nodes>'],
    ['a stray &', '<gexf a="x & y"/>'],
    ['a comment that never ends', '<graphml><!-- x'],
    ['two roots', '<graphml><graph/></graphml><graphml/>'],
    ['no graph', '<graphml></graphml>'],
    ['deep nesting', `<graphml>${'<a>'.repeat(100_000)}`],
    ['many vertices', '*Vertices 999999999\n1 "a"\n*Arcs\n1 2\n'],
    ['more vertices than numbers hold', `*Vertices ${'9'.repeat(400)}\n*Arcs\n1 2\n`],
    ['vertices that are no number', '*Vertices many\n'],
    ['a vertex beyond', '*Vertices 2\n3 "a"\n'],
    ['a quote that never closes', `from,to\na,b\n"c,d\n${'e,f\n'.repeat(100)}`],
    ['nothing', ''],
    ['no columns', 'name,salary\nAnn,high\nBob,low\n'],
    ['packed and cut off', gzipSync('from,to\na,b\n').subarray(0, 15)],
    ['zero bytes', Buffer.from([1, 0, 2, 0, 0, 0, 3])],
  ])('that cannot be read are told: %s', (_, content) => {
    const result = importing(content)
    expect(result.draft).toEqual({})
    expect(problems(result)).toMatchSnapshot()
    expect(result.diagnostics[0]!.severity).toBe('error')
  })

  it('an arc that leads nowhere is left out', () =>
    expect(problems(importing('*Vertices 2\n*Arcs\n1 2\n1 3\nx\n*Nonsense\n'))).toEqual([
      'warning: 1 3 is between no vertices of 1 to 2: it is left out',
      'warning: x is between no vertices of 1 to 2: it is left out',
      'warning: *Nonsense begins no part that is known: it is left out',
    ]))
})

describe('a matrix', () => {
  it('that is the same on both sides has both ties of a pair', () =>
    expect(importing(',a,b,c\na,0,2,\nb,2,0,1\nc,,1,0\n').draft.ties).toEqual([
      { from: 'a', to: 'b', weight: 2 },
      { from: 'b', to: 'a', weight: 2 },
      { from: 'b', to: 'c', weight: 1 },
      { from: 'c', to: 'b', weight: 1 },
    ]))

  it('with rows of nobody is told', () =>
    expect(problems(importing('x,a,b,c\na,0,2,0\nb,1,0,1\nz,1,1,0\n'))).toEqual([
      'warning: ties.csv: no row of c, though a column is',
      "warning: line 4 is of 'z', which does not stand above the matrix: the row is left out",
    ]))

  it('with an id twice is no matrix', () =>
    expect(problems(importing('x,a,b,a\na,0,2,0\nb,1,0,1\na,1,1,0\n'))).toEqual([
      "error: ties.csv: the id 'a' stands twice above the matrix",
    ]))
})

describe('people', () => {
  it('stand behind anonymous ids', async () => {
    const result = importing('from,to\nx1,x2\nx2,x3\nx9,x1\n', {
      organisation: await model(),
      people: 'code;Person\nx1;Bob\nx2;ceo\nx3;Nobody\nx1;Cem\n;ceo\n',
    })
    expect(arcs(result)).toEqual(['Bob ceo'])
    expect(said(result)).toMatchSnapshot()
  })

  it('may be two columns without titles', () =>
    expect(arcs(importing('from,to\nx1,x2\n', { people: 'x1,ann\nx2,bob\n' }))).toEqual(['ann bob']))

  it('of columns that are not told is an error', () => {
    const people = 'a,b,c\nx1,ann,3\n'
    expect(problems(importing('from,to\nx1,x2\n', { people }))).toEqual([
      'error: people.csv does not tell which column holds the ids of the ties, and which the persons',
    ])
    const map = mapping(['id', 'a'], ['person', 'b'])
    expect(arcs(importing('from,to\nx1,x1b\n', { people: `${people}x1b,bob,3\n`, map }))).toEqual(['ann bob'])
  })
})

describe('mess', () => {
  it('is told once each, with row and column', async () => {
    const text = readFileSync(new URL('ties/mess.csv', import.meta.url))
    const result = importing(text, { file: 'mess.csv', organisation: await model() })
    expect(said(result)).toMatchSnapshot()
    expect(result.draft).toMatchSnapshot()
  })

  it('of a thousand sorts is told in a thousand lines, and counted', () => {
    const { diagnostics, summary } = importing(`from,to\na,b\n${'a,a\n'.repeat(5000)}`)
    expect(diagnostics).toHaveLength(1001)
    expect(summary).toContain('odd in ties.csv: 5000 ties of someone to themselves')
  })
})

describe('an import that comes to nothing', () => {
  it('is an error, of a model that knows none of the ends and without one', async () => {
    const error = 'there is no tie in ties.csv that can be used'
    const unknown = importing('from,to\na,b\n', { organisation: await model() })
    expect(unknown.draft).toEqual({})
    expect(problems(unknown)).toContain(`error: ${error}`)
    expect(problems(importing('from,to\na,a\n'))).toContain(`error: ${error}`)
  })
})

describe('what wants to be slow', () => {
  const many = 300_000

  it.each([
    ['asides', `<graphml>${'<!a>'.repeat(many)}</graphml>`],
    ['declarations', `<!DOCTYPE x [${'] '.repeat(many)}`],
    ['attributes', `<graphml ${'a="b" '.repeat(many)}`],
    ['spaces', `<graphml ${' '.repeat(many)}`],
    ['ampersands', `<graphml>${'&a'.repeat(many)}`],
    ['quotes', `from,to\n${'"a,b\n'.repeat(many)}`],
    ['digits', `from,to,weight\na,b,${'1'.repeat(many)}x\n`],
    ['blank lines', '\n'.repeat(many)],
    ['vertices', `*Vertices 9999999\n*Matrix\n${'0 '.repeat(many)}`],
  ])('is not: %s', (_, content) => {
    expect(importing(content).draft.ties?.length ?? 0).toBeLessThan(2)
  })
})

describe('whatever is written as CSV', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
    fc.constantFrom('__proto__', '=1+1', '"', 'a\r\nb', ' x ', "it's", 'a,b'),
  )
  const id = text.filter((one) => one.trim() !== '').map((one) => one.trim())

  it('reads back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, id, fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const wanted = rows.filter(([from, to]) => from !== to)
          // What cannot be written as UTF-8 comes back as the sign for that, and zero bytes are no text.
          fc.pre(rows.every(([from, to]) => !/[\0\p{Surrogate}]/u.test(from + to)))
          const lines = [
            ['from', 'to', 'weight'],
            ...rows.map(([from, to, weight]) => [from, to, String(weight)]),
          ]
          fc.pre(wanted.length > 0)
          const { draft } = importing(lines.map((line) => line.map(csvField).join(',')).join('\n'))
          expect(draft.ties ?? []).toEqual(wanted.map(([from, to, weight]) => ({ from, to, weight })))
          expect(validators.file({ unsilo: 1, ...draft }), JSON.stringify(validators.file.errors)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has no row where all cells are blank, in quotes or not', () => {
    const rows = [...textRows('from,to\n"\t",\n,\n" \n","  "\na,b\n', ',')]
    expect(rows.map(({ cells, line }) => ({ cells, line }))).toEqual([
      { cells: ['from', 'to'], line: 1 },
      { cells: ['a', 'b'], line: 6 },
    ])
  })

  it('is the same rows that tables are read as', () => {
    const cell = fc.oneof(fc.constantFrom('', 'a', 'b c', '5" pipe', 'x\ny', '"', ','), text)
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          const written = ['h,i', ...rows.map((row) => row.map(csvField).join(','))].join(end)
          fc.pre(!written.includes('\r') || end === '\r\n')
          // A return at the end of a cell, in quotes, may go with that of the line.
          fc.pre(rows.every((row) => !row.at(-1)!.endsWith('\r')))
          const table = parseTable(new Source('t.csv', written), ',')
          expect([...textRows(written, ',')].slice(1).map(({ cells }) => cells)).toEqual(table.rows)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('or is broken, ends in ties or in words', () => {
    const junk = fc.constantFrom(
      '<graphml>',
      '<graph>',
      '</graph>',
      '<edge source="a" target="b"/>',
      '<gexf>',
      '&',
      '"',
      '*Vertices 2',
      '*Arcs',
      '1 2',
      'from,to',
      'a,b',
      '<![CDATA[',
      '<!--',
      '<!DOCTYPE x [',
      '\0',
    )
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 8 }), fc.constantFrom('', '\n'), (parts, between) => {
        const { draft } = importing(parts.join(between))
        expect(validators.file({ unsilo: 1, ...draft })).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('detection', () => {
  it.each([
    ['x.csv', 'from,to,weight\na,b,3\n', true],
    ['x.csv', 'Sender;Empfänger\na;b\n', true],
    ['x.csv', ',a,b\na,0,1\nb,1,0\n', true],
    ['x.xml', '<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">', true],
    ['x.txt', '*Vertices 3\n', true],
    ['x.gexf.gz', '\u001f\ufffd\0', true],
    ['survey ties.xlsx', 'PK\u0003\u0004\0', true],
    ['people.xlsx', 'PK\u0003\u0004\0', false],
    ['people.csv', 'id,name,manager,department\n1,Ann,,Sales\n', false],
    ['people.csv', 'id,manager,from,to\n1,,2020,2021\n', false],
    ['matrix.csv', 'Decision,CEO,Sales\nPrice,D,R\nHire,A,I\n', false],
    ['org.yaml', 'unsilo: 1\n', false],
    ['empty.csv', '', false],
  ])('of %s: %j', (file, head, known) => expect(ties.detect(file, head)).toBe(known))

  it('does not want the other files here', () => {
    for (const file of ['rights/mess.csv', 'kubernetes.test.ts', 'ldif/directory.ldif']) {
      const path = fileURLToPath(new URL(file, import.meta.url))
      expect(ties.detect(path, readFileSync(path, 'utf8').slice(0, 4096)), file).toBe(false)
    }
  })
})
