import { describe, expect, it } from 'vitest'
import { badLimit } from '../../../src/app/policy/bad-limit.js'
import { isWithin, limitOf, limitText } from '../../../src/app/policy/limit.js'
import { FIGURES } from '../../../src/figures/index.js'
import { COMPANY, checked, policy, shown } from '../checking.js'

describe('a limit', () => {
  it.each<[string | number, readonly number[], readonly number[]]>([
    ['<= 2', [2, 1, -1, 2 + 1e-12], [2.001, 3, Number.POSITIVE_INFINITY]],
    ['>= 0.8', [0.8, 1, 0.1 + 0.7, Number.POSITIVE_INFINITY], [0.799, 0]],
    ['< 2', [1.9], [2, 2 - 1e-12, 3]],
    ['>2', [2.1], [2, 2 + 1e-12, 1]],
    ['= 0', [0, -0, 1e-12], [1, -1, 0.001]],
    ['>= 80%', [0.8], [0.79]],
    ['<=-1.5', [-1.5, -2], [-1]],
    [3, [3, 0], [4]],
  ])('%s', (text, within, beyond) => {
    const limit = limitOf(text)!
    for (const value of within) expect([value, isWithin(value, limit)]).toEqual([value, true])
    for (const value of beyond) expect([value, isWithin(value, limit)]).toEqual([value, false])
  })

  it.each([
    '',
    '3',
    '=> 3',
    '>= ',
    '>= x',
    '>= 1e3',
    '>= 1,5',
    '<= 5 %',
    '! 3',
    '>= NaN',
    '>= 0.8 ',
    '> = 3',
  ])("is not '%s'", (text) => expect(limitOf(text)).toBe(null))

  it.each([
    ['>= 33.3%', '>= 0.333'],
    ['>= 0.1%', '>= 0.001'],
    ['<=007', '<= 7'],
    ['= -0', '= 0'],
  ])('%s is shown as %s', (text, shownAs) => expect(limitText(limitOf(text)!)).toBe(shownAs))
})

describe('a limit beyond what its figure can be', () => {
  const figure = (key: string) => FIGURES.find((one) => one.key === key)!

  it.each([
    [
      'weighted-congruence',
      '>= 80',
      'weighted-congruence is a share from 0 to 1; 80 is beyond it',
      "write '>= 80%'",
    ],
    ['reach', '>50', 'reach is a share from 0 to 1; 50 is beyond it', "write '>50%'"],
    [
      'congruence',
      '>= 120',
      'congruence is a share from 0 to 1; 120 is beyond it',
      'name a limit from 0 to 1',
    ],
    [
      'congruence',
      '>= 120%',
      'congruence is a share from 0 to 1; 120% is beyond it',
      'name a limit from 0 to 1',
    ],
    [
      'fragility',
      '< -0.1',
      'fragility is a share from 0 to 1; -0.1 is beyond it',
      'name a limit from 0 to 1',
    ],
    ['ei-index', '>= -2', 'ei-index runs from -1 to 1; -2 is beyond it', 'name a limit from -1 to 1'],
    ['silo-index', '<= 101', 'silo-index runs from 0 to 100; 101 is beyond it', 'name a limit from 0 to 100'],
    [
      'coordination',
      '>= 500',
      'coordination runs from 0 to 100; 500 is beyond it',
      'name a limit from 0 to 100',
    ],
  ])('%s %s', (key, is, message, help) => {
    expect(badLimit(figure(key), is, null)).toEqual({
      code: 'policy/bad-limit',
      severity: 'error',
      message,
      span: null,
      help,
    })
  })

  it.each([
    ['congruence', '>= 1'],
    ['congruence', '= 0'],
    ['congruence', '>= 80%'],
    ['ei-index', '>= -1'],
    ['silo-index', '<= 100'],
    ['gaps', '<= 1000'],
    ['mean-line-distance', '<= 80'],
  ])('is not %s %s', (key, is) => expect(badLimit(figure(key), is, null)).toBe(null))
})

/** The budgets of a result, and what is found, for the lines of a policy's budgets. */
async function judged(lines: readonly string[], org = COMPANY) {
  const text = policy('rules: { budget/missed: error }', 'budgets:', ...lines.map((line) => `  ${line}`))
  const { budgets, findings } = await checked({ 'org.yaml': org, 'unsilo.config.yaml': text })
  return { budgets, messages: findings.map(({ message }) => message), shown: findings.map(shown), findings }
}

describe('a budget', () => {
  it('is told whether it holds or not, where it is set', async () => {
    const {
      budgets,
      shown: said,
      findings,
    } = await judged(["gaps: '= 0'", "layers: '<= 5'", "mean-line-distance: { is: '< 1', why: agreed }"])
    expect(budgets).toEqual([
      { figure: 'gaps', is: '= 0', value: 1, holds: false },
      { figure: 'layers', is: '<= 5', value: 3, holds: true },
      { figure: 'mean-line-distance', is: '< 1', value: 1, holds: false },
    ])
    expect(said).toEqual(['error budget/missed gaps', 'error budget/missed mean-line-distance'])
    expect(findings.map(({ span, extent }) => [span?.start.line, span?.start.column, extent])).toEqual([
      [4, 9, 1],
      [6, 29, 0],
    ])
    expect(findings[1]!.message).toBe('Mean line distance: 1, and the policy asks for less than 1 (agreed)')
  })

  it('says that it is not assessed, and fails nothing', async () => {
    const { budgets, messages } = await judged([
      "measures: '>= 50'",
      'max-roles-moved: 0',
      'max-share-moved: 0',
    ])
    expect(budgets.map(({ holds, notAssessed }) => [holds, notAssessed])).toEqual([
      [null, 'it is not assessed in this model'],
      [null, 'nothing says what the change is from: give --base'],
      [null, 'nothing says what the change is from: give --base'],
    ])
    expect(messages).toEqual([])
  })

  it('shows a figure as exactly as it takes to tell it from its limit', async () => {
    // One decision of 999 is two lines away.
    const visits = Array.from(
      { length: 997 },
      (_, i) => `  - { id: v${i}, customers: [hospitals], decide: fitter }\n`,
    )
    const org = COMPANY.replace('needs:', `${visits.join('')}needs:`)
    const { messages } = await judged(["mean-line-distance: '<= 0.002'"], org)
    expect(messages).toEqual(['Mean line distance: 0.002002, and the policy asks for at most 0.002'])
  })
})
