import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Python that writes workbooks by a program that is not ours; `null` where there is none. */
export const PYTHON =
  ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0,
  ) ?? null

/** The workbook that lines of Python make of `book`, an empty one of openpyxl. */
export function workbookBy(...lines: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'unsilo-xlsx-'))
  try {
    const path = join(folder, 'book.xlsx')
    const script = [
      'import datetime, openpyxl',
      'book = openpyxl.Workbook()',
      ...lines,
      `book.save(${JSON.stringify(path)})`,
    ]
    const { status, stderr } = spawnSync(PYTHON!, ['-c', script.join('\n')], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
