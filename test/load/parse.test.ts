import { describe, expect, it } from 'vitest'
import { parseAnyYaml } from '../../src/load/any-yaml.js'
import { parseYaml } from '../../src/load/parse.js'
import type { Parsed } from '../../src/load/parsed.js'
import { decode, Source } from '../../src/load/source.js'
import type { Part } from '../../src/model/origins.js'
import { quoted } from './reading.js'

const READERS = [
  ['the fast reader', parseYaml],
  ['the careful reader', parseAnyYaml],
] as const

/** Problems as `code line:column text`. */
function problemsOf(text: string, reader: (source: Source) => Parsed = parseYaml): string[] {
  const { diagnostics } = reader(new Source('org.yaml', text))
  return diagnostics.map(({ code, span }) => `${code} ${quoted(span, text)}`)
}

describe.each(READERS)('the places that %s knows', (_, reader) => {
  const placeIn = (text: string) => {
    const parsed = reader(new Source('org.yaml', text))
    expect(parsed.diagnostics).toEqual([])
    return (path: string, part: Part = 'value') => {
      const steps = path.split(' ').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
      return quoted(parsed.locate(steps, part), text)
    }
  }

  it('are those of keys and values, one by one', () => {
    const place = placeIn(
      [
        'name: Northwind # the company',
        'teams:',
        '  - id: sales',
        '    serves: [ hospitals, "private clinics" ]',
        '    roles:',
        "      - { id: rep, title: 'Rep', headcount: 2 }",
        '      - id: lead',
        '',
      ].join('\n'),
    )
    expect(place('name', 'key')).toBe('1:1 name')
    expect(place('name')).toBe('1:7 Northwind')
    expect(place('teams 0 id')).toBe('3:9 sales')
    expect(place('teams 0 serves', 'key')).toBe('4:5 serves')
    expect(place('teams 0 serves')).toBe('4:13 [ hospitals, "private clinics" ]')
    expect(place('teams 0 serves 1')).toBe('4:26 "private clinics"')
    expect(place('teams 0 roles 0')).toBe("6:9 { id: rep, title: 'Rep', headcount: 2 }")
    expect(place('teams 0 roles 0 title', 'key')).toBe('6:20 title')
    expect(place('teams 0 roles 0 title')).toBe("6:27 'Rep'")
    expect(place('teams 0 roles 1 id')).toBe('7:13 lead')
  })

  it('are the first key of a block map and of a block list, which have no end of their own', () => {
    const place = placeIn('teams:\n  - id: sales\n    unit: true\n  - id: service\n')
    expect(place('teams')).toBe('2:5 id')
    expect(place('teams 1')).toBe('4:5 id')
  })

  it('are null for what is not written', () => {
    const place = placeIn('teams:\n  - id: sales\n')
    expect(['name', 'teams 1', 'teams 0 lead', 'teams 0 id x'].map((path) => place(path))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('are an empty stretch after a key without a value, and brackets for empty lists and maps', () => {
    const place = placeIn('lead:\nserves: []\nraci: {}\n')
    expect(place('lead')).toBe('1:6 ')
    expect(place('lead', 'key')).toBe('1:1 lead')
    expect(place('serves')).toBe('2:9 []')
    expect(place('raci')).toBe('3:7 {}')
  })

  it('reach over all lines of a text', () => {
    const place = placeIn('a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two\nd: "one\n  two"\ne: end\n')
    expect(place('a')).toBe('1:4 |\n  one\n  two\n')
    expect(place('b')).toBe('4:4 >-\n  one\n  two\n')
    expect(place('c')).toBe('7:4 one\n  two')
    expect(place('d')).toBe('9:4 "one\n  two"')
    expect(place('e')).toBe('11:4 end')
  })

  it('count UTF-16 code units: two for a letter beyond the basic plane', () => {
    const place = placeIn('name: 機器\n"機": { 𠮷: [😀, x] }\n')
    expect(place('name')).toBe('1:7 機器')
    expect(place('機', 'key')).toBe('2:1 "機"')
    expect(place('機 𠮷', 'key')).toBe('2:8 𠮷')
    expect(place('機 𠮷 0')).toBe('2:13 😀')
    expect(place('機 𠮷 1')).toBe('2:17 x')
  })

  it('count a tab as one column, and a carriage return as part of the line before', () => {
    const place = placeIn('name:\tx\r\nteams:\r\n  - id: sales\r\n    tags: [a,\tb]\r\n')
    expect(place('name')).toBe('1:7 x')
    expect(place('teams 0 id')).toBe('3:9 sales')
    expect(place('teams 0 tags 1')).toBe('4:15 b')
  })

  it('find a key among ten thousand, and the first of two that are alike', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `x-${i}: ${i}`).join('\n')
    const text = `${many}\nx-5000: again\n`
    const { locate } = reader(new Source('org.yaml', text))
    expect(quoted(locate(['x-5000'], 'value'), text)).toBe('5001:9 5000')
  })
})

describe('a mark at the start of a file', () => {
  it('moves no place', () => {
    const source = decode('org.yaml', new TextEncoder().encode('\uFEFFname: x\n')) as Source
    expect(quoted(parseYaml(source).locate(['name'], 'value'), 'name: x\n')).toBe('1:7 x')
    expect(quoted(parseYaml(source).locate(['name'], 'key'), 'name: x\n')).toBe('1:1 name')
  })
})

describe('aliases', () => {
  const text = [
    'a: &people [ann, bob]',
    'b: *people',
    'c: &team { id: x, held_by: *people }',
    'd: [*team]',
    '',
  ].join('\n')
  const { value, locate } = parseYaml(new Source('org.yaml', text))

  it('stand for what they name', () =>
    expect(value).toMatchObject({ b: ['ann', 'bob'], d: [{ id: 'x', held_by: ['ann', 'bob'] }] }))

  it('are places themselves, and what is in them is placed where it is written', () => {
    expect(quoted(locate(['b'], 'value'), text)).toBe('2:4 *people')
    expect(quoted(locate(['b', 1], 'value'), text)).toBe('1:18 bob')
    expect(quoted(locate(['d', 0, 'held_by', 0], 'value'), text)).toBe('1:13 ann')
  })

  it('stand for the last anchor of that name before them', () =>
    expect(parseYaml(new Source('x', 'a: &n 1\nb: *n\nc: &n 2\nd: *n\n')).value).toEqual({
      a: 1,
      b: 1,
      c: 2,
      d: 2,
    }))

  it('are refused where the anchor comes later, holds the alias, or is nowhere', () =>
    expect(problemsOf('a: *later\nb: &later 1\nc: &loop [1, *loop]\nd: *none\n')).toEqual([
      'yaml/unknown-alias 1:4 *later',
      'yaml/alias-loop 3:14 *loop',
      'yaml/unknown-alias 4:4 *none',
    ]))

  it('that unfold without end are refused', () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ]
    const problems = problemsOf(bomb.join('\n'))
    expect(problems[0]).toMatch(/^yaml\/alias-bomb \d+:\d+ \*a\d+$/)
  })
})

