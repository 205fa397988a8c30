import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenModel } from '../../src/app/explore/open.js'
import type { State } from '../../src/explore/state.js'
import { textOf } from './drawn.js'
import { GE, opened, session } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

const lastOf = (state: State) => textOf(state).split('\n').at(-1)

const PRICE = ['2', 'down', 'down', 'p'] as const
const delegated = ['/', 'type:price', 'enter', 'd', 'enter'] as const
const path = { type: 'path', decision: 'combined-offer-price' }

describe('the path', () => {
  it('shows the changes with x, and Esc returns to it', async () => {
    const { press } = session(ge)
    const state = await press(...PRICE, 'd', 'enter', 'x')
    expect(state.dialog).toMatchObject({ type: 'changes' })
    expect(textOf(state)).toContain('delegate Price of a combined')
    expect((await press('escape')).dialog).toMatchObject(path)
  })

  it('shows its own keys with ?, and Esc returns to it', async () => {
    const { press } = session(ge)
    const shown = textOf(await press(...PRICE, '?'))
    expect(shown).toContain('Keys of the path')
    expect(shown).toMatch(/ d +what if: delegate the decision/)
    expect(shown).toMatch(/ p Esc +close/)
    expect(shown).not.toContain('sort by distance')
    expect((await press('escape')).dialog).toMatchObject(path)
  })

  it.each(['p', 'escape'])('is closed by %s', async (key) => {
    const { press } = session(ge)
    expect((await press(...PRICE, key)).dialog).toBeNull()
  })

  it('names its most useful keys in the last line', async () => {
    const { press } = session(ge, {}, { columns: 80, rows: 24 })
    expect(lastOf(await press(...PRICE))).toMatch(/d delegate .*g grant .*\? help .*Esc closes/)
    await press('d', 'enter', 'x', 'escape')
    expect(lastOf(await press('down'))).toMatch(/w write .*x changes .*\? help .*Esc closes/)
  })

  it('is there again when w is left, and when the file is written', async () => {
    const { press } = session(ge)
    await press(...PRICE, 'd', 'enter')
    expect((await press('w', 'escape')).dialog).toMatchObject(path)
    const written = await press('w', 'enter')
    expect(written.dialog).toMatchObject(path)
    expect(written.written.size).toBe(1)
  })
})

describe('the changes', () => {
  it('offer to redo only what was undone', async () => {
    const { press } = session(ge)
    expect(lastOf(await press('x'))).not.toContain('U redo')
    await press('escape', ...delegated, 'x')
    expect(lastOf(await press('u', 'down'))).toContain('U redo')
  })

  it('show their keys with ?, and Esc returns to them', async () => {
    const { press } = session(ge)
    expect(textOf(await press('x', '?'))).toContain('Keys of the changes')
    expect((await press('escape')).dialog).toMatchObject({ type: 'changes' })
    expect((await press('x')).dialog).toBeNull()
  })
})

describe('the help', () => {
  it('scrolls by every key that it lists for that', async () => {
    const { press } = session(ge, {}, { columns: 80, rows: 16 })
    const end = await press('?', 'end')
    expect(end.dialog).toMatchObject({ type: 'help' })
    const top = (end.dialog as { readonly top: number }).top
    expect(top).toBeGreaterThan(0)
    expect((await press('H')).dialog).toMatchObject({ top: 0 })
    expect((await press('G')).dialog).toMatchObject({ top })
    expect((await press('ctrl+b', 'ctrl+f')).dialog).toMatchObject({ top })
  })
})

describe('Ctrl-Z', () => {
  it.each([
    ['the finder', ['/', 'type:pri']],
    ['a choice', ['2', 'd']],
    ['the file name', [...delegated, 'w']],
    ['the path', PRICE],
    ['the help', ['?']],
    ['the changes', ['x']],
    ['a question', [...delegated, 'q']],
  ])('suspends over %s, which stays', async (_, keys) => {
    const { press, wants } = session(ge)
    const { dialog } = await press(...keys)
    const after = await press('ctrl+z')
    expect(wants.at(-1)).toEqual({ type: 'suspend' })
    expect(after.dialog).toEqual(dialog)
    expect(dialog).not.toBeNull()
  })

  it('suspends in a long work, and where nothing fits', async () => {
    const small = session(ge, {}, { columns: 20, rows: 5 })
    await small.press('ctrl+z')
    expect(small.wants).toEqual([{ type: 'suspend' }])
  })
})

describe('a name that is refused', () => {
  it('stays to be mended, with the reason below it', async () => {
    const refusals = ['it is a file of the model']
    const { press } = session(ge, {
      write: async () => {
        const why = refusals.pop()
        return why === undefined ? { is: 'written' } : { is: 'refused', why }
      },
    })
    const state = await press(...delegated, 'w', 'ctrl+u', 'type:ge.yam', 'type:l', 'enter')
    expect(state.dialog).toMatchObject({ type: 'prompt', text: 'ge.yaml' })
    expect(state.busy).toBeNull()
    const shown = textOf(state)
    expect(shown).toContain('> ge.yaml')
    expect(lastOf(state)).toContain('it is a file of the model')
    const after = await press('backspace', 'enter')
    expect(after.dialog).toBeNull()
    expect([...after.written.keys()]).toEqual(['ge.yam'])
  })

  it('stays too where another file is not to be written over', async () => {
    const { press } = session(ge, { write: async () => ({ is: 'there' }) })
    expect((await press(...delegated, 'w', 'enter', 'n')).dialog).toMatchObject({
      type: 'prompt',
      text: '2005-what-if.yaml',
    })
  })
})
