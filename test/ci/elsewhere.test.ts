import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HELPS, HURTS, PullRequest, proposing, STALE } from './action.js'
import { HOME } from './repository.js'

describe('the action elsewhere', () => {
  it('judges the organisation alone on a push, by the whole policy', () => {
    const { status, log, outputs, calls } = proposing(HURTS).review({ push: true })
    expect(status).toBe(0)
    expect(log).toContain('::warning file=org/decisions.yaml,line=14')
    expect(outputs.matters).toBe('false')
    expect(calls).toEqual([])
  })

  it('gives SARIF of every model, each run with a name of its own', () => {
    const pull = proposing(HELPS, HURTS, STALE)
    const { outputs } = pull.review({ inputs: { sarif: 'out/unsilo.sarif' } })
    expect(outputs.sarif).toBe('out/unsilo.sarif')
    const { runs } = JSON.parse(readFileSync(join(pull.folder, outputs.sarif!), 'utf8'))
    expect(runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id)).toEqual([
      'unsilo/org/',
      `unsilo/proposals/${STALE}.yaml/`,
      `unsilo/proposals/${HURTS}.yaml/`,
      `unsilo/proposals/${HELPS}.yaml/`,
    ])
  })

  it('takes the policy and the severity that it is given', () => {
    const pull = proposing(HURTS)
    pull.write('lenient.yaml', 'unsilo: 1\nextends: none\n')
    pull.commit('Policy')
    expect(pull.review({ inputs: { policy: 'lenient.yaml' } }).status).toBe(0)
    const helps = proposing(HELPS)
    expect(helps.review({ push: true, inputs: { 'fail-on': 'warn' } }).status).toBe(1)
  })

  it('says that the checkout lacks the base', () => {
    const { status, log } = proposing(HELPS).review({ inputs: { base: 'gone' } })
    expect(status).toBe(2)
    expect(log).toContain('::error title=unsilo::the base is not in this checkout')
  })

  it('judges an organisation whose base had none that can be read', () => {
    const pull = PullRequest.forThisTest()
    pull.git('switch', '--quiet', 'main')
    pull.write('org/company.yaml', 'unsilo: 1\nteams: 5\n')
    pull.commit('Broken')
    pull.git('switch', '--quiet', '--create', 'repair')
    pull.git('checkout', '--quiet', 'main~1', '--', 'org')
    pull.commit('Repaired')
    const { status, log, comments } = pull.review()
    expect(status).toBe(0)
    expect(log).toContain('there is no model on the base that can be read')
    expect(comments).toHaveLength(0)
  })

  it('says what is wrong with an organisation that cannot be read, and judges no proposal by it', () => {
    const pull = PullRequest.forThisTest()
    pull.propose(HELPS)
    pull.write('org/company.yaml', 'unsilo: 1\nteams: 5\n')
    pull.commit('Broken')
    const { status, log, comments } = pull.review()
    expect(status).toBe(2)
    expect(log).toMatch(/^::error file=org\/company\.yaml,line=2/m)
    expect(log).toContain('is not judged: the organisation that it changes cannot be used')
    expect(comments[0]!.body).toContain('## The organisation: `org/`\n\n**It cannot be used')
  })

  it.each([
    ['an unknown severity', { 'fail-on': 'loud' }],
    ['a base that would be an option', { base: '--upload-pack=touch x' }],
  ])('refuses %s', (_, inputs) => {
    const { status } = proposing(HELPS).review({ inputs })
    expect(status).toBe(2)
  })
})

describe('the version', () => {
  // Stands for the registry: it lays this program down where the package would be.
  const npm = `#!/bin/sh
echo "npm $*"
mkdir -p "$3/node_modules/unsilo/bin"
echo "import '${join(HOME, 'bin', 'unsilo.js')}'" > "$3/node_modules/unsilo/bin/unsilo.js"
echo '{"type":"module"}' > "$3/node_modules/unsilo/package.json"
`

  it('comes from the registry where one is asked for, without scripts of its own', () => {
    const pull = PullRequest.forThisTest({ npm })
    pull.propose(HELPS)
    pull.commit('Proposal')
    const { status, log } = pull.review({ inputs: { version: '0.1.0' } })
    expect(log).toMatch(/^npm install --prefix \S+ .*--ignore-scripts unsilo@0\.1\.0$/m)
    expect(status).toBe(0)
  })

  it.each(['latest; touch x', '../other', '--global'])('is refused where it is none: %s', (version) => {
    const { status, log } = proposing(HELPS).review({ inputs: { version } })
    expect(status).toBe(2)
    expect(log).toContain('::error title=unsilo::the input version is to be like 1.2.3')
  })
})
