import { describe, expect, it } from 'vitest'
import type { Findable } from '../../src/app/explore/findable.js'
import { editorWords } from '../../src/cli/commands/explore/editor.js'
import { found, likeness } from '../../src/explore/find.js'
import { framesOn } from '../../src/explore/frame.js'
import { LEAST, layoutOf } from '../../src/explore/layout.js'
import { fitted, painted, piece, spread } from '../../src/explore/line.js'
import { displayWidth } from '../../src/util/text.js'

const thing = (id: string, label = id): Findable => ({
  subject: `role:${id}`,
  kind: 'role',
  id,
  label,
  text: `${label} ${id}`.toLowerCase(),
})

describe('finding', () => {
  it('puts whole words before beginnings, and beginnings before scattered letters', () => {
    const items = [thing('p-r-x-i-ce'), thing('reprice'), thing('offer-price'), thing('nothing')]
    expect(found(items, 'price').map(({ id }) => id)).toEqual(['offer-price', 'reprice', 'p-r-x-i-ce'])
  })

  it('wants every word', () => {
    const items = [thing('a', 'Price of service'), thing('b', 'Price of equipment')]
    expect(found(items, 'equip price').map(({ id }) => id)).toEqual(['b'])
    expect(found(items, '')).toHaveLength(2)
  })

  it('puts what is called exactly so first', () => {
    const items = [thing('a', 'Price of price'), thing('b', 'The price'), thing('price-of-all', 'Price')]
    expect(found(items, 'Price').map(({ id }) => id)[0]).toBe('price-of-all')
    expect(found(items, 'price-of-all')).toHaveLength(1)
  })

  it('takes letters that are strewn for no likeness', () => {
    expect(likeness('price', 'who approaches a hospital, and with what account')).toBe(0)
  })
})

describe('lines', () => {
  it('take exactly their width, whatever they hold', () => {
    for (const text of [
      '',
      'short',
      'a much longer text than that',
      '医療機器の値段',
      'e\u0301e\u0301',
      '👩‍👩‍👧 family',
    ])
      for (const width of [0, 1, 5, 12]) {
        const line = fitted([piece(text), piece(text, 'bad')], width)
        expect(line.reduce((sum, one) => sum + displayWidth(one.text), 0)).toBe(width)
      }
  })

  it('keep their right part', () => {
    const line = spread([piece('a long text to the left')], [piece(' 12')], 14)
    expect(line.map(({ text }) => text).join('')).toBe('a long tex… 12')
  })

  it('are inverse where they are chosen, with and without colour', () => {
    const line = [piece('x', 'bad')]
    expect(painted(line, { colour: true, chosen: true })).toBe('\u001b[7;31mx\u001b[0m')
    expect(painted(line, { colour: false, chosen: true })).toBe('\u001b[7mx\u001b[0m')
    expect(painted(line, { colour: false, chosen: false })).toBe('x')
  })
})

describe('frames', () => {
  it('write what is other than before, and nothing else', () => {
    const out: string[] = []
    const stdout = {
      columns: 80,
      rows: 3,
      write: (text: string) => out.push(text) > 0,
    } as unknown as NodeJS.WriteStream
    const { stream, forget } = framesOn(stdout)
    stream.write('a\nb\nc\nbelow the screen')
    expect(out.splice(0)[0]).toContain('\u001b[2J')
    stream.write('a\nB\nc')
    expect(out.splice(0)).toEqual(['\u001b[?2026h\u001b[2;1H\u001b[2KB\u001b[?2026l'])
    stream.write('a\nB\nc')
    expect(out).toEqual([])
    stream.write('a')
    expect(out.splice(0)[0]).toContain('\u001b[2;1H\u001b[2K\u001b[3;1H\u001b[2K')
    forget()
    stream.write('a')
    expect(out[0]).toContain('a')
  })
})

describe('the layout', () => {
  it('fills the terminal from the least size on', () => {
    for (const columns of [LEAST.columns, 95, 96, 140, 400])
      for (const rows of [LEAST.rows, 24, 200]) {
        const { list, detail, beside, body, fits } = layoutOf({ columns, rows })
        expect(fits).toBe(true)
        expect(body + 4).toBe(rows)
        if (beside) expect(list.width + 1 + detail.width).toBe(columns)
        else expect(list.rows + 1 + 1 + detail.rows).toBe(body)
      }
  })
})

describe('editors', () => {
  it.each([
    ['vim', ['vim', '+12', '/m/org.yaml']],
    ['emacs -nw', ['emacs', '-nw', '+12', '/m/org.yaml']],
    ['/usr/bin/code', ['/usr/bin/code', '--wait', '--goto', '/m/org.yaml:12']],
    ['code --wait', ['code', '--wait', '--goto', '/m/org.yaml:12']],
  ])('%s goes to the line', (editor, words) => {
    expect(editorWords(editor, '/m/org.yaml', '12')).toEqual(words)
  })
})
