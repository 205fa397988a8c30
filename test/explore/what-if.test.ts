import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenModel } from '../../src/app/explore/open.js'
import { subjectNow } from '../../src/explore/views/index.js'
import { figures, GE, opened, session } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

describe('what if', () => {
  it('delegates a decision that was found, and the figures follow', async () => {
    const { press } = session(ge)
    const found = await press('/', 'type:price', 'enter')
    expect(subjectNow(found)).toBe('decision:combined-offer-price')
    expect(figures(found)).toMatchObject({ 'Mean lines': '2.57', Gaps: '2' })
    const after = await press('d', 'enter')
    expect(after.changes).toEqual([{ delegate: { decision: 'combined-offer-price', to: 'equipment-rep' } }])
    expect(figures(after)).toMatchObject({ 'Mean lines': '2.14' })
    expect(subjectNow(after)).toBe('decision:combined-offer-price')
    expect(after.opened.look).toBe(ge.look)
  })

  it('comes back to the path that it was begun from', async () => {
    const { press } = session(ge)
    const at = await press('2', 'down', 'down', 'enter', 'd', 'enter')
    expect(at.dialog).toEqual({ type: 'path', decision: 'combined-offer-price', top: 0 })
    expect(at.changes).toHaveLength(1)
    expect((await press('d', 'escape')).dialog).toMatchObject({ type: 'path' })
  })

  it('is undone and done again', async () => {
    const { press } = session(ge)
    await press('3', 'c', 'enter', 'enter')
    expect(figures(await press('u'))).toMatchObject({ Gaps: '2', Congruence: '33 %' })
    const again = await press('U')
    expect(figures(again)).toMatchObject({ Gaps: '1', Congruence: '67 %' })
    expect(again.undone).toEqual([])
    expect((await press('u', 'u')).note?.text).toBe('There is nothing to undo.')
    expect((await press('U', 'U')).note?.text).toBe('There is nothing to redo.')
  })

  it('connects the units of the boundary at the cursor', async () => {
    const { press } = session(ge)
    const { changes } = await press('3', 'c', 'enter', 'enter')
    expect(changes).toEqual([
      {
        connect: {
          between: ['equipment', 'performance-solutions'],
          shares: ['information', 'decisions'],
          mechanism: 'liaison',
        },
      },
    ])
  })

  it('moves a team, changes a line, grants and revokes a right', async () => {
    const { press } = session(ge)
    await press('/', 'type:product-lines', 'enter', 'm', 'type:service', 'enter')
    await press('/', 'type:product-manager', 'enter', 'r', 'type:service-head', 'enter')
    await press('/', 'type:service plan', 'enter', 'g', 'type:agree', 'enter', 'type:ceo', 'enter')
    const { changes } = await press('v', 'type:agree', 'enter')
    expect(changes).toEqual([
      { move: { team: 'product-lines', to: 'service' } },
      { report: { role: 'product-manager', to: 'service-head' } },
      { grant: { decision: 'service-plan', right: 'agree', to: 'ceo' } },
      { revoke: { decision: 'service-plan', right: 'agree', from: 'ceo' } },
    ])
  })

  it('gives a line back to the place that implies it', async () => {
    const { press } = session(ge)
    const { changes } = await press('/', 'type:equipment-rep', 'enter', 'r', 'type:implies', 'enter')
    expect(changes).toEqual([{ report: { role: 'equipment-rep', to: null } }])
  })

  it('says why a change cannot apply, and leaves everything as it was', async () => {
    const { press } = session(ge)
    const state = await press('/', 'type:imaging', 'enter', 'm', 'type:equipment-sales', 'enter')
    expect(state.changes).toEqual([])
    expect(state.busy).toBeNull()
    expect(state.note).toMatchObject({ tone: 'bad' })
    expect(state.note?.text).toContain("cannot move below 'equipment-sales'")
  })
})

describe('writing', () => {
  const delegated = ['/', 'type:price', 'enter', 'd', 'enter'] as const

  it('asks for a name, and says what takes the file', async () => {
    const written: string[][] = []
    const { press } = session(ge, {
      write: async (file, text) => {
        written.push([file, text])
        return { is: 'written' }
      },
    })
    await press(...delegated, 'w', 'ctrl+u', 'type:proposals/price.yaml', 'enter')
    expect(written[0]![0]).toBe('proposals/price.yaml')
    expect(written[0]![1]).toContain('base: ../examples/ge-medical/2005.yaml\n')
    expect(written[0]![1]).toContain('- delegate: { decision: combined-offer-price, to: equipment-rep }\n')
    const quit = await press('q')
    expect(quit.dialog).toBeNull()
    expect([...quit.written.keys()]).toEqual(['proposals/price.yaml'])
  })

  it('asks before it writes over a file', async () => {
    const { press, wants } = session(ge, {
      write: async (_, __, over) => (over ? { is: 'written' } : { is: 'there' }),
    })
    const asked = await press(...delegated, 'w', 'enter')
    expect(asked.dialog).toMatchObject({ type: 'confirm' })
    expect((await press('n')).written.size).toBe(0)
    await press('w', 'enter', 'y')
    expect(wants.at(-1)).toMatchObject({ type: 'write', over: true })
  })

  it('says why it was refused', async () => {
    const { press } = session(ge, { write: async () => ({ is: 'refused', why: 'it is the model' }) })
    const state = await press(...delegated, 'w', 'enter')
    expect(state.note).toEqual({ text: 'it is the model', tone: 'bad' })
    expect((await press('escape', 'q')).dialog).toMatchObject({ type: 'confirm' })
  })

  it('has nothing to write without changes', async () => {
    const { press } = session(ge)
    expect((await press('w')).note?.text).toContain('no changes to write')
  })
})
