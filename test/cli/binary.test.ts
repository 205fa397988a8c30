import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOME, inProcess, PROGRAM, scratch } from './run.js'

const MODEL = join(HOME, 'examples/minimal/northwind.yaml')
const ZIP = 'PK\u0003\u0004'

describe('a format that is no text', () => {
  it.each([
    ['report', MODEL],
    ['check', MODEL],
    ['diff', MODEL, join(HOME, 'examples/minimal/reorg.yaml')],
  ])('does not go to a terminal: %s', async (...args) => {
    const ran = await inProcess([...args, '-f', 'xlsx'], {}, { isTerminal: true })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toContain('name a file, as in -o report.xlsx')
  })

  it('goes to a file, and beside it a text to the terminal', async () => {
    const cwd = scratch({})
    const args = ['report', MODEL, '-f', 'xlsx=book.xlsx', '-f', 'text']
    const ran = await inProcess(args, { cwd }, { isTerminal: true })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toContain('Northwind')
    expect(readFileSync(join(cwd, 'book.xlsx'), 'latin1').startsWith(ZIP)).toBe(true)
  })

  it('goes to a pipe, the same bytes as to a file', () => {
    const cwd = scratch({})
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [PROGRAM, 'report', MODEL, '-f', ...args], { cwd })
    expect(run('xlsx', '-o', 'book.xlsx').status).toBe(0)
    const { status, stdout } = run('xlsx')
    expect(status).toBe(0)
    expect(stdout.equals(readFileSync(join(cwd, 'book.xlsx')))).toBe(true)
  })
})
