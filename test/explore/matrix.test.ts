import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenModel } from '../../src/app/explore/open.js'
import { layoutNow } from '../../src/explore/layout-now.js'
import type { State } from '../../src/explore/state.js'
import { rowsNow, viewOf } from '../../src/explore/views/index.js'
import { shortened } from '../../src/explore/views/short-names.js'
import { displayWidth } from '../../src/util/text.js'
import { scratch } from '../cli/run.js'
import { GE, opened, session } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

const MANY = `
unsilo: 1
name: Many
teams:
  - id: top
    teams: [${Array.from({ length: 24 }, (_, i) => `{ id: u${i + 1}, unit: true }`).join(', ')}]
`

const many = async () => {
  const cwd = scratch({})
  writeFileSync(join(cwd, 'o.yaml'), MANY)
  return opened('o.yaml', cwd)
}

const rowsAt = (state: State, width: number) => {
  const view = viewOf('boundaries')
  const all = [view.heading(state, width), ...rowsNow(state).map((row) => view.line(state, row, width))]
  return all.map((line) => line.map(({ text }) => text).join(''))
}

describe('a cell that is other than before', () => {
  it('keeps the sign of its state beside the mark', async () => {
    const { press } = session(ge)
    const state = await press('3', 'c', 'enter', 'enter')
    expect(rowsAt(state, 70)[1]).toContain('10.3~*')
  })

  it('keeps both in the narrowest column, and the columns stay in line', async () => {
    const { press } = session(ge)
    const rows = rowsAt(await press('3', 'c', 'enter', 'enter'), 36)
    expect(rows[1]).toContain('10~*')
    expect(rows.join('\n')).not.toContain('…~')
    expect(new Set(rows.map(displayWidth)).size).toBe(1)
  })
})

describe('columns that are not seen', () => {
  it('are counted at the side where they lie', async () => {
    const { press } = session(await many())
    const first = rowsAt(await press('3'), 60)[0]!
    expect(first).toMatch(/^\d+ more ›/)
    expect(first).not.toContain('‹')
    const amid = rowsAt(await press(...Array<string>(10).fill('right')), 60)[0]!
    const [, left, right] = /‹ (\d+) +(\d+) more ›/.exec(amid)!
    const seen = (amid.match(/u\d+/g) ?? []).length
    expect(Number(left) + Number(right) + seen).toBe(24)
    expect(rowsAt(await press(...Array<string>(20).fill('right')), 60)[0]).toMatch(/^‹ \d+ more/)
  })

  it('are none where all are seen', async () => {
    const { press } = session(ge)
    expect(rowsAt(await press('3'), 60)[0]).not.toMatch(/[‹›]/)
  })
})

describe('the room of the matrix', () => {
  it('is that of the terminal, as far as there are units to fill it', async () => {
    const wide = session(await many(), {}, { columns: 400, rows: 40 })
    expect(layoutNow(await wide.press('2')).list.width).toBe(100)
    const { list, detail } = layoutNow(await wide.press('3'))
    expect(list.width).toBeGreaterThan(250)
    expect(list.width + 1 + detail.width).toBe(400)
    const few = session(ge, {}, { columns: 400, rows: 40 })
    expect(layoutNow(await few.press('3')).list.width).toBe(100)
  })
})

describe('heads', () => {
  it.each([
    [['Capital Markets Operations', 'Card Transactions', 'Capabilities & Plans'], 5],
    [['Research & Development', 'Sales & Distribution', 'Sales & Digital'], 5],
    [['Campaigns', 'Caravans', 'Cartons', 'Care Plans'], 5],
    [['Region North One', 'Region North Two', 'Region North Three'], 5],
  ])('can be told apart: %j', (names, width) => {
    const heads = shortened(names, width)
    expect(new Set(heads).size).toBe(names.length)
    for (const head of heads) {
      expect(displayWidth(head)).toBeLessThanOrEqual(width)
      expect(head).toMatch(/^[\p{L}\p{N}]/u)
    }
  })
})
