import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenModel } from '../../src/app/explore/open.js'
import { leftBehind } from '../../src/explore/left.js'
import { GE, opened, session, withoutDelegations } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

const written = ['/', 'type:price', 'enter', 'd', 'enter', 'w', 'ctrl+u', 'type:x.yaml', 'enter'] as const

describe('the command that is recommended', () => {
  it('may read a base outside, where it has to', async () => {
    const { press } = session(
      { ...ge, models: ['../repo/ge.yaml'] },
      { problemOf: async () => "'../repo/ge.yaml' is outside the working folder and that of the reorg file" },
    )
    const state = await press(...written)
    expect(state.note).toMatchObject({ tone: 'good' })
    expect(state.note?.text).toContain('try unsilo diff ../repo/ge.yaml x.yaml --allow-outside')
    expect(leftBehind(state)).toEqual([
      { file: 'x.yaml', isLast: true, command: 'unsilo diff ../repo/ge.yaml x.yaml --allow-outside' },
    ])
  })

  it('is plain where the base is at hand', async () => {
    const { press } = session({ ...ge, models: ['ge.yaml'] })
    expect(leftBehind(await press(...written))).toEqual([
      { file: 'x.yaml', isLast: true, command: 'unsilo diff ge.yaml x.yaml' },
    ])
  })

  it('is none where the file cannot be used for another reason', async () => {
    const { press } = session(ge, { problemOf: async () => 'its base is broken' })
    expect((await press(...written)).note).toEqual({
      text: 'written to x.yaml, but its base is broken',
      tone: 'warn',
    })
  })
})

describe('changes that are kept but not applied', () => {
  it('are said not to be in the file', async () => {
    const { press } = session(ge, {
      open: withoutDelegations(ge),
    })
    await press('/', 'type:price', 'enter', 'd', 'enter', '3', 'c', 'enter', 'enter', 'R')
    const { note } = await press('w', 'enter')
    expect(note?.text).toContain('One change is kept but not applied: it is not in the file')
    expect(note?.tone).toBe('warn')
  })
})

describe('a file that is read back', () => {
  it('is written, even where that is stopped', async () => {
    let answer = (_: string | null): void => undefined
    const { dispatch, state, press } = session(ge, {
      problemOf: () => new Promise((done) => (answer = done)),
    })
    await press(...written.slice(0, -1))
    dispatch({ type: 'key', key: 'enter' })
    while (state().written.size === 0) await new Promise((done) => setTimeout(done, 1))
    expect(state().dialog).toBeNull()
    dispatch({ type: 'key', key: 'escape' })
    expect(state().note?.text).toBe('Stopped: the file is written, and not read back.')
    answer('it is too late to say')
    await press()
    expect(state().note?.text).toContain('Stopped')
    expect(state().written.size).toBe(1)
  })
})
