import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch, unsilo } from '../cli/run.js'
import { GE } from './exploring.js'
import { inTerminal, noTerminal } from './terminal.js'

/** A folder of its own with the model of GE in it. */
function company(): string {
  const cwd = scratch({})
  copyFileSync(GE, join(cwd, 'ge.yaml'))
  return cwd
}

describe.skipIf(noTerminal !== null)(
  `in a real terminal${noTerminal === null ? '' : `: ${noTerminal}`}`,
  () => {
    it('a newcomer finds how far the price is decided and why, delegates it, and leaves with a file', async () => {
      const cwd = company()
      const { keys, type, until, modes } = inTerminal(['explore', 'ge.yaml'], { cwd })
      await until('Congruence 33 %')
      expect(modes()).toEqual({ other: true, cursor: false })
      keys('/')
      type('price')
      await until('combined-offer-price')
      keys('Enter')
      await until('2[Decisions]')
      keys('p')
      const path = await until('Along reporting lines: 3 lines from the customer')
      expect(path).toMatch(
        /Equipment sales representative[\s\S]*Regional sales manager[\s\S]*Head of equipment.*decides/,
      )
      keys('d', 'Enter')
      await until('Mean lines 2.57 → 2.14 ✓')
      keys('Escape')
      await until('3→0 ★ Price')
      keys('u')
      await until(/Mean lines 2\.57 {3}Silos/)
      keys('U', 'w')
      await until('Write the changes')
      keys('Enter')
      await until('try unsilo diff ge.yaml ge-what-if.yaml')
      keys('q')
      await until('ended with 0')
      expect(modes()).toEqual({ other: false, cursor: true })
      const file = readFileSync(join(cwd, 'ge-what-if.yaml'), 'utf8')
      expect(file).toContain('base: ./ge.yaml')
      const diff = unsilo(['diff', 'ge.yaml', 'ge-what-if.yaml'], { cwd })
      expect(diff.status).toBe(0)
      expect(diff.stdout.replace(/\s+/g, ' ')).toContain(
        "'Price of a combined equipment and consulting offer' is decided by those who meet Hospitals",
      )
      expect(unsilo(['check', 'ge-what-if.yaml'], { cwd }).stderr).not.toContain('error reorg')
    })

    it('two units are connected from the matrix, after folding and unfolding the tree', async () => {
      const { keys, until } = inTerminal(['explore', 'ge.yaml'], { cwd: company() })
      await until('▾ Imaging equipment')
      keys('Down', 'Down', 'Left')
      await until('▸ Imaging equipment')
      keys('Right')
      await until('▾ Imaging equipment')
      keys('3', 'c', 'Enter', 'Enter')
      await until(/Congruence 33 % → 67 % ✓ {3}Gaps 2 → 1 ✓/)
      keys('4')
      await until(/Silo index[\s\S]*100→/)
      keys('q')
      await until('One change is in no file')
      keys('y')
      await until('ended with 0')
    })

    it('neither the model nor, unasked, another file is written over', async () => {
      const cwd = company()
      writeFileSync(join(cwd, 'there.yaml'), 'kept\n')
      const { keys, type, until } = inTerminal(['explore', 'ge.yaml'], { cwd })
      await until('Congruence')
      keys('2', 'd', 'Enter')
      await until('1 what-if change')
      keys('w', 'C-u')
      type('./ge.yaml')
      keys('Enter')
      await until('is a file of the model')
      keys('w', 'C-u')
      type('there.yaml')
      keys('Enter')
      await until('there.yaml is there already')
      keys('n')
      await until('s sort')
      expect(readFileSync(join(cwd, 'there.yaml'), 'utf8')).toBe('kept\n')
      expect(readFileSync(join(cwd, 'ge.yaml'), 'utf8')).toBe(readFileSync(GE, 'utf8'))
    })

    it('files that change are noticed, and read with the changes that still apply', async () => {
      const cwd = company()
      const { keys, until } = inTerminal(['explore', 'ge.yaml'], { cwd })
      await until('Congruence')
      keys('2', 'd', 'Enter')
      await until('1 what-if change')
      const model = readFileSync(join(cwd, 'ge.yaml'), 'utf8')
      writeFileSync(
        join(cwd, 'ge.yaml'),
        model.replace('name: GE Medical Systems, 2005', 'name: Another name'),
      )
      await until('files changed on disk')
      keys('R')
      await until('1 of 1 change still apply')
      await until('Another name')
      appendFileSync(join(cwd, 'ge.yaml'), 'oops: [\n')
      await until('files changed on disk')
      keys('R')
      await until('not read again: ge.yaml:')
      await until('Another name')
    })

    it('the editor opens at the line, and the explorer comes back', async () => {
      const cwd = company()
      const editor = join(cwd, 'editor.sh')
      writeFileSync(editor, '#!/bin/sh\necho "$@" > edited\n', { mode: 0o755 })
      const { keys, type, until, modes } = inTerminal(['explore', 'ge.yaml'], {
        cwd,
        env: { EDITOR: editor },
      })
      await until('Congruence')
      keys('/')
      type('price')
      keys('Enter', 'e')
      for (let i = 0; i < 100 && !existsSync(join(cwd, 'edited')); i += 1)
        await new Promise((done) => setTimeout(done, 50))
      await until('2[Decisions]')
      expect(readFileSync(join(cwd, 'edited'), 'utf8')).toBe(`+103 ${join(cwd, 'ge.yaml')}\n`)
      expect(modes()).toEqual({ other: true, cursor: false })
    })

    it('any size will do, and too small a one is told', async () => {
      const { keys, resize, until } = inTerminal(['explore', 'ge.yaml'], {
        cwd: company(),
        columns: 60,
        rows: 16,
      })
      await until('Congr 33 % Gaps 2')
      resize(40, 8)
      await until('Too small')
      resize(150, 40)
      const wide = await until('Congruence 33 %')
      expect(wide.split('\n')[1]).toContain('1[Tree]')
      expect(wide).toContain('Field engineer')
      resize(62, 17)
      const narrow = await until('Congr 33 %')
      expect(narrow.trimEnd().split('\n')).toHaveLength(17)
      keys('q')
      await until('ended with 0')
    })

    it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s leaves the terminal as it was', async (signal) => {
      const { until, modes, pid } = inTerminal(['explore', 'ge.yaml'], { cwd: company() })
      await until('Congruence')
      process.kill(pid(), signal)
      await until(/ended with 1\d\d/)
      expect(modes()).toEqual({ other: false, cursor: true })
    })

    it('a stop and a start leave it usable', async () => {
      const { keys, until, modes, pid } = inTerminal(['explore', 'ge.yaml'], { cwd: company() })
      await until('Congruence')
      process.kill(pid(), 'SIGTSTP')
      for (let i = 0; i < 100 && modes().other; i += 1) await new Promise((done) => setTimeout(done, 50))
      expect(modes()).toEqual({ other: false, cursor: true })
      process.kill(pid(), 'SIGCONT')
      await until('Congruence')
      keys('5')
      await until('5[Practices]')
      expect(modes()).toEqual({ other: true, cursor: false })
    })

    it('NO_COLOR leaves out all colours', async () => {
      const { until } = inTerminal(['explore', 'ge.yaml'], { cwd: company(), env: { NO_COLOR: '1' } })
      expect(await until('Congruence')).toContain('sealed')
    })
  },
)

describe('without a terminal', () => {
  it('says what to use instead', () => {
    const { status, stdout, stderr } = unsilo(['explore', GE])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('explore needs a terminal')
    expect(stderr.replace(/\s+/g, ' ')).toContain('unsilo report')
  })
})
