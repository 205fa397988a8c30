import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deliverTogether } from '../../src/cli/deliver.js'
import type { Io } from '../../src/cli/io.js'
import { filesIn } from './applying.js'
import { scratch } from './run.js'

describe('files that are written together', () => {
  const io = (cwd: string) => ({ cwd }) as Io
  const file = (name: string, content: string, before: string | null) => ({
    file: name,
    content: Buffer.from(content),
    before: before === null ? null : Buffer.from(before),
  })

  it('are all as they were where one has no folder', () => {
    const folder = scratch({ a: 'old' })
    const problems = deliverTogether([file('a', 'new', 'old'), file('no/b', 'new', null)], io(folder))
    expect(problems.map(({ message }) => message)).toEqual([
      'no/b cannot be written: its folder does not exist',
    ])
    expect(filesIn(folder)).toEqual({ a: 'old' })
  })

  it('are put back where a later one cannot take its place', () => {
    const folder = scratch({ a: 'old' })
    mkdirSync(join(folder, 'c'))
    const files = [
      file('a', 'new', 'old'),
      file('b', 'new', null),
      file('c', 'new', null),
      file('d', 'new', null),
    ]
    const problems = deliverTogether(files, io(folder))
    expect(problems.map(({ message }) => message)).toEqual(['c cannot be written: it is a folder'])
    expect(filesIn(folder)).toEqual({ a: 'old' })
    expect(readdirSync(folder).sort()).toEqual(['a', 'c'])
    expect(existsSync(join(folder, 'b'))).toBe(false)
  })
})
