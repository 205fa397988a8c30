import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { HOME, Repository, SAMPLE } from './repository.js'

const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
const yaml = (...path: readonly string[]) => parse(readFileSync(join(...path), 'utf8'))

describe('GitLab', () => {
  const pipeline = yaml(SAMPLE, '.gitlab-ci.yml')
  const scriptOf = (job: string): string => ['set -eo pipefail', ...pipeline[job].script].join('\n')

  it('gets the reports that the job names, of a form that it reads', () => {
    const repository = Repository.forThisTest()
    const ran = repository.shell(scriptOf('organisation'))
    expect(ran.status).toBe(0)
    const { codequality, junit } = pipeline.organisation.artifacts.reports
    const found = JSON.parse(readFileSync(join(repository.folder, codequality), 'utf8'))
    expect(found[0]).toMatchObject({
      check_name: 'decision/too-far',
      severity: 'minor',
      location: { path: 'org/decisions.yaml' },
    })
    expect(readFileSync(join(repository.folder, junit), 'utf8')).toContain('<testsuites')
  })

  it('judges each proposal that a merge request adds', () => {
    const repository = Repository.forThisTest()
    const CI_MERGE_REQUEST_DIFF_BASE_SHA = repository.git('rev-parse', 'HEAD').trim()
    const job = () =>
      repository.run('bash', ['-c', scriptOf('proposals')], { CI_MERGE_REQUEST_DIFF_BASE_SHA })
    expect(job()).toMatchObject({ status: 0, stdout: '' })

    const text = readFileSync(join(SAMPLE, 'proposals/price-with-chain-accounts.yaml'), 'utf8')
    repository.write('proposals/new one $(touch x).yaml', text)
    repository.commit('One that helps')
    const helps = job()
    expect(helps.status).toBe(0)
    expect(helps.stdout).toContain('nothing to report')
    expect(helps.stdout).toMatch(/^What changes: .*Fellmore Refrigeration/m)
    expect(existsSync(join(repository.folder, 'x'))).toBe(false)

    const hurts = readFileSync(join(SAMPLE, 'proposals/one-commercial-centre.yaml'), 'utf8')
    repository.write('proposals/another.yaml', hurts)
    repository.commit('One that hurts')
    expect(job().status).not.toBe(0)
  })

  it('says what each proposal changes, to the log and to files, and judges all, before it fails', () => {
    const repository = Repository.forThisTest()
    const CI_MERGE_REQUEST_DIFF_BASE_SHA = repository.git('rev-parse', 'HEAD').trim()
    const names = ['one-commercial-centre', 'energy-to-service', 'price-with-chain-accounts']
    for (const [i, name] of names.entries())
      repository.write(
        `proposals/new-${i}.yaml`,
        readFileSync(join(SAMPLE, `proposals/${name}.yaml`), 'utf8'),
      )
    repository.commit('One that hurts, one that cannot be used and one that helps')
    const ran = repository.run('bash', ['-c', scriptOf('proposals')], { CI_MERGE_REQUEST_DIFF_BASE_SHA })
    expect(ran.status).toBe(2)
    const places = ['What changes:', 'own/price-near-customer', 'nothing to report'].map((part) =>
      ran.stdout.indexOf(part),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(ran.stdout.match(/^What changes:/gm)).toHaveLength(2)
    expect(ran.stderr).toContain('reorg/unknown-id')

    const { when, paths } = pipeline.proposals.artifacts
    expect({ when, paths }).toEqual({ when: 'always', paths: ['comment-*.md'] })
    const comments = readdirSync(repository.folder).filter((name) => /^comment-.*\.md$/.test(name))
    expect(comments.sort()).toEqual(['comment-1.md', 'comment-2.md', 'comment-3.md'])
    const texts = comments.map((name) => readFileSync(join(repository.folder, name), 'utf8'))
    expect(texts[0]).toMatch(/^#+ What changes: /m)
    expect(texts[1]).toContain("there is no team 'software'")
    expect(texts[2]).toMatch(/^#+ What changes: /m)
  })
})

describe('pre-commit', () => {
  const [hook] = yaml(HOME, '.pre-commit-hooks.yaml')
  const config = yaml(SAMPLE, '.pre-commit-config.yaml')

  it('has a hook that the sample uses', () => {
    expect(hook).toMatchObject({
      id: 'unsilo-check',
      language: 'node',
      entry: 'unsilo check',
      pass_filenames: false,
    })
    expect('org/service.yaml').toMatch(new RegExp(hook.files))
    expect('README.md').not.toMatch(new RegExp(hook.files))
    expect(config.repos[0].hooks).toEqual([{ id: hook.id, args: ['org/'] }])
  })

  it('runs what the hook names, and stops a commit that makes the organisation worse', () => {
    const repository = Repository.forThisTest()
    const asHook = () =>
      repository.run('sh', ['-c', `${hook.entry} "$@"`, 'hook', ...config.repos[0].hooks[0].args])
    expect(asHook().status).toBe(0)
    const text = readFileSync(join(repository.folder, 'org/coordination.yaml'), 'utf8')
    repository.write(
      'org/coordination.yaml',
      text.replaceAll(/ {2}- id: parts-call[\s\S]*?(?=\n {2}- id: install)/g, ''),
    )
    const ran = asHook()
    expect(ran.status).toBe(1)
    expect(ran.stdout).toContain('boundary/unlinked')
  })

  it.skipIf(!has('pre-commit'))('takes hook and configuration (skipped where it is not installed)', () => {
    // The hook from a repository of its own, run as a program of the system: to install one needs a network.
    const repository = Repository.forThisTest()
    const hooks = readFileSync(join(HOME, '.pre-commit-hooks.yaml'), 'utf8')
    expect(hooks).toContain('language: node')
    repository.write('.pre-commit-hooks.yaml', hooks.replace('language: node', 'language: system'))
    repository.commit('Hooks')
    const rev = repository.git('rev-parse', 'HEAD').trim()
    const text = readFileSync(join(SAMPLE, '.pre-commit-config.yaml'), 'utf8')
    repository.write(
      '.pre-commit-config.yaml',
      text.replace(/repo: .*/, `repo: ${repository.folder}`).replace(/rev: .*/, `rev: ${rev}`),
    )
    repository.commit('Configuration')
    const check = () => repository.run('pre-commit', ['run', '--all-files'])
    expect(
      repository.run('pre-commit', ['validate-manifest', join(HOME, '.pre-commit-hooks.yaml')]).status,
    ).toBe(0)
    expect(
      repository.run('pre-commit', ['validate-config', join(SAMPLE, '.pre-commit-config.yaml')]).status,
    ).toBe(0)
    const passes = check()
    expect(passes.stdout).toMatch(/unsilo check\.+Passed/)
    const decisions = readFileSync(join(repository.folder, 'org/decisions.yaml'), 'utf8')
    repository.write('org/decisions.yaml', decisions.replace('decide: dispatcher', 'decide: dispatchr'))
    repository.git('add', '--all')
    const fails = check()
    expect(fails.status).toBe(1)
    expect(fails.stdout).toContain("did you mean 'dispatcher'?")
  })
})
