import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { HOME, type Ran, Repository } from './repository.js'

export type Step = {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly shell: string
  readonly env: { readonly [name: string]: string }
  readonly run: string
}
export type Action = {
  readonly inputs: { readonly [name: string]: { readonly description: string; readonly default: string } }
  readonly outputs: { readonly [name: string]: { readonly description: string; readonly value: string } }
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

/** The action as the repository holds it. */
export const ACTION = parse(readFileSync(join(HOME, 'action.yml'), 'utf8')) as Action

/** A comment as GitHub gives it. */
export type Comment = {
  readonly id: number
  readonly body: string
  readonly user: { readonly login: string }
}

/**
 * Stands for GitHub: comments lie in a file, and each call is written to another. `GH_REFUSES` holds the method that
 * the token may not use.
 */
const GH = `#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs')
const args = process.argv.slice(2)
const file = process.env.GH_COMMENTS
const after = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : null)
const method = after('--method') ?? 'GET'
const path = args.find((arg) => arg.startsWith('repos/'))
const comments = JSON.parse(readFileSync(file, 'utf8'))
appendFileSync(file + '.calls', method + ' ' + path + '\\n')
if (args[0] !== 'api' || !process.env.GH_TOKEN) throw new Error('not a call with a token')
if ((process.env.GH_REFUSES ?? '').split(' ').includes(method)) {
  process.stderr.write('gh: Resource not accessible by integration (HTTP 403)\\n')
  process.exit(1)
}
if (method === 'GET') {
  const [, login] = /login == "(.*?)"/.exec(after('--jq'))
  const [, marker] = /startswith\\("(.*?)"\\)/.exec(after('--jq'))
  const ours = comments.filter(({ user, body }) => user.login === login && body.startsWith(marker))
  process.stdout.write(ours.map(({ id }) => id + '\\n').join(''))
} else {
  const body = readFileSync(after('--field').slice('body=@'.length), 'utf8')
  const id = method === 'PATCH' ? Number(path.split('/').at(-1)) : comments.length + 1
  const others = comments.filter((comment) => comment.id !== id)
  writeFileSync(file, JSON.stringify([...others, { id, body, user: { login: 'github-actions[bot]' } }]))
}
`

/** What a job shows after the action. */
export type Review = {
  /** The status of the last step, which is the job's. */
  readonly status: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: { readonly [name: string]: string }
  readonly comments: readonly Comment[]
  /** What was asked of GitHub. */
  readonly calls: readonly string[]
}

export type Asked = {
  readonly inputs?: { readonly [name: string]: string }
  /** Whether there is a pull request: on a push there is none, and no base. */
  readonly push?: boolean
  readonly env?: { readonly [name: string]: string }
}

/** A repository with a pull request, in which the action's steps can be run as GitHub would run them. */
export class PullRequest extends Repository {
  constructor(programs: { readonly [name: string]: string } = {}) {
    super({ gh: GH, ...programs })
    // In the sample the proposals are there from the start; here a pull request brings them.
    this.git('rm', '--quiet', '-r', 'proposals')
    this.commit('No proposals')
    this.git('switch', '--quiet', '--create', 'topic')
    writeFileSync(this.#place('comments'), '[]')
  }

  static override forThisTest(programs: { readonly [name: string]: string } = {}): PullRequest {
    return Repository.gone(new PullRequest(programs))
  }

  /** Brings proposals of the sample, under their own names or others. */
  propose(name: string, as = name): void {
    const text = this.git('show', `main~1:proposals/${name}.yaml`)
    this.write(as.includes('.yaml') ? as : `proposals/${as}.yaml`, text)
  }

  /** Runs the action on what is committed. */
  review({ inputs = {}, push = false, env = {} }: Asked = {}): Review {
    const steps: { [id: string]: { [name: string]: string } } = {}
    const written = { summary: this.#place('summary'), output: this.#place('output') }
    writeFileSync(written.summary, '')
    let log = ''
    let last: Ran['status'] = 0
    for (const step of ACTION.runs.steps) {
      // What composite actions do by themselves after a step that failed.
      if (last !== 0) break
      if (step.if !== undefined && (push || inputs.comment === 'false')) continue
      writeFileSync(written.output, '')
      const values = Object.entries(step.env).map(([name, text]) => [
        name,
        this.#evaluated(text, inputs, push, steps),
      ])
      const ran = this.run(step.shell, ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run], {
        GITHUB_ACTION_PATH: HOME,
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: 'fellmore/organisation',
        GITHUB_OUTPUT: written.output,
        GITHUB_STEP_SUMMARY: written.summary,
        RUNNER_TEMP: this.above,
        GH_COMMENTS: this.#place('comments'),
        ...env,
        ...Object.fromEntries(values),
      })
      log += ran.stdout + ran.stderr
      last = ran.status
      if (step.id !== undefined) steps[step.id] = outputsIn(readFileSync(written.output, 'utf8'))
    }
    const calls = `${this.#place('comments')}.calls`
    return {
      status: last,
      log,
      summary: readFileSync(written.summary, 'utf8'),
      outputs: steps.review ?? {},
      comments: this.comments,
      calls: existsSync(calls) ? readFileSync(calls, 'utf8').split('\n').slice(0, -1) : [],
    }
  }

  get comments(): readonly Comment[] {
    return JSON.parse(readFileSync(this.#place('comments'), 'utf8'))
  }

  set comments(comments: readonly Comment[]) {
    writeFileSync(this.#place('comments'), JSON.stringify(comments))
  }

  #place(name: string): string {
    return join(this.above, name)
  }

  /** The few expressions that the action uses. */
  #evaluated(
    text: string,
    inputs: { readonly [name: string]: string },
    push: boolean,
    steps: { readonly [id: string]: { readonly [name: string]: string } },
  ): string {
    return text.replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string): string => {
      const [root, name, , output] = expression.split('.')
      if (root === 'inputs') {
        const usual = ACTION.inputs[name!]!.default
        return inputs[name!] ?? this.#evaluated(usual, inputs, push, steps)
      }
      if (root === 'steps') return steps[name!]?.[output!] ?? ''
      const github: { readonly [name: string]: string } = {
        'github.token': 'a-token',
        'github.base_ref': push ? '' : 'main',
        'github.event.pull_request.number': push ? '' : '7',
      }
      const value = github[expression]
      if (value === undefined) throw new Error(`what is ${expression}?`)
      return value
    })
  }
}

function outputsIn(text: string): { [name: string]: string } {
  const lines = text.split('\n').slice(0, -1)
  return Object.fromEntries(lines.map((line) => [line.split('=', 1)[0]!, line.slice(line.indexOf('=') + 1)]))
}

/** The names of the sample's proposals. */
export const HELPS = 'price-with-chain-accounts'
export const HURTS = 'one-commercial-centre'
export const STALE = 'energy-to-service'

/** A pull request that brings some of the sample's proposals. */
export function proposing(...names: readonly string[]): PullRequest {
  const pull = PullRequest.forThisTest()
  for (const name of names) pull.propose(name)
  pull.commit('Proposals')
  return pull
}

/** The annotations in a job's log. */
export const annotations = (log: string): readonly string[] =>
  log.split('\n').filter((line) => /^::(error|warning|notice) /.test(line))
