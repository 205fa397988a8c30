import { describe, expect, it } from 'vitest'
import gitlab from '../../src/renderers/gitlab.js'
import { DANGEROUS } from '../cli/run.js'
import { checkedGe, checkWith, DISPLAY, drawerOf, finding, HOSTILE_CHECK, SAMPLE } from './sample-check.js'
import { sampleReport } from './sample-report.js'

type Issue = {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

/** What GitLab asks of a code quality report, by its documentation. */
function valid(text: string): readonly Issue[] {
  expect(text.startsWith('\ufeff')).toBe(false)
  const issues: readonly Issue[] = JSON.parse(text)
  for (const { description, check_name, fingerprint, severity, location } of issues) {
    for (const word of [description, check_name, fingerprint, location.path]) expect(word).toMatch(/\S/)
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity)
    expect(location.path).not.toMatch(/^\.\//)
    expect(Number.isInteger(location.lines.begin)).toBe(true)
  }
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  return issues
}
const draw = drawerOf(gitlab)

describe('GitLab code quality', () => {
  it('of GE Medical', async () => {
    const drawn = await checkedGe('gitlab')
    expect(valid(drawn)).toHaveLength(18)
    await expect(drawn).toMatchFileSnapshot('check/2005.gitlab.txt')
  })

  it('says where, which rule and what, of what is open', () => {
    const issues = valid(draw(SAMPLE))
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info'])
    expect(issues[0]).toEqual({
      description: 'Sales and Works have no link. What to do: name who meets whom.',
      check_name: 'boundary/unlinked',
      fingerprint: '0123456789abcdef0123456789abcdef',
      severity: 'major',
      location: { path: 'org/team a.yaml', lines: { begin: 3, end: 3 } },
    })
    expect(issues[2]!.location).toEqual({ path: '.', lines: { begin: 1 } })
  })

  it.each([
    ["did you mean 'energy-adviser'?", "Sales. What to do: did you mean 'energy-adviser'?"],
    ['add it under links: or forums:', 'Sales. What to do: add it under links: or forums:'],
    ['add it', 'Sales. What to do: add it.'],
    ['Add it.', 'Sales. What to do: Add it.'],
  ])('ends a sentence once: %s', (help, said) => {
    const [issue] = valid(draw(checkWith([finding({ message: 'Sales', help })])))
    expect(issue!.description).toBe(said)
  })

  it('never gives a fingerprint twice', () => {
    const same = [finding(), finding(), finding({ fingerprint: `${finding().fingerprint}-2` })]
    expect(valid(draw(checkWith(same)))).toHaveLength(3)
  })

  it('is an empty list where nothing is found', () => {
    expect(draw(checkWith([]))).toBe('[]\n')
  })

  it('takes no harm from names', () => {
    const drawn = draw(HOSTILE_CHECK)
    expect(drawn).not.toMatch(DANGEROUS)
    const issues = valid(drawn)
    expect(issues).toHaveLength(1)
    expect(issues[0]!.description).not.toMatch(DANGEROUS)
    expect(issues[0]!.description).not.toContain('\n')
  })

  it('draws a check and nothing else', () => {
    expect(() => gitlab.render(sampleReport, DISPLAY)).toThrow(RangeError)
  })
})
