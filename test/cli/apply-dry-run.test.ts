import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unifiedPatch } from '../../src/app/patch.js'
import { git } from '../git.js'
import { AFTER, apply, FILES, filesIn, ONE, REORG, shell } from './applying.js'
import { DANGEROUS, inProcess, scratch } from './run.js'

describe('unsilo apply --dry-run', () => {
  it.each(['.', 'proposals', 'org/teams'])(
    'gives a patch that git apply and patch take: in %s',
    async (below) => {
      const folder = scratch(FILES)
      git(folder, 'init', '-q')
      const reorg = below === '.' ? REORG : below === 'proposals' ? 'sales.yaml' : `../../${REORG}`
      const ran = await apply(join(folder, below), reorg, '--dry-run')
      expect(ran.status).toBe(0)
      expect(filesIn(folder)).toEqual(FILES)
      const isHere = below === '.'
      if (!isHere) expect(ran.stderr).toContain('The paths of the patch start in ..')
      const where = join(folder, isHere ? '.' : 'org')
      writeFileSync(join(folder, '.git/p.patch'), ran.stdout)
      git(where, 'apply', '--check', join(folder, '.git/p.patch'))
      git(where, 'apply', join(folder, '.git/p.patch'))
      expect(filesIn(folder)).toEqual(AFTER)
      shell(`patch -p1 -R -s -i '${join(folder, '.git/p.patch')}'`, where)
      expect(filesIn(folder)).toEqual(FILES)
    },
  )

  it.each([
    ['with a blank in its name', 'my org.yaml', ONE['org.yaml']!],
    ['with letters of other scripts', 'zürich-総.yaml', ONE['org.yaml']!],
    ['with a quote in its name', 'an "org".yaml', ONE['org.yaml']!],
    ['with line breaks of Windows', 'org.yaml', ONE['org.yaml']!.replaceAll('\n', '\r\n')],
    ['without an end of the last line', 'org.yaml', ONE['org.yaml']!.trimEnd()],
    ['with a mark of UTF-8', 'org.yaml', `\ufeff${ONE['org.yaml']}`],
  ])('gives a patch for a file %s', async (_, name, text) => {
    const folder = scratch({
      [name]: text,
      'reorg.yaml': ONE['reorg.yaml']!.replace('base: org.yaml', `base: ${JSON.stringify(name)}`),
    })
    git(folder, 'init', '-q')
    const { stdout, status } = await apply(folder, 'reorg.yaml', '--dry-run')
    expect(status).toBe(0)
    writeFileSync(join(folder, '.git/p.patch'), stdout)
    git(folder, 'apply', '.git/p.patch')
    const patched = readFileSync(join(folder, name), 'utf8')
    writeFileSync(join(folder, name), text)
    expect((await apply(folder, 'reorg.yaml', '-i')).status).toBe(0)
    expect(readFileSync(join(folder, name), 'utf8')).toBe(patched)
    expect(patched).toMatch(/unit: true(\r?\n)?$/)
  })

  it.each([
    ['', ''],
    ['', '\n'],
    ['\n', ''],
    ['\n', '\n'],
  ])('replaces a file of which no line stays, whatever its last line ends in: %j, %j', (end, newEnd) => {
    const text = (word: string) => Array.from({ length: 2500 }, (_, i) => `${word} ${i}`).join('\n')
    const [before, after] = [text('old') + end, text('new') + newEnd]
    const folder = scratch({
      'org.yaml': before,
      'p.patch': unifiedPatch([{ name: 'org.yaml', before, after }]),
    })
    git(folder, 'apply', 'p.patch')
    expect(readFileSync(join(folder, 'org.yaml'), 'utf8')).toBe(after)
  })

  it('shows nothing where nothing changes', async () => {
    const folder = scratch({
      ...ONE,
      'reorg.yaml': ONE['reorg.yaml']!.replace(/changes:[\s\S]*/, 'changes: []\n'),
    })
    const ran = await apply(folder, 'reorg.yaml', '--dry-run')
    expect(ran).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Would apply 0 changes in 0 of 1 file; nothing changes. Nothing was written.\n',
    })
  })

  it('lets no control sequence of a comment reach a terminal', async () => {
    const folder = scratch({
      ...ONE,
      'org.yaml': ONE['org.yaml']!.replace('the top', '\u001b[31mred\u202e'),
    })
    const ran = await inProcess(
      ['apply', 'reorg.yaml', '--dry-run'],
      { cwd: folder, env: { NO_COLOR: '1' } },
      { isTerminal: true },
    )
    expect(ran.status).toBe(0)
    expect(ran.stdout).toContain('+    unit: true')
    expect(ran.stdout).not.toMatch(DANGEROUS)
    const piped = await apply(folder, 'reorg.yaml', '--dry-run')
    expect(piped.stdout).toContain('\u001b[31mred')
  })
})
