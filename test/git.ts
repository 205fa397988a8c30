import { execFileSync } from 'node:child_process'

/** Nothing of how git is set up on the machine that runs the tests. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}

/** Runs git in a folder, and gives what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, stdio: 'pipe', env: ENVIRONMENT, encoding: 'utf8' })
}

/** Commits all that a folder holds to the branch `main` of its repository, which is made where there is none. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'add', '--all', '--force')
  git(folder, 'commit', '--quiet', '--message=x')
}
