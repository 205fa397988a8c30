import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseAnyYaml } from '../../src/load/any-yaml.js'
import { parseYaml } from '../../src/load/parse.js'
import { readPlainYaml } from '../../src/load/plain-yaml.js'
import { Source } from '../../src/load/source.js'

type Path = readonly (string | number)[]

/** Every path into a value, its root first. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [path, ...entries.flatMap(([step, inner]) => pathsOf(inner, [...path, step]))]
}

/** Both parsers on one text: the same value, and the same places of all that it says. */
function expectAlike(text: string) {
  const source = new Source('x.yaml', text)
  const any = parseAnyYaml(source)
  const fast = parseYaml(source)
  expect(fast.value).toEqual(any.value)
  // How deep a file may nest depends on the room left on the stack, so only the kind of problem is compared.
  expect(fast.diagnostics.map(({ code }) => code)).toEqual(any.diagnostics.map(({ code }) => code))
  if (any.diagnostics.length > 0) return
  for (const path of pathsOf(any.value))
    for (const part of ['key', 'value'] as const) {
      const [expected, found] = [any.locate(path, part), fast.locate(path, part)]
      const where = `${part} of ${path.join('.')}`
      expect(found?.start, where).toEqual(expected?.start)
      // A text over several lines is underlined to the end of its first line.
      if (expected?.end.line === expected?.start.line) expect(found?.end, where).toEqual(expected?.end)
    }
}

function yamlFilesIn(folder: string): string[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => join(root, file))
}

describe('the fast reading of plain YAML agrees with the other parser', () => {
  it.each([...yamlFilesIn('examples'), ...yamlFilesIn('test/broken')])('on %s', (file) => {
    expectAlike(readFileSync(file, 'utf8'))
  })

  it.each([
    [
      'numbers and words',
      'a: [1, -2, 3.5, 1e3, .5, 007, 0x1F, 0o17, ~, null, yes, no, on, True, "1", 1_000, 12:30, 2001-01-01]',
    ],
    ['empty values', 'a:\nb: \nc: ""\nd: [ ]\ne: {}\n- x'],
    ['empty values in order', 'a:\nb: \nc: ""\nd: [ ]\ne: {}\n'],
    ['a value on the next line', 'a:\n  b\nc:\n  - d\n  -\n  - e: f\n    g: h\n'],
    ['text over several lines', "a: one\n  two\n\n  three\nb: \"one\n  two\\\n  three\"\nc: 'it''s\n  so'\n"],
    ['blocks of text', 'a: |\n  one\n   two\nb: >-\n  one\n  two\n\nc: |+ # comment\n   one\n\nd: end\n'],
    ['a block of text in a list', '- >\n  one\n- |-\n\n  two\n'],
    ['flow collections with comments', 'a: { b: [ 1, 2, # two\n  3 ], c: d, } # end\ne: [\n  {f: g}\n]\n'],
    ['quoted keys', '"a b": 1\n\'c\': 2\n? d\n: 3\n'],
    ['carriage returns', 'a: 1\r\nb:\r\n  - c\r\n  - d: "e"\r\n'],
    ['comments everywhere', '# top\na: 1 # one\n# between\nb: # nothing\n  - c # c\n  # before\n  - d\n'],
    ['wide characters', 'ключ: 機器\n"😀": ["é", 😀, x]\n'],
    ['a document marker', '---\na: 1\n...\n'],
    ['escapes', 'a: "\\u0041\\t\\"\\x41\\n"\nb: \'\\n\'\n'],
    ['tabs after text', 'a:\t1\t\nb: [1,\t2]\n'],
    ['keys that objects have', 'constructor: 1\ntoString: {valueOf: 2}\nhasOwnProperty: []\n'],
    ['keys that are numbers', '1: a\n2.0: b\ntrue: c\nnull: d\n10: e\n'],
    ['special signs in text', "a: b#c\nd: http://x:1/?y=z\ne: -f\ng: '@h'\ni: a - b\n"],
    ['a hash in a flow text', 'a: [b#c, "d # e", f]\n'],
    ['json', '{"a": {"b": [1, true, null, "c:d"]}, "e": -0.5}'],
    ['nothing', ''],
    ['comments only', '# a\n# b\n'],
  ])('on %s', (_, text) => expectAlike(text))

  it('on whatever a person could write in block, flow or quotes', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'ab1 :#-\'"[]{},|>&*!%@`\n\t.0~'), maxLength: 10 }),
      fc.constantFrom('null', 'true', '~', '1', '-1', '1.5', '0x1', '.inf', 'a: b', '- a', '#c'),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.constantFrom('id', 'name', 'teams'), text), tie('value'), { maxKeys: 4 }),
      ),
    }))
    const style = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      defaultStringType: fc.constantFrom(
        'PLAIN' as const,
        'QUOTE_DOUBLE' as const,
        'QUOTE_SINGLE' as const,
        'BLOCK_LITERAL' as const,
        'BLOCK_FOLDED' as const,
      ),
      lineWidth: fc.constantFrom(0, 20, 80),
      indentSeq: fc.boolean(),
    })
    fc.assert(
      fc.property(value, style, (written, options) => expectAlike(stringify(written, options))),
      { numRuns: 2000 },
    )
  })

  it('on texts that are hardly YAML', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'a',
        'id',
        ': ',
        ':',
        '- ',
        '-',
        '\n',
        '\n  ',
        '\n    ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '"',
        "'",
        '#',
        ' # ',
        '|',
        '>',
        '&x ',
        '*x',
        '!t ',
        '1',
        'null',
        '---\n',
        '%',
        '\t',
        '? ',
        '<<',
        '\r\n',
        '😀',
      ),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(scraps, (parts) => expectAlike(parts.join(''))),
      { numRuns: 5000 },
    )
  })
})

describe('plain YAML', () => {
  it('is what models are made of', () => {
    expect(readPlainYaml('unsilo: 1\nname: N\nteams:\n  - { id: a, serves: [b] }\n')).not.toBeNull()
    expect(readPlainYaml('note: >-\n  two\n  lines\n')).not.toBeNull()
  })

  it.each([
    'a: &x 1',
    'a: *x',
    'a: !t 1',
    'a: 1\na: 2',
    '[a]: 1',
    '<<: {a: 1}',
    '__proto__: 1',
    '%YAML 1.2\n---\na: 1',
    'a: 1\n---\nb: 2',
    'a: "b',
  ])('leaves %j to the other parser', (text) => expect(readPlainYaml(text)).toBeNull())
})
