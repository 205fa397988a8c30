import { describe, expect, it } from 'vitest'
import stepSummary from '../../src/renderers/step-summary.js'
import { DANGEROUS } from '../cli/run.js'
import {
  checkedGe,
  checkWith,
  DISPLAY,
  drawerOf,
  finding,
  HOSTILE_CHECK,
  SAMPLE,
  spanIn,
} from './sample-check.js'
import { sampleReport } from './sample-report.js'

const MIB = 1024 * 1024
const draw = drawerOf(stepSummary)

describe('the summary of a step', () => {
  it('of GE Medical', async () => {
    const drawn = await checkedGe('step-summary')
    await expect(drawn).toMatchFileSnapshot('check/2005.step-summary.md.txt')
  })

  it('counts all, and lists by file what is open, errors first', async () => {
    const drawn = draw(SAMPLE)
    expect(drawn).toContain('| 1 | 1 | 1 | 1 | 1 |')
    expect(drawn.match(/^- \*\*\w+/gm)).toEqual(['- **error', '- **warning', '- **note'])
    expect(drawn).toContain('<summary><b>org/team a.yaml</b>: 1 error, 1 warning</summary>')
    expect(drawn).toContain('<summary><b>Without a place in a file</b>: 1 note</summary>')
    expect(drawn).toContain(
      '- **error** org/team a.yaml:3:5: Sales and Works have no link (boundary/unlinked)\n  - what to do: name who meets whom',
    )
  })

  it('lists nothing where nothing is open', () => {
    const drawn = draw(checkWith([]))
    expect(drawn).not.toContain('<details>')
    expect(drawn.endsWith('| 0 | 0 | 0 | 0 | 0 |\n')).toBe(true)
  })

  it('holds no markup, mention or command of a model', () => {
    const drawn = draw(HOSTILE_CHECK)
    expect(DANGEROUS.exec(drawn)).toBeNull()
    expect(drawn.replace(/^<\/?details>$|^<summary><b>|<\/b>|<\/summary>$/gm, '')).not.toContain('<')
    expect(drawn).not.toMatch(/^\s*::|##\[|@/m)
    expect(drawn.match(/^<\/?details>$/gm)).toEqual(['<details>', '</details>'])
  })

  it('stays below what GitHub takes, keeps the errors, and says how many are left out', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      finding({
        severity: i % 4 === 3 ? 'error' : 'warn',
        message: `Finding ${i}`,
        span: spanIn(`file-${i % 7}.yaml`, i + 1),
      }),
    )
    const drawn = draw(checkWith(many))
    expect(Buffer.byteLength(drawn)).toBeLessThan(MIB)
    expect(Buffer.byteLength(drawn)).toBeGreaterThan(0.9 * MIB)
    expect(drawn.match(/^- \*\*error/gm)).toHaveLength(5000)
    const shown = drawn.match(/^- \*\*/gm)!.length
    expect(
      drawn.endsWith(
        `… and ${20_000 - shown} more findings, which a summary has no room for (csv and json have all)\n`,
      ),
    ).toBe(true)
    expect(drawn.match(/^<details>$/gm)).toHaveLength(drawn.match(/^<\/details>$/gm)!.length)
  })

  it('has room for findings of any length, in any number of files', () => {
    const long = '@long 機 '.repeat(10_000)
    const many = Array.from({ length: 200 }, (_, i) =>
      finding({ message: long, help: long, span: spanIn(`${i}${long}`, 1) }),
    )
    const drawn = draw(checkWith(many, { organisation: { name: long, proposal: null } }))
    expect(Buffer.byteLength(drawn)).toBeLessThan(MIB)
    expect(drawn.slice(-200)).toMatch(/… and \d+ more findings/)
  })

  it('is of a check alone', () => {
    expect(() => stepSummary.render(sampleReport, DISPLAY)).toThrow(RangeError)
  })
})
