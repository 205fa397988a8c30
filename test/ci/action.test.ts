import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ACTION } from './action.js'
import { HOME, SAMPLE } from './repository.js'

const scripts = readdirSync(join(HOME, 'bin', 'ci')).filter((file) => file.endsWith('.sh'))
const tool = (command: string, args: readonly string[], input = '') =>
  spawnSync(command, args, { input, encoding: 'utf8' })
const has = (command: string) => tool('sh', ['-c', `command -v ${command}`]).status === 0

describe('action.yml', () => {
  it('is a composite action in which every input and output is described', () => {
    expect(ACTION.runs.using).toBe('composite')
    expect(Object.keys(ACTION.inputs)).toEqual([
      'model',
      'proposals',
      'base',
      'policy',
      'fail-on',
      'comment',
      'sarif',
      'version',
    ])
    expect(Object.keys(ACTION.outputs)).toEqual(['status', 'comment', 'sarif'])
    for (const { description } of [...Object.values(ACTION.inputs), ...Object.values(ACTION.outputs)])
      expect(description).toMatch(/\.$|for|write/)
    // Runners read every default as text.
    for (const { default: usual } of Object.values(ACTION.inputs)) expect(typeof usual).toBe('string')
  })

  it('puts no expression into a script: all goes through the environment', () => {
    for (const { run, shell } of ACTION.runs.steps) {
      expect(run).not.toContain('${{')
      expect(shell).toBe('bash')
    }
  })

  it('names only inputs and outputs that there are', () => {
    const ids = new Set(ACTION.runs.steps.map(({ id }) => id))
    const text = JSON.stringify(ACTION)
    for (const [, name] of text.matchAll(/inputs\.([a-z-]+)/g)) expect(ACTION.inputs).toHaveProperty([name!])
    const written = scripts.map((file) => readFileSync(join(HOME, 'bin', 'ci', file), 'utf8')).join('\n')
    for (const [, id, name] of text.matchAll(/steps\.([a-z]+)\.outputs\.([a-z]+)/g)) {
      expect(ids).toContain(id)
      expect(written).toMatch(new RegExp(`output ${name} |'${name}=`))
    }
  })

  it('runs scripts that lie beside it', () => {
    const named = ACTION.runs.steps.flatMap(({ run }) => [...run.matchAll(/bin\/ci\/([a-z]+\.sh)/g)])
    expect(named.map(([, file]) => file).sort()).toEqual([...scripts].sort())
  })
})

describe('the scripts of the action', () => {
  it.each(scripts)('%s stops at the first fault', (file) => {
    expect(readFileSync(join(HOME, 'bin', 'ci', file), 'utf8')).toMatch(
      /^#!\/usr\/bin\/env bash\n(#.*\n)+set -euo pipefail\n/,
    )
    expect(readFileSync(join(HOME, 'bin', 'ci', file), 'utf8')).not.toMatch(/\beval\b/)
    expect(statSync(join(HOME, 'bin', 'ci', file)).isFile()).toBe(true)
  })

  it.skipIf(!has('shellcheck'))('please shellcheck (skipped where it is not installed)', () => {
    const paths = scripts.map((file) => join(HOME, 'bin', 'ci', file))
    const { status, stdout } = tool('shellcheck', paths)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })

  it.skipIf(!has('jq'))(
    'find their own comment by a filter that jq reads (skipped where it is not installed)',
    () => {
      const script = readFileSync(join(HOME, 'bin', 'ci', 'comment.sh'), 'utf8')
      const [, quoted] = /^ours="(.*)"$/m.exec(script)!
      const filter = quoted!.replaceAll('\\"', '"').replace('$MARKER', '<!-- unsilo 1 -->')
      const comments = [
        { id: 1, body: '<!-- unsilo 1 -->\nours', user: { login: 'github-actions[bot]' } },
        { id: 2, body: '<!-- unsilo 1 -->\nforged', user: { login: 'mallory' } },
        { id: 3, body: '<!-- unsilo 2 -->\nof another model', user: { login: 'github-actions[bot]' } },
      ]
      const { stdout } = tool('jq', ['-r', filter], JSON.stringify(comments))
      expect(stdout).toBe('1\n')
    },
  )
})

describe('the workflow of the sample', () => {
  const workflow = parse(readFileSync(join(SAMPLE, '.github/workflows/organisation.yml'), 'utf8'))

  it('may read the repository and write the comment, no more', () => {
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
    // With pull_request_target the texts of a stranger would be read with the rights of the repository.
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push'])
  })

  it('gives the action only inputs that it has, from a checkout that holds the base', () => {
    const [checkout, review] = workflow.jobs.review.steps
    expect(checkout.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false })
    expect(review.uses).toMatch(/^OWNER\/unsilo@v/)
    for (const input of Object.keys(review.with)) expect(ACTION.inputs).toHaveProperty([input])
  })
})
