import { describe, expect, it } from 'vitest'
import { company, inTerminal, noTerminal } from './terminal.js'

describe.skipIf(noTerminal !== null)(
  `manners in a real terminal${noTerminal === null ? '' : `: ${noTerminal}`}`,
  () => {
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

    it.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const)(
      '%s leaves the terminal as it was',
      async (signal) => {
        const { until, modes, pid } = inTerminal(['explore', 'ge.yaml'], { cwd: company() })
        await until('Congruence')
        process.kill(pid(), signal)
        await until(/ended with 1\d\d/)
        expect(modes()).toEqual({ other: false, cursor: true })
      },
    )

    it('a stop and a start leave it usable, and the size is that of now', async () => {
      const { keys, type, resize, until, modes } = inTerminal(['explore', 'ge.yaml'], {
        cwd: company(),
        shell: true,
      })
      await until('Congruence')
      keys('C-z')
      await until('Stopped')
      expect(modes()).toEqual({ other: false, cursor: true })
      resize(70, 20)
      type('fg\n')
      const screen = await until('1[Tree]')
      expect(screen.trimEnd().split('\n')).toHaveLength(20)
      keys('5')
      await until('5[Practices]')
      expect(modes()).toEqual({ other: true, cursor: false })
    })

    it('a stop over a file name leaves it to be typed on', async () => {
      const { keys, type, until, modes } = inTerminal(['explore', 'ge.yaml'], {
        cwd: company(),
        shell: true,
      })
      await until('Congruence')
      keys('2', 'd', 'Enter')
      await until('1 what-if change')
      keys('w', 'C-u')
      await until('> ▏')
      type('price')
      await until('> price▏')
      keys('C-z')
      await until('Stopped')
      expect(modes()).toEqual({ other: false, cursor: true })
      type('fg\n')
      await until('> price▏')
      type('.yaml')
      await until('> price.yaml▏')
    })

    it('whoever stops it, it goes on as it was', async () => {
      const { keys, type, until, modes, pid } = inTerminal(['explore', 'ge.yaml'], {
        cwd: company(),
        shell: true,
      })
      await until('Congruence')
      process.kill(pid(), 'SIGSTOP')
      await until('Stopped')
      type('fg\n')
      await until('1[Tree]')
      keys('5')
      await until('5[Practices]')
      expect(modes()).toEqual({ other: true, cursor: false })
    })

    it('without a shell to suspend to it stays', async () => {
      const { keys, until, modes } = inTerminal(['explore', 'ge.yaml'], { cwd: company() })
      await until('Congruence')
      keys('C-z')
      await until('There is no shell to suspend to')
      expect(modes()).toEqual({ other: true, cursor: false })
      keys('5')
      await until('5[Practices]')
    })

    it('too small, it takes no key blindly, and asks before changes are lost', async () => {
      const { keys, resize, until } = inTerminal(['explore', 'ge.yaml'], { cwd: company() })
      await until('Congruence')
      keys('2', 'd', 'Enter')
      await until('1 what-if change')
      resize(50, 10)
      await until('Too small')
      keys('u', 'x', 'q')
      await until('One change is in no file')
      keys('q', 'q')
      await new Promise((done) => setTimeout(done, 200))
      keys('n')
      await until('Too small')
      resize(100, 30)
      await until('1 what-if change')
    })

    it('what is pasted is text, and never keys', async () => {
      const { keys, paste, until } = inTerminal(['explore', 'ge.yaml'], { cwd: company() })
      await until('Congruence')
      paste('5q')
      await until('What is pasted is taken only where text is typed')
      keys('/')
      await until('Find by id')
      paste('price\n')
      await until(/\/ price▏/)
    })

    it('too few columns are refused before it begins', async () => {
      const { until } = inTerminal(['explore', 'ge.yaml', '--width', '40'], { cwd: company() })
      await until(/explore needs 60 columns, and --width\s+leaves 40/)
      await until('ended with 2')
    })

    it('NO_COLOR leaves out all colours', async () => {
      const { until } = inTerminal(['explore', 'ge.yaml'], { cwd: company(), env: { NO_COLOR: '1' } })
      expect(await until('Congruence')).toContain('sealed')
    })
  },
)
