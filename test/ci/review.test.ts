import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotations, HELPS, HURTS, PullRequest, proposing, STALE } from './action.js'

describe('the action on a pull request', () => {
  it('with a proposal that helps: passes, and says so in one comment', () => {
    const { status, log, summary, outputs, comments, calls } = proposing(HELPS).review()
    expect(status).toBe(0)
    expect(annotations(log)).toEqual([])
    expect(outputs).toMatchObject({ status: '0', matters: 'true' })
    expect(comments).toHaveLength(1)
    const { body } = comments[0]!
    expect(body).toMatch(/^<!-- unsilo \d+ -->\n# What this pull request changes\n/)
    expect(body).toContain(`## The proposal \`proposals/${HELPS}.yaml\`\n\n**It passes the policy.**`)
    expect(body).toContain("'Price of an offer to a chain' comes 1 line nearer Supermarket chains")
    // Nothing is said of the organisation, which the pull request leaves as it is.
    expect(body).not.toContain('## The organisation')
    expect(summary).toContain(`The proposal \`proposals/${HELPS}.yaml\``)
    expect(readFileSync(outputs.comment!, 'utf8')).toBe(body.slice(body.indexOf('\n') + 1))
    expect(calls).toHaveLength(2)
  })

  it('with one that hurts: fails, annotates, and says what gets worse', () => {
    const { status, log, summary, outputs, comments } = proposing(HURTS).review()
    expect(status).toBe(1)
    expect(outputs.status).toBe('1')
    expect(annotations(log).filter((line) => line.startsWith('::error'))).toHaveLength(5)
    expect(log).toContain(`::warning file=proposals/${HURTS}.yaml,line=17`)
    // What the organisation had before is no one's fault here.
    expect(log).not.toContain('Director of store systems, 2')
    expect(comments[0]!.body).toContain('**It fails the policy: 5 errors and 3 warnings.**')
    expect(comments[0]!.body).toContain('Worse: ')
    expect(summary).toContain('## The check fails')
  })

  it('with one that cannot apply: ends with 2, every problem annotated and in the comment', () => {
    const { status, log, summary, comments } = proposing(STALE).review()
    expect(status).toBe(2)
    const told = annotations(log)
    expect(told).toHaveLength(3)
    expect(told[0]).toMatch(
      /^::error file=proposals\/energy-to-service\.yaml,line=8,.*title=reorg\/unknown-id::/,
    )
    for (const text of [comments[0]!.body, summary]) {
      expect(text).toContain('**It cannot be used: 3 problems.**')
      expect(text).toContain('proposals/energy-to-service.yaml:12:32')
      expect(text).toContain("help: did you mean 'energy-adviser'?")
    }
  })

  it('with all three: one comment, the worst status', () => {
    const { status, comments } = proposing(HELPS, HURTS, STALE).review()
    expect(status).toBe(2)
    expect(comments).toHaveLength(1)
    expect(comments[0]!.body.match(/^## The proposal /gm)).toHaveLength(3)
  })

  it('that edits the organisation itself: compares it with the base', () => {
    const pull = PullRequest.forThisTest()
    const links = readFileSync(join(pull.folder, 'org/coordination.yaml'), 'utf8')
    pull.write('org/coordination.yaml', links.replace('mechanism: task-force', 'mechanism: direct-contact'))
    const decisions = readFileSync(join(pull.folder, 'org/decisions.yaml'), 'utf8')
    pull.write('org/decisions.yaml', decisions.replace('decide: dispatcher', 'decide: service-director'))
    pull.commit('Call-outs are decided at the top')
    const { status, comments, outputs } = pull.review()
    expect(outputs.status).toBe(String(status))
    expect(status).toBe(1)
    expect(comments[0]!.body).toContain('## The organisation: `org/`\n\n**It fails the policy: 1 error')
    expect(comments[0]!.body).toContain("'Who goes to a breakdown, and when' moves 1 line away")
  })

  it('holds the limit for the size of a change against an edit too', () => {
    const pull = PullRequest.forThisTest()
    const service = readFileSync(join(pull.folder, 'org/service.yaml'), 'utf8')
    pull.write('org/service.yaml', service.replace('parent: fellmore', 'parent: parts'))
    pull.commit('Service goes below parts')
    const { status, log } = pull.review()
    expect(status).toBe(1)
    expect(log).toContain('max-share-moved')
  })

  it('that changes nothing that matters: no comment, and an old one says so', () => {
    const pull = proposing(HELPS)
    expect(pull.review().comments).toHaveLength(1)
    pull.git('rm', '--quiet', '-r', 'proposals')
    pull.write('README.md', 'Words\n')
    pull.commit('Withdrawn')
    const after = pull.review()
    expect(after).toMatchObject({ status: 0 })
    expect(after.outputs.matters).toBe('false')
    expect(after.comments).toHaveLength(1)
    expect(after.comments[0]!.body).toMatch(
      /^<!-- unsilo \d+ -->\nThis pull request changes nothing in the organisation that matters\.\n$/,
    )
    pull.comments = []
    const fresh = pull.review()
    expect(fresh).toMatchObject({ status: 0, comments: [] })
    expect(fresh.calls.some((call) => call.startsWith('POST'))).toBe(true) // the first review's
    expect(fresh.calls.slice(-1)[0]).toMatch(/^GET /)
  })

  it('looks only at what the pull request changes, however far the base has got', () => {
    const pull = proposing(HELPS)
    pull.git('switch', '--quiet', 'main')
    pull.propose(HURTS)
    pull.commit('Another one, merged meanwhile')
    pull.git('switch', '--quiet', 'topic')
    const { status, comments } = pull.review()
    expect(status).toBe(0)
    expect(comments[0]!.body).not.toContain(HURTS)
  })
})