describe('keys', () => {
  it('that are here twice are told with both places, each repetition once', () => {
    const text = 'id: a\nname: x\n"id": b\nid: c\n'
    const { diagnostics } = parseYaml(new Source('org.yaml', text))
    expect(diagnostics.map((d) => [quoted(d.span, text), quoted(d.related![0]!.span, text)])).toEqual([
      ['3:1 "id"', '1:1 id'],
      ['4:1 id', '1:1 id'],
    ])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'may be %s, and change no object',
    (key) => {
      const { value } = parseYaml(new Source('org.yaml', `x-a: { ${key}: { polluted: true } }\n`))
      const inner = (value as { 'x-a': object })['x-a']
      expect(Object.keys(inner)).toEqual([key])
      expect(Object.getPrototypeOf(inner)).toBe(Object.prototype)
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    },
  )

  it('cannot be lists or maps', () =>
    expect(problemsOf('? [a]\n: 1\n{b: c}: 2\n')).toEqual([
      'yaml/complex-key 1:3 [a]',
      'yaml/complex-key 3:1 {b: c}',
    ]))
})

describe('what is no YAML', () => {
  it.each([
    ['a quote that never ends', 'name: "x\nteams: []\n', ['yaml/syntax 1:7 "']],
    ['a bracket that never ends', 'a: [1,\n', ['yaml/syntax 2:1 ']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['yaml/syntax 2:1 ---\nb: 2\n']],
    ['a tab as indent', 'a:\n\tb: 1\n', ['yaml/syntax 2:1 \t']],
    ['an unknown tag', 'a: !secret x\n', ['yaml/syntax 1:4 !secret']],
  ])('is told once and in its place: %s', (_, text, problems) => expect(problemsOf(text)).toEqual(problems))

  it('gives no value and no places', () => {
    const { value, locate } = parseYaml(new Source('org.yaml', 'a: [1\n'))
    expect(value).toBeUndefined()
    expect(locate(['a'], 'key')).toBeNull()
  })
})

describe('nesting', () => {
  const levels = (depth: number) => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`

  it.each(READERS)('of 500 levels is read by %s, and one level more is refused', (_, reader) => {
    expect(problemsOf(levels(500), reader)).toEqual([])
    expect(problemsOf(levels(501), reader).map((line) => line.split(' ')[0])).toEqual(['yaml/too-deep'])
  })

  it('is told at the same place whatever room the stack has', () => {
    const place = () => problemsOf(levels(100_000))
    const deeper = (calls: number): string[] => (calls === 0 ? place() : deeper(calls - 1))
    expect(place()).toEqual(['yaml/too-deep 1:503 ['])
    expect(deeper(500)).toEqual(place())
  })

  it('of aliases within aliases counts too', () => {
    const nest = (inner: string) => `${'['.repeat(90)}${inner}${']'.repeat(90)}`
    const text = Array.from({ length: 10 }, (_, i) => `x-${i}: &x${i} ${nest(i === 0 ? '1' : `*x${i - 1}`)}`)
    expect(problemsOf(text.join('\n'))).toEqual(['yaml/too-deep null'])
  })
})
