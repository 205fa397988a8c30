import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportContext, ImportResult } from '../../src/importers/importer.js'
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../src/importers/options.js'
import rights from '../../src/importers/rights.js'
import { validators } from '../../src/load/validators.generated.js'
import { writeModel } from '../../src/load/write.js'
import { csvField } from '../../src/util/csv.js'
import { organisationIn, read } from '../load/reading.js'
import { workbookOf } from './rights/workbook.js'

const MODEL = `unsilo: 1
name: Northwind
customers:
  - { id: hospitals, name: Hospital groups }
teams:
  - id: northwind
    lead: ceo
    roles:
      - { id: ceo, title: Chief executive }
    teams:
      - id: equipment
        name: Imaging equipment
        lead: vp-equipment
        roles:
          - { id: vp-equipment, title: VP equipment }
          - { id: account-rep, title: Account representative }
          - { id: equipment-manager, title: Manager }
      - id: consulting
        lead: vp-consulting
        roles:
          - { id: vp-consulting, title: Vice President Consulting }
          - { id: consulting-manager, title: Manager }
forums:
  - { id: account-council, name: Account Council, members: [vp-equipment, vp-consulting] }
decisions:
  - { id: solution-price, name: Price of a combined offer }
`

const model = () => organisationIn({ 'org.yaml': MODEL })

type Given = {
  readonly file?: string
  readonly organisation?: ImportContext['organisation']
} & Partial<ImportOptions>

function importing(
  content: string | Uint8Array,
  { file = 'matrix.csv', organisation = null, ...options }: Given = {},
) {
  return rights.read([{ file, bytes: Buffer.from(content) }], {
    options: { ...DEFAULT_IMPORT_OPTIONS, ...options },
    organisation,
    people: null,
  })
}

/** What is said, as a person reads it. */
function said({ summary, diagnostics }: ImportResult): string {
  const lines = diagnostics.map(({ severity, code, message, span, help }) => {
    const place = span === null ? '-' : `${span.start.line}:${span.start.column}`
    return `${severity} ${code} ${place} ${message}\n    ${help}`
  })
  return [...summary, ...lines].join('\n')
}

const mapping = (...pairs: readonly (readonly [string, string])[]) => Object.fromEntries(pairs)
const first = (result: ImportResult) => result.draft.decisions?.[0]
const notationOf = (result: ImportResult) => result.summary.find((line) => line.startsWith('notation'))

describe('a matrix of RAPID', () => {
  const matrix =
    'Decision,Frequency,Customers,Key,Note,CEO,VP equipment\nPrice,40 per month,Hospital groups,yes,Often late,A,"D, R"\n'

  it('becomes decisions with rights in words', async () => {
    expect(importing(matrix, { organisation: await model() }).draft).toEqual({
      decisions: [
        {
          id: 'price',
          name: 'Price',
          customers: ['hospitals'],
          frequency: '40/month',
          key: true,
          recommend: ['vp-equipment'],
          agree: ['ceo'],
          decide: 'vp-equipment',
          note: 'Often late',
          source: 'matrix.csv',
        },
      ],
    })
  })

  it('reads the same from a workbook', async () => {
    const rows = matrix
      .trim()
      .split('\n')
      .map((line) => line.replace('"D, R"', 'D/R').split(','))
    const organisation = await model()
    const { draft } = importing(workbookOf(rows), { file: 'matrix.xlsx', organisation })
    expect(draft.decisions).toEqual([
      { ...first(importing(matrix, { organisation })), source: 'matrix.xlsx' },
    ])
  })

  it('is read with the model that it is about', async () => {
    const organisation = await model()
    const yaml = writeModel(importing(matrix, { organisation }).draft)
    const loaded = await read({ 'org.yaml': MODEL, 'rights.yaml': yaml }, ['org.yaml', 'rights.yaml'])
    expect(loaded.diagnostics).toEqual([])
    expect(loaded.organisation!.decisions.get('price')!.rights.decide).toEqual(['vp-equipment'])
  })
})

