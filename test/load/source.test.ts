import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js'
import { decode, Source } from '../../src/load/source.js'
import { quoted } from './reading.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const decoded = (bytes: Uint8Array) => decode('org.yaml', bytes)

describe('a source', () => {
  const source = new Source('org.yaml', 'ab\r\nc\n\nd')

  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 1, 4],
    [4, 2, 1],
    [5, 2, 2],
    [6, 3, 1],
    [7, 4, 1],
    [8, 4, 2],
  ])('has offset %i at line %i, column %i', (offset, line, column) =>
    expect(source.position(offset)).toEqual({ line, column, offset }),
  )

  it('gives its lines without their breaks, and null past the end', () =>
    expect([0, 1, 2, 3, 4, 5].map((number) => source.line(number))).toEqual([null, 'ab', 'c', '', 'd', null]))

  it('ends with an empty line where its last line has a break', () =>
    expect([1, 2, 3].map((number) => new Source('x', 'a\n').line(number))).toEqual(['a', '', null]))

  it('has the lines that old spreadsheets end with a carriage return alone', () => {
    const old = new Source('people.csv', 'id\ra\rb')
    expect([1, 2, 3].map((number) => old.line(number))).toEqual(['id', 'a', 'b'])
    expect(old.position(5)).toEqual({ line: 3, column: 1, offset: 5 })
  })

  it('never turns a span round', () => {
    const { start, end } = source.span(5, 2)
    expect([start.offset, end.offset]).toEqual([5, 5])
  })

  it('ends a span where its text ends', () => {
    const { start, end } = source.span(9, 12)
    expect([start, end]).toEqual([source.position(8), source.position(8)])
  })
})

describe('bytes as text', () => {
  it('are read as UTF-8, and a mark at the start is no part of the text', () => {
    const source = decoded(utf8('\uFEFFname: Søster 😀'))
    expect(source).toBeInstanceOf(Source)
    expect((source as Source).text).toBe('name: Søster 😀')
  })

  it.each([
    ['UTF-16 (little endian)', [0xff, 0xfe, 0x61, 0]],
    ['UTF-16 (big endian)', [0xfe, 0xff, 0, 0x61]],
    ['zero bytes', [0x61, 0, 0x62]],
  ])('are refused where they are %s', (what, bytes) =>
    expect(decoded(Uint8Array.from(bytes))).toMatchObject({
      code: 'file/encoding',
      message: expect.stringContaining(what),
      span: null,
      file: 'org.yaml',
    }),
  )

  it('are refused at the first byte that is not UTF-8', () => {
    const latin1 = Uint8Array.from([...utf8('name: 機\nnote: caf'), 0xe9, ...utf8(' au lait\n')])
    const { message, span } = decoded(latin1) as Diagnostic
    expect(message).toBe('byte 0xE9 is not UTF-8')
    expect(quoted(span, 'name: 機\nnote: caf\uFFFD au lait\n')).toBe('2:10 \uFFFD')
  })

  it('are refused where the last letter is cut in half', () => {
    const { span } = decoded(utf8('name: é').subarray(0, -1)) as Diagnostic
    expect(span?.start).toEqual({ line: 1, column: 7, offset: 6 })
  })

  it('are refused at the right column after a mark', () =>
    expect((decoded(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff])) as Diagnostic).span?.start).toEqual({
      line: 1,
      column: 2,
      offset: 1,
    }))
})
