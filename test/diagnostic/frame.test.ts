import { describe, expect, it } from 'vitest'
import type { Diagnostic, Severity, Span } from '../../src/diagnostic/diagnostic.js'
import { formatDiagnostic, formatDiagnostics, summariseDiagnostics } from '../../src/diagnostic/frame.js'
import { displayWidth } from '../../src/util/text.js'

const at = (file: string, line: number, from: number, to: number, endLine = line): Span => ({
  file,
  start: { line, column: from, offset: 0 },
  end: { line: endLine, column: to, offset: 0 },
})

const files: { [file: string]: string[] } = {
  'org.yaml': [
    'teams:',
    '  - id: a',
    '    vp-equipment: x',
    '    agree: [vp-consulting]',
    '    decide: vp-equipmnt',
    '    note: |',
    '      more',
  ],
}
const options = (given: { colour?: boolean; width?: number; lines?: { [file: string]: string[] } } = {}) => ({
  colour: given.colour ?? false,
  width: given.width ?? 80,
  sourceLine: (file: string, line: number) => (given.lines ?? files)[file]?.[line - 1] ?? null,
})

const unknown: Diagnostic = {
  code: 'model/unknown-id',
  severity: 'error',
  message:
    "decision 'solution-price' gives the decide right to 'vp-equipmnt', which no team, role or forum is called",
  span: at('org.yaml', 5, 13, 24),
  related: [{ span: at('org.yaml', 3, 5, 17), message: 'first defined here' }],
  help: "did you mean 'vp-equipment'?",
}
const bare = (severity: Severity, file?: string): Diagnostic => ({
  code: 'load/missing',
  severity,
  message: 'there is no such file',
  span: null,
  ...(file === undefined ? {} : { file }),
})
const oneLine = (line: string, from: number, to: number, width = 60) =>
  formatDiagnostic(
    { ...bare('error'), span: at('a.csv', 1, from, to) },
    options({ width, lines: { 'a.csv': [line] } }),
  )
    .split('\n')
    .slice(2)

describe('formatDiagnostic', () => {
  it('shows where, what, the source with carets, related places and help', () => {
    expect(formatDiagnostic(unknown, options())).toBe(
      [
        'org.yaml:5:13 error model/unknown-id',
        "  decision 'solution-price' gives the decide right to 'vp-equipmnt', which no",
        '  team, role or forum is called',
        '    4 │     agree: [vp-consulting]',
        '    5 │     decide: vp-equipmnt',
        '      │             ^^^^^^^^^^^',
        '  first defined here: org.yaml:3:5',
        '    3 │     vp-equipment: x',
        "  help: did you mean 'vp-equipment'?",
      ].join('\n'),
    )
  })

  it('colours the severity, the carets and the help', () => {
    const text = formatDiagnostic(unknown, options({ colour: true }))
    expect(text).toContain('\u001b[31merror\u001b[0m')
    expect(text).toContain(`\u001b[31m${'^'.repeat(11)}\u001b[0m`)
    expect(text).toContain('\u001b[1;36mhelp: \u001b[0mdid you mean')
  })

  it('says what it knows where there is no span, no file, or no source', () => {
    expect(formatDiagnostic(bare('warning', 'x.yaml'), options())).toBe(
      'x.yaml: warning load/missing\n  there is no such file',
    )
    expect(formatDiagnostic(bare('error'), options())).toBe('error load/missing\n  there is no such file')
    const elsewhere = { ...bare('error'), span: at('gone.yaml', 3, 1, 2) }
    expect(formatDiagnostic(elsewhere, options())).toBe(
      'gone.yaml:3:1 error load/missing\n  there is no such file',
    )
  })

  it('underlines by display width: wide characters take two carets, tabs four columns', () => {
    // Columns count UTF-16 code units: 機器 are 1 and 2, the comma 3, 販売 4 and 5.
    expect(oneLine('機器,販売', 4, 6)).toEqual(['    1 │ 機器,販売', '      │      ^^^^'])
    expect(oneLine('\tid', 2, 4)).toEqual(['    1 │     id', '      │     ^^'])
  })

  it('underlines the first line of a longer span, and at least one column', () => {
    const block = formatDiagnostic({ ...bare('error'), span: at('org.yaml', 6, 5, 3, 7) }, options()).split(
      '\n',
    )
    expect(block.at(-1)).toBe('      │     ^^^^^^^')
    expect(oneLine('abc', 4, 4)).toEqual(['    1 │ abc', '      │    ^'])
    expect(oneLine('abc', 90, 95)).toEqual(['    1 │ abc', '      │    ^'])
  })

  it('shows the part of a long line around the span', () => {
    const line = `${'a,'.repeat(5_000)}wrong${',b'.repeat(5_000)}`
    const [source, carets] = oneLine(line, 10_001, 10_006)
    expect(source).toMatch(/^ {4}1 │ ….*a,wrong,b.*…$/)
    expect(displayWidth(source!)).toBeLessThanOrEqual(60)
    const start = carets!.indexOf('^')
    expect(source!.slice(start, start + 5)).toBe('wrong')
    expect(carets!.trimEnd().length).toBe(start + 5)
  })

  it('lets no control sequence of the input through', () => {
    const hostile = '\u001b]0;title\u0007\u202e'
    const text = formatDiagnostic(
      {
        ...unknown,
        message: hostile,
        help: hostile,
        code: hostile,
        span: at(`org${hostile}.yaml`, 1, 1, 3),
        related: [],
      },
      options({ lines: { [`org${hostile}.yaml`]: [`id: ${hostile}`] } }),
    )
    expect(text).toContain('␛]0;title␇')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  })
})

describe('summariseDiagnostics', () => {
  it.each([
    [[], ''],
    [[bare('info', 'a')], ''],
    [[bare('error')], '1 error'],
    [
      [bare('error', 'a'), bare('error', 'b'), bare('error', 'a'), bare('warning', 'a'), bare('info', 'c')],
      '3 errors and 1 warning in 2 files',
    ],
    [[bare('warning', 'a'), bare('warning', 'a')], '2 warnings in 1 file'],
  ])('%#', (list, text) => expect(summariseDiagnostics(list as Diagnostic[])).toBe(text))
})

describe('formatDiagnostics', () => {
  it('is empty for nothing', () => expect(formatDiagnostics([], options())).toBe(''))

  it('separates frames by blank lines, then notes, then the summary', () => {
    expect(
      formatDiagnostics([bare('info', 'a.yaml'), bare('error', 'b.yaml'), bare('warning')], options()),
    ).toBe(
      [
        'b.yaml: error load/missing\n  there is no such file',
        'warning load/missing\n  there is no such file',
        'note: there is no such file (a.yaml)',
        '1 error and 1 warning in 1 file\n',
      ].join('\n\n'),
    )
  })

  it('has no summary for notes alone', () =>
    expect(formatDiagnostics([bare('info')], options())).toBe('note: there is no such file\n'))

  it('shows 200, errors before warnings, and counts the rest', () => {
    const many = [...Array.from({ length: 250 }, () => bare('warning', 'a')), bare('error', 'z')]
    const text = formatDiagnostics(many, options())
    expect(text.match(/^a: warning/gm)).toHaveLength(199)
    expect(text.match(/^z: error/gm)).toHaveLength(1)
    expect(text).toContain('\n… and 51 more\n')
    expect(text).toContain('1 error and 250 warnings in 2 files')
  })
})