describe('other forms', () => {
  it('a matrix with roles down is turned, told from its corner', () => {
    const { draft, summary } = importing('Role,Price,Hire\nCEO,A,A\nSales,R,C\n')
    expect(draft.decisions?.map(({ raci }) => raci)).toEqual([
      { A: 'ceo', R: ['sales'] },
      { A: 'ceo', C: ['sales'] },
    ])
    expect(summary[0]).toContain('roles down and decisions across')
  })

  it('and told from the roles of the model', async () => {
    const { draft } = importing(',Price,Hire\nChief executive,D,D\nVP equipment,P,R\n', {
      organisation: await model(),
    })
    expect(draft.decisions?.map(({ id, decide }) => [id, decide])).toEqual([
      ['price', 'ceo'],
      ['hire', 'ceo'],
    ])
  })

  it.each([
    ['decision', 'role', 'right'],
    ['Entscheidung', 'Rolle', 'Recht'],
    ['decyzja', 'rola', 'prawo'],
    ['décision', 'acteur', 'droit'],
    ['decisión', 'puesto', 'letra'],
  ])('a list with the columns %s, %s and %s', (...titles) => {
    const { draft } = importing(`${titles.join(';')}\nHire;CEO;D\nHire;HR;R\n;HR;P\nFire;CEO;D\n`)
    expect(draft.decisions).toEqual([
      { id: 'hire', name: 'Hire', recommend: ['hr'], decide: 'ceo', perform: ['hr'], source: 'matrix.csv' },
      { id: 'fire', name: 'Fire', decide: 'ceo', source: 'matrix.csv' },
    ])
  })

  it('a list with a column for each right', () => {
    const { draft } = importing('Activity,Responsible,Accountable,Informed\nLaunch,"Product, Sales",CEO,-\n')
    expect(first({ draft, diagnostics: [], summary: [] })?.raci).toEqual({
      A: 'ceo',
      R: ['product', 'sales'],
    })
  })

  it('columns may be mapped', () => {
    const map = mapping(['decision', 'Thema'], ['frequency', 'Takt'], ['Chef', 'ceo'])
    const { draft } = importing('Nr,Takt,Thema,Chef\n1,daily,Preis,D\n', { map })
    expect(draft.decisions).toEqual([
      { id: 'preis', name: 'Preis', frequency: '1/day', decide: 'ceo', source: 'matrix.csv' },
    ])
  })
})

describe('the notation', () => {
  const letters = (...cells: readonly string[]) =>
    `Decision,${cells.map((_, i) => `r${i}`).join(',')}\nx,${cells.join(',')}\n`

  it.each([
    [['R', 'A', 'P', 'I', 'D'], 'notation: RAPID, told from its letters A D I P R'],
    [['R', 'A', 'C', 'I'], 'notation: RACI, told from its letters A C I R'],
    [['D', 'A', 'C', 'I'], 'notation: DACI, told from its letters A C D I'],
    [['R', 'A', 'S', 'C', 'I'], 'notation: RACI, told from its letters A C I R S'],
    [['R', 'A', 'I'], 'notation: taken as RACI, but the letters A I R fit RAPID too: --notation says which'],
    [['D', 'A', 'I'], 'notation: taken as RAPID, but the letters A D I fit DACI too: --notation says which'],
    [['Approver', 'Driver'], 'notation: DACI, told from its words'],
  ])('of %s', (cells, told) => expect(notationOf(importing(letters(...cells)))).toBe(told))

  it('is told from the name of the file where letters do not tell', () =>
    expect(notationOf(importing(letters('D', 'A'), { file: 'our DACI.csv' }))).toBe(
      'notation: DACI, told from a title (its letters A D would fit RAPID too)',
    ))

  it('is what --notation says', () => {
    const result = importing(letters('D', 'A'), { notation: 'daci' })
    expect(first(result)).toMatchObject({ recommend: ['r0'], decide: 'r1' })
  })

  it('of RASCI is written in words, with support as perform', () =>
    expect(first(importing(letters('R', 'A', 'S', 'C')))).toMatchObject({
      recommend: ['r0'],
      decide: 'r1',
      perform: ['r0', 'r2'],
      input: ['r3'],
    }))
})

