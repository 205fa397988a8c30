import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { bareEnvironment, PROGRAM, scratch } from '../cli/run.js'
import { GE } from './exploring.js'

const tmux = (...args: readonly string[]) => spawnSync('tmux', ['-L', SERVER, ...args], { encoding: 'utf8' })

/** A server of our own, so that no one's sessions are touched. */
const SERVER = `unsilo-${process.pid}`

/** Why there is no terminal to test in; `null` where there is one. */
export const noTerminal = spawnSync('tmux', ['-V']).status === 0 ? null : 'tmux is not installed'

/** A real terminal in which a program runs. */
export type Terminal = {
  /** Presses keys by the names that tmux has for them. */
  keys(...keys: readonly string[]): void
  type(text: string): void
  /** Pastes as a person does, marked as pasted where the program asks for that. */
  paste(text: string): void
  resize(columns: number, rows: number): void
  /** Waits until the screen shows something, and gives the screen. */
  until(shown: string | RegExp): Promise<string>
  screen(): string
  /** Whether the other screen is shown, and the cursor. */
  modes(): { readonly other: boolean; readonly cursor: boolean }
  /** The process of the program. */
  pid(): number
}

let number = 0

/** Runs `unsilo` in a terminal; when it ends, the screen says `ended with` and its status. */
export function inTerminal(
  args: readonly string[],
  {
    cwd,
    columns = 100,
    rows = 30,
    env = {},
    shell = false,
  }: {
    cwd: string
    columns?: number
    rows?: number
    env?: { [name: string]: string }
    /** Runs it as a job of a shell that a person types into. */
    shell?: boolean
  },
): Terminal {
  number += 1
  const name = `t${number}`
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const environment = Object.entries({ ...bareEnvironment(), ...env }).map(([key, value]) =>
    quoted(`${key}=${value}`),
  )
  const program = [process.execPath, PROGRAM, ...args].map(quoted).join(' ')
  const bare = `env -i TERM=screen-256color LANG=C.UTF-8 ${environment.join(' ')}`
  const line = shell
    ? `exec ${bare} PS1='$ ' bash --noprofile --norc -i`
    : `${bare} ${program}; echo "ended with $?"; exec sleep 100`
  const size = ['-x', String(columns), '-y', String(rows)]
  tmux('-f', '/dev/null', 'new-session', '-d', '-s', name, ...size, '-c', cwd, line)
  onTestFinished(() => {
    tmux('kill-session', '-t', name)
  })
  if (shell) tmux('send-keys', '-t', name, '-l', '--', `${program}\n`)
  const screen = () => tmux('capture-pane', '-p', '-t', name).stdout
  return {
    keys: (...keys) => {
      for (const key of keys) tmux('send-keys', '-t', name, '--', key)
    },
    type: (text) => {
      tmux('send-keys', '-t', name, '-l', '--', text)
    },
    paste: (text) => {
      tmux('set-buffer', '-b', name, '--', text)
      tmux('paste-buffer', '-p', '-r', '-d', '-b', name, '-t', name)
    },
    resize: (width, height) => {
      tmux('resize-window', '-t', name, '-x', String(width), '-y', String(height))
    },
    until: async (shown) => {
      const deadline = Date.now() + 20_000
      for (;;) {
        const now = screen()
        if (typeof shown === 'string' ? now.includes(shown) : shown.test(now)) return now
        if (Date.now() > deadline) throw new Error(`the screen never shows ${shown}:\n${now}`)
        await new Promise((done) => setTimeout(done, 40))
      }
    },
    screen,
    modes: () => {
      const [other, cursor] = tmux('display', '-p', '-t', name, '#{alternate_on} #{cursor_flag}')
        .stdout.trim()
        .split(' ')
      return { other: other === '1', cursor: cursor === '1' }
    },
    pid: () => {
      const shell = tmux('display', '-p', '-t', name, '#{pane_pid}').stdout.trim()
      return Number(spawnSync('ps', ['-o', 'pid=', '--ppid', shell], { encoding: 'utf8' }).stdout.trim())
    },
  }
}

/** A folder of its own with the model of GE in it. */
export function company(): string {
  const cwd = scratch({})
  copyFileSync(GE, join(cwd, 'ge.yaml'))
  return cwd
}
