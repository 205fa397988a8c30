import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch, unsilo } from '../cli/run.js'
import { GE } from './exploring.js'
import { company, inTerminal, noTerminal } from './terminal.js'

const SEVERAL = {
  a: `unsilo: 1
name: Two files
customers: [{ id: c }]
teams: [{ id: top, teams: [{ id: x, unit: true, roles: [{ id: rep, serves: [c] }, { id: boss }], lead: boss }] }]
`,
  b: `unsilo: 1
decisions: [{ id: price, decide: boss, customers: [c] }]
`,
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
      symlinkSync('ge.yaml', join(cwd, 'link.yaml'))
      mkdirSync(join(cwd, 'folder'))
      keys('w')
      for (const [name, why] of [
        ['./ge.yaml', 'is a file of the model'],
        ['link.yaml', 'is a file of the model'],
        ['folder', 'folder is a folder'],
        ['none/x.yaml', 'none'],
        ['/dev/null', '/dev/null is no file that can be written over'],
      ] as const) {
        keys('C-u')
        await until('> ▏')
        type(name)
        await until(`> ${name}▏`)
        keys('Enter')
        await until(new RegExp(`> ${name}▏[\\s\\S]*\\n .*${why}`))
      }
      keys('C-u')
      type('there.yaml')
      keys('Enter')
      await until('there.yaml is there already')
      keys('n')
      await until('> there.yaml▏')
      keys('Escape')
      await until('s sort')
      expect(readFileSync(join(cwd, 'there.yaml'), 'utf8')).toBe('kept\n')
      expect(readFileSync(join(cwd, 'ge.yaml'), 'utf8')).toBe(readFileSync(GE, 'utf8'))
    })

    it('in a folder beside the repository the command that it recommends works', async () => {
      const repository = company()
      mkdirSync(join(repository, '.git'))
      const cwd = scratch({})
      const model = relative(cwd, join(repository, 'ge.yaml'))
      const { keys, until } = inTerminal(['explore', model], { cwd })
      await until('Congruence')
      keys('2', 'd', 'Enter')
      await until('1 what-if change')
      keys('w', 'Enter')
      const screen = (await until('--allow-outside')).replace(/\s+/g, ' ')
      const command = `diff ${model} ge-what-if.yaml --allow-outside`
      expect(screen).toContain(`written: try unsilo ${command}`)
      expect(screen).toContain('is outside the working folder')
      expect(unsilo(command.split(' '), { cwd }).status).toBe(0)
      keys('q')
      const left = (await until('ended with 0')).replace(/\s+/g, ' ')
      expect(left).toContain(`ge-what-if.yaml: try unsilo ${command}`)
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
      await until('1 of 1 change still applies')
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

    it('a file that joins the folder is noticed, and one that it wrote itself is not', async () => {
      const cwd = scratch({})
      mkdirSync(join(cwd, 'org'))
      copyFileSync(GE, join(cwd, 'org', 'ge.yaml'))
      const { keys, until, screen } = inTerminal(['explore', 'org'], { cwd })
      await until('Congruence')
      keys('2', 'd', 'Enter')
      await until('1 what-if change')
      keys('w', 'C-u')
      await until('Write the changes')
      keys('o', 'r', 'g', '/', 'x', '.', 'y', 'a', 'm', 'l', 'Enter')
      await until('written')
      await new Promise((done) => setTimeout(done, 1500))
      expect(screen()).not.toContain('changed on disk')
      writeFileSync(join(cwd, 'org', 'more.yaml'), 'unsilo: 1\n')
      await until('files changed on disk')
    })

    it('an editor that fails is told, and what it wrote is offered', async () => {
      const cwd = company()
      const editor = join(cwd, 'editor.sh')
      writeFileSync(editor, '#!/bin/sh\necho "# more" >> "$2"\nexit 3\n', { mode: 0o755 })
      const { keys, until } = inTerminal(['explore', 'ge.yaml'], { cwd, env: { EDITOR: editor } })
      await until('Congruence')
      keys('e')
      await until('ended with status 3')
      await until('files changed on disk')
    })

    it('several files are one model, and its proposal names them all', async () => {
      const cwd = scratch({})
      writeFileSync(join(cwd, 'a.yaml'), SEVERAL.a)
      writeFileSync(join(cwd, 'b.yaml'), SEVERAL.b)
      const { keys, until } = inTerminal(['explore', 'a.yaml', 'b.yaml'], { cwd })
      await until('a.yaml b.yaml')
      keys('2', 'd')
      await until('Delegate')
      keys('Down', 'Enter')
      await until('1 what-if change')
      keys('w', 'Enter')
      await until('try unsilo check a-what-if.yaml')
      expect(readFileSync(join(cwd, 'a-what-if.yaml'), 'utf8')).toContain('base: [./a.yaml, ./b.yaml]')
      expect(unsilo(['check', 'a-what-if.yaml'], { cwd }).stderr).not.toContain('error reorg')
    })

    it('a file that says something else than the screen did is told so at the end', async () => {
      const { keys, until } = inTerminal(['explore', 'ge.yaml'], { cwd: company() })
      await until('Congruence')
      keys('2', 'd', 'Enter')
      await until('1 what-if change')
      keys('w', 'Enter')
      await until('written: try')
      keys('u')
      await until('undone')
      keys('q')
      await until('ge-what-if.yaml (written before the last changes): try unsilo diff')
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