describe('actors', () => {
  it.each([
    ['vp-consulting', 'vp-consulting'],
    ['VP Consulting', 'vp-consulting'],
    ['V.P. Consulting', 'vp-consulting'],
    ['vice-president, consulting', 'vp-consulting'],
    ['Account Representatives', 'account-rep'],
    ['Chief Executive', 'ceo'],
    ['CEO', 'ceo'],
    ['account council', 'account-council'],
    ['IMAGING EQUIPMENT', 'equipment'],
  ])('%s is %s', async (title, id) => {
    const result = importing(`Decision,"${title}"\nPrice,D\n`, { organisation: await model() })
    expect(result.diagnostics).toEqual([])
    expect(first(result)?.decide).toBe(id)
  })

  it('are proposed where they are near, and mapped', async () => {
    const organisation = await model()
    const text = 'Decision,VP Consultng,CEO\nPrice,A,D\nHire,A,D\n'
    const { diagnostics } = importing(text, { organisation })
    expect(diagnostics).toMatchObject([
      {
        code: 'import/unknown-actor',
        message:
          "'VP Consultng' is no role, team or forum of the model: its 2 letters are left out, the first in line 2, column 'VP Consultng'",
      },
    ])
    expect(diagnostics[0]!.help).toContain("--map 'VP Consultng=")
    const mapped = importing(text, { organisation, map: mapping(['VP Consultng', 'vp-consulting']) })
    expect(mapped.diagnostics).toEqual([])
    expect(first(mapped)?.agree).toEqual(['vp-consulting'])
  })

  it('that several could be are told with who they are', async () => {
    const { diagnostics } = importing('Decision,Manager,CEO\nPrice,A,D\n', { organisation: await model() })
    expect(diagnostics[0]!.message).toContain("'Manager' may be any of consulting-manager, equipment-manager")
  })

  it('a map to nobody, or of nothing, is told', async () => {
    const map = mapping(['CEO', 'boss'], ['Nobody', 'ceo'])
    const { diagnostics } = importing('Decision,CEO\nPrice,D\n', { organisation: await model(), map })
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "nothing in the table is called 'Nobody', which --map names",
      'no letter of matrix.csv is a right of anyone in the model',
      "'CEO' is mapped to 'boss', which is not of the model: its letter is left out, the first in line 2, column 'CEO'",
    ])
  })
})

describe('a decision that is much like one of the model', () => {
  const known = () =>
    organisationIn({
      'org.yaml':
        'unsilo: 1\nname: N\nteams: [{ id: top, roles: [{ id: ceo }] }]\ndecisions: [{ id: offer-price, name: Price of a combined equipment and consulting offer, decide: ceo }]\n',
    })
  const text = 'Decision,CEO,X\nCombined price of equipment and consulting,D,R\n'

  it('is proposed to be that one, and is where --map says so', async () => {
    const organisation = await known()
    const { diagnostics, draft } = importing(text, { organisation })
    expect(draft.decisions).toMatchObject([{ id: 'combined-price-of-equipment-and-consulting' }])
    const near = diagnostics.find(({ code }) => code === 'import/near-decision')
    expect(near?.message).toContain("is much like 'Price of a combined equipment and consulting offer'")
    expect(near?.help).toContain("--map 'Combined price of equipment and consulting=offer-price'")
    const map = mapping(['Combined price of equipment and consulting', 'offer-price'])
    expect(importing(text, { organisation, map }).draft.decisions).toMatchObject([{ id: 'offer-price' }])
  })
})

describe('what stands in a matrix besides', () => {
  it.each([
    ['Legend: R = Responsible, A = Accountable,,'],
    ['Legende: R = verantwortlich,,'],
    ['R,Responsible,'],
    [',A = accountable,'],
  ])('an explanation of the letters is no decision: %s', (row) => {
    const { draft, summary } = importing(`Decision,CEO,Manager\nPrice,A,R\n${row}\n`)
    expect(draft.decisions?.map(({ name }) => name)).toEqual(['Price'])
    expect(summary).toContain('left: 1 row of matrix.csv that explains the letters')
  })

  it.each([
    ['Entscheidung,Entscheiden,Empfehlen,Zustimmen,Ausführen,Beitragen'],
    ['Decyzja,Decyduje,Rekomenduje,Uzgadnia,Wykonuje,Konsultuje'],
    ['Décision,Décide,Recommande,Accord,Exécute,Contribue'.replace('Décide', 'Décideur')],
    ['Decisión,Decidir,Recomendar,Acordar,Ejecutar,Aportar'],
  ])('words of other languages are letters: %s', (header) => {
    const { draft } = importing(`${header}\nPrice,ceo,rep,legal,sales,finance\n`)
    expect(draft.decisions).toMatchObject([
      { decide: 'ceo', recommend: ['rep'], agree: ['legal'], perform: ['sales'], input: ['finance'] },
    ])
  })
})

