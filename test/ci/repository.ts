import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished, vi } from 'vitest'

// Each run is a process of its own, and a review runs some ten of them.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

/** The folder of the package. */
export const HOME = fileURLToPath(new URL('../..', import.meta.url))
/** The sample repository. */
export const SAMPLE = join(HOME, 'examples', 'ci')

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** A git repository in a folder of its own. */
export class Repository {
  readonly folder: string
  /** The folder that it lies in, for what is no part of it. */
  readonly above: string
  readonly #env: { readonly [name: string]: string }

  /** With the sample in it, committed to `main`; `programs` are put on the path beside `unsilo`. */
  constructor(programs: { readonly [name: string]: string } = {}) {
    const above = mkdtempSync(join(tmpdir(), 'unsilo-ci-'))
    this.above = above
    const bin = join(above, 'bin')
    this.folder = join(above, 'repository')
    const unsilo = `#!/bin/sh\nexec "${process.execPath}" "${join(HOME, 'bin', 'unsilo.js')}" "$@"\n`
    mkdirSync(bin)
    for (const [name, text] of Object.entries({ unsilo, ...programs }))
      writeFileSync(join(bin, name), text, { mode: 0o755 })
    cpSync(SAMPLE, this.folder, { recursive: true })
    this.#env = {
      PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
      HOME: above,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Test',
      GIT_AUTHOR_EMAIL: 'test@example.org',
      GIT_COMMITTER_NAME: 'Test',
      GIT_COMMITTER_EMAIL: 'test@example.org',
    }
    this.git('init', '--quiet', '--initial-branch=main')
    this.commit('The organisation')
  }

  /** The same, gone when the test has ended. */
  static forThisTest(programs: { readonly [name: string]: string } = {}): Repository {
    return Repository.gone(new Repository(programs))
  }

  protected static gone<Kind extends Repository>(repository: Kind): Kind {
    onTestFinished(() => repository.remove())
    return repository
  }

  remove(): void {
    rmSync(this.above, { recursive: true, force: true })
  }

  run(command: string, args: readonly string[], env: { readonly [name: string]: string } = {}): Ran {
    const { error, status, stdout, stderr } = spawnSync(command, args, {
      cwd: this.folder,
      env: { ...this.#env, ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    if (error !== undefined) throw error
    return { status, stdout, stderr }
  }

  /** Runs a line as a reader types it. */
  shell(line: string): Ran {
    return this.run('bash', ['--noprofile', '--norc', '-c', line])
  }

  unsilo(...args: readonly string[]): Ran {
    return this.run('unsilo', args)
  }

  git(...args: readonly string[]): string {
    const { status, stdout, stderr } = this.run('git', args)
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  commit(message: string): void {
    this.git('add', '--all')
    this.git('commit', '--quiet', '--message', message)
  }
}
