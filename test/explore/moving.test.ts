import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenModel } from '../../src/app/explore/open.js'
import { commandFor, KEYS } from '../../src/explore/keys.js'
import { VIEW_IDS } from '../../src/explore/state.js'
import { rowsNow, subjectNow } from '../../src/explore/views/index.js'
import { GE, opened, session, withoutDelegations } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

describe('keys', () => {
  it.each(VIEW_IDS)('mean one thing each in %s', (view) => {
    const keys = KEYS.filter(({ views }) => views === undefined || views.includes(view)).flatMap(
      (one) => one.keys,
    )
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it('open the same view everywhere', () => {
    for (const [i, id] of VIEW_IDS.entries())
      for (const view of VIEW_IDS) expect(commandFor(String(i + 1), view)).toBe(`view-${id}`)
  })
})

describe('what is typed', () => {
  it('goes into what its first letter opens', async () => {
    const { press } = session(ge)
    expect((await press('type:2/price')).dialog).toMatchObject({ type: 'pick', query: 'price' })
  })
})

describe('the tree', () => {
  it('folds and unfolds, and the cursor stays where it was', async () => {
    const { press } = session(ge)
    const all = rowsNow(await press('down')).length
    await press('down', 'left')
    const folded = rowsNow(await press('left'))
    expect(folded.length).toBeLessThan(all)
    expect(subjectNow(await press('left'))).toBe('team:ge-medical')
    await press('z')
    expect(rowsNow(await press('home'))).toHaveLength(all)
  })

  it('goes no further than its ends', async () => {
    const { press } = session(ge)
    expect((await press('up', 'pageup')).spots.tree.index).toBe(0)
    const end = await press('end', 'down', 'pagedown')
    expect(end.spots.tree.index).toBe(rowsNow(end).length - 1)
  })
})

describe('decisions', () => {
  it('are sorted and grouped round and round', async () => {
    const { press } = session(ge)
    const first = rowsNow(await press('2')).map(({ key }) => key)
    expect(first[0]).toBe('decision:equipment-configuration')
    expect(rowsNow(await press('s')).map(({ key }) => key)).not.toEqual(first)
    await press('s', 's', 's')
    expect(rowsNow(await press('b'))[0]).toMatchObject({
      key: 'group:Hospitals',
      subject: 'customer:hospitals',
    })
    expect(rowsNow(await press('b')).some(({ key }) => key === 'group:above the units')).toBe(true)
    expect(rowsNow(await press('b'))[0]).toMatchObject({ key: 'group:4 lines' })
    expect(rowsNow(await press('b')).map(({ key }) => key)).toEqual(first)
  })
})

describe('jumps', () => {
  it('follow what the detail names, and go back and forth', async () => {
    const { press } = session(ge)
    await press('/', 'type:price', 'enter', 'tab')
    let state = await press('down')
    for (let i = 0; i < 40 && subjectNow(state) === 'decision:combined-offer-price'; i += 1)
      state = await press('down', 'enter')
    expect(state.view).toBe('tree')
    expect(subjectNow(state)).toBe('role:equipment-head')
    expect(subjectNow(await press('['))).toBe('decision:combined-offer-price')
    expect(subjectNow(await press('['))).toBe('team:ge-medical')
    expect(subjectNow(await press(']', ']'))).toBe('role:equipment-head')
  })

  it('show what no view lists', async () => {
    const { press } = session(ge)
    expect(subjectNow(await press('/', 'type:installation-handover', 'enter'))).toBe(
      'link:installation-handover',
    )
    expect(subjectNow(await press('escape'))).toBe('team:ge-medical')
  })

  it('unfold what hides it', async () => {
    const { press } = session(ge)
    const state = await press('left', '/', 'type:field-engineer', 'enter')
    expect(subjectNow(state)).toBe('role:field-engineer')
  })
})

describe('the matrix', () => {
  it('has a cursor of two dimensions', async () => {
    const { press } = session(ge)
    expect(subjectNow(await press('3'))).toBe('boundary:equipment~performance-solutions')
    expect(subjectNow(await press('right', 'right', 'right'))).toBe('boundary:equipment~service')
    expect(subjectNow(await press('down', 'down'))).toBe('team:service')
    expect(subjectNow(await press('left', 'left'))).toBe('boundary:equipment~service')
  })
})

describe('the world', () => {
  it('opens an editor at the line of what is looked at', async () => {
    const { press, wants } = session(ge)
    await press('/', 'type:price', 'enter', 'e')
    expect(wants).toMatchObject([{ type: 'edit', place: expect.stringMatching(/2005\.yaml:103:9$/) }])
  })

  it('copies an id', async () => {
    const { press, wants } = session(ge)
    const state = await press('/', 'type:price', 'enter', 'y')
    expect(wants).toEqual([{ type: 'copy', text: 'combined-offer-price' }])
    expect(state.note?.text).toBe('copied: combined-offer-price')
  })

  it('reads again, with the changes that still apply', async () => {
    const { press, state, dispatch } = session(ge, {
      open: withoutDelegations(ge),
    })
    await press('/', 'type:price', 'enter', 'd', 'enter', '3', 'c', 'enter', 'enter')
    dispatch({ type: 'stale' })
    expect(state().stale).toBe(true)
    const after = await press('R')
    expect(after.stale).toBe(false)
    expect(after.changes.map((change) => Object.keys(change))).toEqual([['connect']])
    expect(after.note?.text).toBe(
      'read again; 1 of 2 changes still applies; kept but not applied: delegate Price of a combined equipment and ' +
        'consulting offer to Equipment sales representative (gone)',
    )
  })

  it('keeps the model when what is on disk is broken', async () => {
    const { press } = session(ge, {
      open: async () => ({
        result: null,
        diagnostics: [{ code: 'x', severity: 'error', message: 'no good', span: null }],
        sourceLine: () => null,
      }),
    })
    const after = await press('R')
    expect(after.opened).toBe(ge)
    expect(after.note?.text).toBe('not read again: no good')
  })
})