describe('decisions', () => {
  it('of the model keep their ids', async () => {
    const { draft, summary } = importing('Decision,CEO\nPrices of a combined offer,D\nsolution-price,P\n', {
      organisation: await model(),
    })
    expect(draft.decisions?.map(({ id }) => id)).toEqual(['solution-price'])
    expect(summary).toContain('decisions that the model has keep their ids: solution-price')
  })

  it('have ids that are their own, whatever the order', () => {
    const long = 'Who may say what a customer of ours gets for nothing when they wait for longer than a month'
    const names = ['Price', 'Price!?', long, `${long} or two`, '価格', 'Preis–Größe']
    const idsOf = (order: readonly string[]) => {
      const { draft } = importing(`Decision,CEO\n${order.map((name) => `${name},D\n`).join('')}`)
      return new Map(draft.decisions?.map(({ id, name }) => [name, id]))
    }
    const ids = idsOf(names)
    expect(new Map([...idsOf(names.toReversed())].filter(([name]) => !name!.startsWith('Price')))).toEqual(
      new Map([...ids].filter(([name]) => !name!.startsWith('Price')).toReversed()),
    )
    expect(new Set(ids.values()).size).toBe(ids.size)
    expect(ids.get('Preis–Größe')).toMatch(/^preis-gro/)
  })
})

describe('mess', () => {
  it('is told once each, with row and column', async () => {
    const text = readFileSync(new URL('rights/mess.csv', import.meta.url))
    const result = importing(text, { file: 'mess.csv', organisation: await model() })
    expect(said(result)).toMatchSnapshot()
    expect(writeModel(result.draft)).toMatchSnapshot()
  })

  it('without a model, too', () => {
    const text = readFileSync(new URL('rights/mess.csv', import.meta.url))
    expect(said(importing(text, { file: 'mess.csv' }))).toMatchSnapshot()
  })

  it.each([
    ['nothing', ''],
    ['a header alone', 'Decision,CEO\n'],
    ['no letters', 'id,name\n1,Ann\n2,Bob\n'],
    ['a column that is not there', 'Decision,CEO\nPrice,D\n'],
  ])('that is no matrix is an error: %s', (what, text) => {
    const map = what.startsWith('a column') ? mapping(['decision', 'Decisoin']) : {}
    const { draft, diagnostics } = importing(text, { map })
    expect(draft).toEqual({})
    expect(diagnostics.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
  })
})

describe('whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'R',
      'A',
      'P',
      'I',
      'D',
      'C',
      'A/R',
      'x',
      '●',
      '',
      '=1+1',
      '__proto__',
      'constructor',
      '"',
      '\u202e',
      'a\nb',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )

  it('becomes decisions that the format takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        (rows) => {
          const text = rows.map((row) => row.map(csvField).join(',')).join('\n')
          const { draft } = importing(text)
          expect(validators.file({ unsilo: 1, ...draft }), JSON.stringify(validators.file.errors)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('and what is written as a matrix reads back', () => {
    const grants = fc.array(fc.subarray(['R', 'A', 'P', 'I', 'D'] as const), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(
        fc.array(grants, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('/', ', ', '', ' + '),
        (rows, between) => {
          fc.pre(rows.flat(2).includes('D') && rows.flat(2).includes('P'))
          const lines = rows.map((row, i) => [`d${i}`, ...row.map((cells) => cells.join(between))])
          const text = [['Decision', 'r0', 'r1', 'r2'], ...lines]
            .map((line) => line.map(csvField).join(','))
            .join('\n')
          const found = importing(text).draft.decisions ?? []
          const words = { R: 'recommend', A: 'agree', P: 'perform', I: 'input', D: 'decide' } as const
          rows.forEach((row, i) => {
            const decision = found.find(({ id }) => id === `d${i}`)
            for (const [letter, word] of Object.entries(words)) {
              const holders = row.flatMap((cells, j) => (cells.includes(letter as 'R') ? [`r${j}`] : []))
              expect([decision?.[word] ?? []].flat()).toEqual(holders)
            }
          })
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('detection', () => {
  it.each([
    ['matrix.csv', 'Decision,CEO,Sales\nPrice,D,R\nHire,A,I\n', true],
    ['x.csv', 'Entscheidung;Rolle;Recht\nPreis;Chef;D\n', true],
    ['x.csv', 'Activity,Responsible,Accountable,Consulted\nLaunch,Sales,CEO,\n', true],
    ['RACI 2026.xlsx', 'PK\u0003\u0004\0', true],
    ['people.xlsx', 'PK\u0003\u0004\0', false],
    ['people.csv', 'id,name,manager,department,grade\n1,Ann,,Sales,A\n2,Bob,1,Sales,C\n', false],
    ['ties.csv', 'from,to,weight\na,b,3\nc,d,1\n', false],
    ['ties.csv', 'A,B\nC,D\nA,C\n', false],
    ['org.yaml', 'unsilo: 1\nname: X\n', false],
    ['a.json', '{"a": 1}', false],
    ['empty.csv', '', false],
  ])('of %s: %j', (file, head, known) => expect(rights.detect(file, head)).toBe(known))
})
