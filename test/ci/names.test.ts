import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotations, PullRequest, STALE } from './action.js'

describe('names of files that mean harm', () => {
  const NAMES = [
    'proposals/two words.yaml',
    'proposals/$(touch x).yaml',
    'proposals/`touch x`; touch x.yaml',
    'proposals/"quoted\' name.yaml',
    'proposals/new\nline\n::error::forged.yaml',
    'proposals/a*b?[c].yaml',
    'proposals/@everyone <img src=x> ![](x).yaml',
    'proposals/%0A::error::forged.yaml',
    'proposals/main:org.yaml',
    'proposals/-rf.yaml',
  ]

  it('are judged as files, and obeyed by no shell, log or page', () => {
    const pull = PullRequest.forThisTest()
    for (const name of NAMES) pull.propose(STALE, name)
    pull.commit('Hostile')
    const { status, log, summary, comments } = pull.review()
    expect(status).toBe(2)
    expect(existsSync(join(pull.folder, 'x'))).toBe(false)
    expect(pull.git('status', '--porcelain')).toBe('')
    const { body } = comments[0]!
    expect(body.match(/^## The proposal /gm)).toHaveLength(NAMES.length)
    for (const text of [body, summary]) {
      expect(text).not.toMatch(/^::/m)
      // Every heading holds its name in one code span.
      for (const line of text.match(/^## The proposal .*/gm)!)
        expect(line).toMatch(/^## The proposal `[^`]*`$/)
    }
    for (const line of annotations(log)) expect(line).toMatch(/^::(error|notice) (file|title)=/)
    expect(log).not.toMatch(/^::error::/m)
    expect(annotations(log)).toHaveLength(3 * NAMES.length)
  })

  it('at the top of the repository are no options', () => {
    const pull = PullRequest.forThisTest()
    const text = pull.git('show', 'main~1:proposals/energy-to-service.yaml').replace('../org', './org')
    pull.write('--config=x.yaml', text)
    pull.write('-f.yaml', text)
    pull.commit('Dashes')
    const { status, comments } = pull.review({ inputs: { proposals: '*.yaml\n\nproposals/*.yaml\n' } })
    expect(status).toBe(2)
    expect(comments[0]!.body).toContain(
      '## The proposal `--config=x.yaml`\n\n**It cannot be used: 3 problems.**',
    )
    expect(comments[0]!.body).toContain('## The proposal `-f.yaml`')
  })

  it('that are links lead nowhere', () => {
    const pull = PullRequest.forThisTest()
    pull.write('proposals/.keep', '')
    symlinkSync('/etc/hostname', join(pull.folder, 'proposals', 'link.yaml'))
    pull.commit('Link')
    const { status, log, comments } = pull.review()
    expect(status).toBe(0)
    expect(comments).toEqual([])
    expect(log).toContain('`proposals/link.yaml` is a link, and is left out')
  })
})
