import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'ink-testing-library'
import { createElement } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenModel } from '../../src/app/explore/open.js'
import { App } from '../../src/explore/components/app.js'
import { displayWidth } from '../../src/util/text.js'
import { scratch } from '../cli/run.js'
import { lines } from './drawn.js'
import { GE, opened, session } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

/** A line without its colours and weights, which are ours. */
const bare = (line: string) => line.replace(/\u001b\[[0-9;]*m/g, '')

const SIZES = [
  { columns: 60, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 96, rows: 20 },
  { columns: 100, rows: 50 },
]
const KEYS: readonly (readonly string[])[] = [
  ['1'],
  ['2', 'down'],
  ['3', 'right'],
  ['4'],
  ['5'],
  ['6'],
  ['?'],
  ['2', 'p'],
  ['x'],
  ['/', 'type:e'],
  ['2', 'd', 'enter', '2', 'w'],
  ['tab', 'down'],
]

describe.each(SIZES)('at $columns by $rows', (screen) => {
  it.each(KEYS.map((keys) => [keys.join(' '), keys] as const))(
    '%s fills the screen and no more',
    async (_, keys) => {
      const { press } = session(ge, {}, screen)
      const shown = lines(await press(...keys))
      expect(shown).toHaveLength(screen.rows)
      for (const line of shown) expect(displayWidth(line), line).toBeLessThanOrEqual(screen.columns)
      expect(shown.at(-2)).toContain('Gaps')
    },
  )
})

describe('a terminal that is too small', () => {
  it.each([
    [59, 30],
    [100, 15],
    [10, 3],
    [1, 1],
  ])('says what is missing: %i by %i', (columns, rows) => {
    const { state } = session(ge, {}, { columns, rows })
    const shown = lines(state())
    expect(shown.length).toBeLessThanOrEqual(Math.max(1, rows))
    for (const line of shown) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
    if (columns > 50) expect(shown.join(' ')).toContain('60 × 16 are needed')
  })
})

describe('names', () => {
  const HOSTILE = `
unsilo: 1
name: "医療\\e[31m red\\a"
customers: [{ id: c, name: "病院 \\u202egnp.exe" }]
teams:
  - id: top
    teams:
      - { id: a, unit: true, name: "イメージング機器 \\e]0;title\\a", roles: [{ id: r, title: "ﷺ \\e[2J", serves: [c] }] }
      - { id: b, unit: true, name: "e\\u0301quipe 👩‍👩‍👧 サービス" }
decisions:
  - { id: d, name: "値段 \\e[?1049l", decide: [a], customers: [c], key: true }
needs: [{ between: [a, b], type: reciprocal, why: "\\eP!\\e\\\\" }]
`

  it('never reach the terminal as commands, and wide ones leave everything in line', async () => {
    const cwd = scratch({})
    writeFileSync(join(cwd, 'org.yaml'), HOSTILE)
    const { press } = session(await opened('org.yaml', cwd), {}, { columns: 100, rows: 20 })
    for (const keys of KEYS) {
      const shown = lines(await press('escape', 'escape', ...keys))
      for (const line of shown) {
        // Inverse, bold and their end are ours.
        expect(bare(line)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
        expect(displayWidth(bare(line))).toBeLessThanOrEqual(100)
      }
      const rules = shown.flatMap((line) => {
        const at = line.indexOf('│')
        return at === -1 ? [] : [displayWidth(bare(line.slice(0, at)))]
      })
      if (['1', '2 down', '3 right', '4'].includes(keys.join(' ')))
        expect(new Set(rules)).toEqual(new Set([54]))
    }
  })
})

describe('colour', () => {
  it('is left out where it is not wanted, and everything is said without it', async () => {
    const { press } = session(ge, {}, { columns: 100, rows: 30 })
    const state = await press('2', 'd', 'enter')
    const shown = lines(state).join('\n')
    expect(shown).not.toMatch(/\u001b\[[0-9;]*3[0-7]m/)
    expect(lines(state, true).join('\n')).toMatch(/\u001b\[[0-9;]*3[0-7]m/)
    expect(bare(shown)).toMatch(/2\.57 → [\d.]+ ✓/)
    expect(bare(shown)).toMatch(/^›/m)
  })
})

describe('the explorer', () => {
  it('takes keys as a terminal sends them', async () => {
    const store = session(ge, {}, { columns: 100, rows: 30 })
    const app = render(createElement(App, { store, colour: false }))
    const type = async (text: string) => {
      app.stdin.write(text)
      await new Promise((done) => setTimeout(done, 60))
    }
    await type('2')
    expect(bare(app.lastFrame() ?? '')).toContain('2[Decisions]')
    await type('\u001b[B')
    expect(store.state().spots.decisions.index).toBe(1)
    // Over a slow line all comes at once.
    await type('/price\r')
    expect(store.state().dialog).toBeNull()
    expect(app.lastFrame()).toContain('Price of a combined')
    app.unmount()
  })
})
