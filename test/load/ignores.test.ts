import { describe, expect, it } from 'vitest'
import { ignoresOf } from '../../src/load/ignores.js'
import { Source } from '../../src/load/source.js'

const read = (...lines: readonly string[]) => ignoresOf(new Source('org.yaml', lines.join('\n')))
/** The only waiver of a comment. */
const waiver = (comment: string) => {
  const [first, ...others] = read(comment, 'a: 1')
  expect(others).toEqual([])
  return first!
}
/** The lines that the only waiver is about, and the column of their keys. */
function about(...lines: readonly string[]): string {
  const found = read(...lines)
  expect(found).toHaveLength(1)
  const { first, value, last, column } = found[0]!.target
  return `${first}-${value}-${last} @${column}`
}

describe('a comment that waives', () => {
  it.each<[string, string | null, string | null]>([
    ['# unsilo-ignore a/b -- agreed in May', null, 'agreed in May'],
    ['#unsilo-ignore a/b -- agreed', null, 'agreed'],
    ['## unsilo-ignore: a/b -- agreed', null, 'agreed'],
    ['# unsilo-ignore a/b --agreed', null, 'agreed'],
    ['# unsilo-ignore a/b --- agreed -- or so', null, 'agreed -- or so'],
    ['# unsilo-ignore a/b – agreed', null, 'agreed'],
    ['# unsilo-ignore a/b — agreed', null, 'agreed'],
    ['# unsilo-ignore\ta/b\t--\tagreed\t', null, 'agreed'],
    ['# unsilo-ignore a/b until 2027-03-31 -- agreed', '2027-03-31', 'agreed'],
    ['# unsilo-ignore a/b, until 2027-03-31 -- agreed until then', '2027-03-31', 'agreed until then'],
    ['# unsilo-ignore a/b until 2027-03-31', '2027-03-31', null],
    ['# unsilo-ignore a/b until -- agreed', '', 'agreed'],
    ['# unsilo-ignore a/b', null, null],
    ['# unsilo-ignore a/b --', null, null],
    ['# unsilo-ignore a/b --   ', null, null],
    ['# unsilo-ignore a/b because it is agreed', null, null],
    ['# unsilo-ignore a/b - agreed', null, null],
  ])('%s', (comment, until, reason) => {
    expect(waiver(comment)).toMatchObject({ rule: 'a/b', until, reason })
  })

  it('names several rules, one waiver each', () => {
    const found = read('# unsilo-ignore a/b, c/d e/f -- agreed', 'a: 1')
    expect(found.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['a/b', 'agreed'],
      ['c/d', 'agreed'],
      ['e/f', 'agreed'],
    ])
  })

  it('is one without a rule too, so that it is told', () => {
    expect(waiver('# unsilo-ignore').rule).toBe('')
    expect(waiver('# unsilo-ignore -- agreed')).toMatchObject({ rule: '', reason: 'agreed' })
    expect(waiver('# unsilo-ignore everything -- agreed').rule).toBe('everything')
  })

  it('is at its place, without the end of its line', () => {
    const text = 'a: 1 # unsilo-ignore a/b -- ç  \r\nb: 2\r\n'
    const [{ span, reason }] = ignoresOf(new Source('org.yaml', text)) as [ReturnType<typeof waiver>]
    expect(text.slice(span.start.offset, span.end.offset)).toBe('# unsilo-ignore a/b -- ç')
    expect(span).toMatchObject({ file: 'org.yaml', start: { line: 1, column: 6 } })
    expect(reason).toBe('ç')
  })

  it.each([
    ['another word', '# unsilo-ignored a/b -- agreed'],
    ['a sentence', '# see unsilo-ignore a/b -- agreed'],
    ['text in single quotes', "note: 'x # unsilo-ignore a/b -- agreed'"],
    ['text in double quotes', 'note: "x # unsilo-ignore a/b -- agreed"'],
    ['text of several lines', 'note: "x\n  # unsilo-ignore a/b -- agreed"'],
    ['a block of text', 'note: |\n  one\n  # unsilo-ignore a/b -- agreed\n  # unsilo-ignore c/d\nb: 2'],
    ['a folded block', '- note: >-\n    # unsilo-ignore a/b -- agreed'],
    ['a word with a # in it', 'note: x#unsilo-ignore a/b -- agreed'],
  ])('is no %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it('may follow quotes, and the head of a block', () => {
    expect(read("note: 'x # y' # unsilo-ignore a/b -- agreed")).toHaveLength(1)
    expect(read('note: | # unsilo-ignore a/b -- agreed', '  text')).toHaveLength(1)
    expect(read('a: [1, # unsilo-ignore a/b -- agreed', '  2]')).toHaveLength(1)
  })

  it('is read in any text, however broken', () => {
    for (const text of [
      '"open # unsilo-ignore a/b',
      '# unsilo-ignore a/b',
      '\u0000# unsilo-ignore',
      '{ # unsilo-ignore x',
    ])
      expect(() => read(text)).not.toThrow()
  })
})

describe('what a comment is about', () => {
  const W = '# unsilo-ignore a/b -- agreed'

  it('is the thing below it, whole', () => {
    expect(about('teams:', `  ${W}`, '  - id: a', '    roles:', '      - id: b', '', '  - id: c')).toBe(
      '3-3-5 @5',
    )
    expect(about(W, '- id: a', '  name: A', '# end', '- id: b')).toBe('2-2-3 @3')
  })

  it('is the field below it or beside it', () => {
    expect(about('- id: a', `  ${W}`, '  decide: b', '  agree: c')).toBe('3-3-3 @3')
    expect(about('- id: a', `  decide: b ${W}`, '  agree: c')).toBe('2-2-2 @3')
    expect(about('- id: a', `  ${W}`, '  decide:', '    - b', '    - c', '  agree: c')).toBe('3-5-5 @3')
    expect(about('- id: a', `  decide: ${W}`, '  - b', '  - c', '  agree: c')).toBe('2-4-4 @3')
  })

  it('is the thing that starts on its line', () => {
    expect(about(`- id: a ${W}`, '  decide: b', '- id: c')).toBe('1-1-2 @3')
    expect(about(`- { id: a, decide: b } ${W}`, '- id: c')).toBe('1-1-1 @3')
    expect(about(`- - id: a ${W}`, '    decide: b', '- id: c')).toBe('1-1-2 @5')
  })

  it('skips comments, empty lines and marks of the document', () => {
    expect(about(W, '# and', '', '---', '# so', 'a: 1')).toBe('6-6-6 @1')
  })

  it('is nothing after the last line of a block, as deep as that', () => {
    expect(about('- id: a', '  decide: b', `  ${W}`, '- id: c')).toBe('3-3-3 @1')
    expect(about('teams:', `    ${W}`, '  - id: a')).toBe('3-3-3 @5')
  })

  it('is nothing at the end of the file', () => {
    expect(about('a: 1', W)).toBe('2-2-2 @1')
  })

  it('is told by lines of any ending and with tabs', () => {
    for (const end of ['\n', '\r\n'])
      expect(about(['a: 1', `\t${W}`, '- id: a\t', '  b: c'].join(end))).toBe('3-3-4 @3')
  })

  it('is found in a long text', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => [
      `# unsilo-ignore a/b${i} -- x`,
      `  - id: t${i}`,
    ]).flat()
    expect(read('teams:', ...lines)).toHaveLength(20_000)
    expect(read(...lines.filter((line) => line.startsWith('#')), 'teams:', ...lines)).toHaveLength(40_000)
  })
})
