import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HELPS, HURTS, PullRequest, proposing } from './action.js'

describe('the comment', () => {
  it('is put anew into the one that is there', () => {
    const pull = proposing(HELPS)
    pull.comments = [{ id: 1, body: 'Nice', user: { login: 'someone' } }]
    pull.review()
    const [, first] = pull.comments
    pull.propose(HURTS)
    pull.commit('More')
    const { comments, calls } = pull.review()
    expect(comments).toHaveLength(2)
    expect(comments[1]!.id).toBe(first!.id)
    expect(comments[1]!.body).toContain(HURTS)
    expect(calls.at(-1)).toBe(`PATCH repos/fellmore/organisation/issues/comments/${first!.id}`)
  })

  it('leaves alone what others wrote, be it with the marker', () => {
    const pull = proposing(HELPS)
    pull.review()
    const forged = { id: 1, body: pull.comments[0]!.body, user: { login: 'mallory' } }
    pull.comments = [forged]
    const { comments } = pull.review()
    expect(comments[0]).toEqual(forged)
    expect(comments).toHaveLength(2)
  })

  it.each(['POST', 'GET POST'])('is left to the summary where the token may not %s', (method) => {
    const { status, log, summary, comments } = proposing(HELPS).review({ env: { GH_REFUSES: method } })
    expect(status).toBe(0)
    expect(comments).toEqual([])
    expect(log).toMatch(/^::notice title=unsilo::no comment is written: /m)
    expect(summary).toContain("'Price of an offer to a chain' comes 1 line nearer")
  })

  it('is not written where it is not wanted', () => {
    const { calls, outputs } = proposing(HELPS).review({ inputs: { comment: 'false' } })
    expect(calls).toEqual([])
    expect(existsSync(outputs.comment!)).toBe(true)
  })

  it('has as many proposals as have room, and says which have none', () => {
    const pull = PullRequest.forThisTest()
    for (let i = 10; i < 24; i++) pull.propose(HURTS, `again-${i}`)
    pull.commit('Many')
    const { comments } = pull.review()
    expect(comments[0]!.body.length).toBeLessThan(65_536)
    expect(comments[0]!.body).toContain('`proposals/again-23.yaml` has no room here')
  })
})
