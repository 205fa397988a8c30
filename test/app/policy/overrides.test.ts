import { describe, expect, it } from 'vitest'
import { COMPANY, checked, policy, shown } from '../checking.js'

/** What is found where rules are on, with these overrides. */
async function found(rules: string, ...overrides: readonly string[]) {
  const lines = overrides.map((one) => `  - { ${one} }`)
  const text = policy(`rules: { ${rules} }`, ...(lines.length === 0 ? [] : ['overrides:', ...lines]))
  return (await checked({ 'org.yaml': COMPANY, 'unsilo.config.yaml': text })).findings.map(shown)
}
const teams = (names: string, rules: string) => `teams: [${names}], rules: { ${rules} }`
const UNLINKED = 'boundary/unlinked equipment+service'
const FAR = 'decision/too-far price'

describe('an override', () => {
  const unlinked = (...overrides: readonly string[]) => found('boundary/unlinked: error', ...overrides)

  it('counts where all things of a finding are in its teams', async () => {
    expect(await unlinked(teams('equipment', 'boundary/unlinked: off'))).toEqual([`error ${UNLINKED}`])
    expect(await unlinked(teams('equipment, service', 'boundary/unlinked: off'))).toEqual([])
    expect(await unlinked(teams('northwind', 'boundary/unlinked: off'))).toEqual([])
    expect(await unlinked(teams('sales, service', 'boundary/unlinked: off'))).toEqual([`error ${UNLINKED}`])
  })

  it('does not count where each of two holds for one of the things', async () => {
    const off = 'boundary/unlinked: off'
    expect(await unlinked(teams('equipment', off), teams('service', off))).toEqual([`error ${UNLINKED}`])
  })

  it('gives way to a later one that fits', async () => {
    const [off, info] = [
      teams('northwind', 'boundary/unlinked: off'),
      teams('equipment, service', 'boundary/unlinked: info'),
    ]
    expect(await unlinked(off, info)).toEqual([`info ${UNLINKED}`])
    expect(await unlinked(info, off)).toEqual([])
    expect(await unlinked(info, teams('sales', 'boundary/unlinked: off'))).toEqual([`info ${UNLINKED}`])
  })

  it('counts for roles and teams in nested teams', async () => {
    const spans = (...overrides: readonly string[]) =>
      found('structure/span: { severity: warn, fewest: 5 }', ...overrides)
    expect(await spans()).toEqual(['warn structure/span ceo'])
    expect(await spans(teams('equipment', 'structure/span: off'))).toEqual(['warn structure/span ceo'])
    expect(await spans(teams('northwind', 'structure/span: off'))).toEqual([])
  })

  it('counts for decisions where they are decided', async () => {
    const far = (...overrides: readonly string[]) => found('decision/too-far: warn', ...overrides)
    expect(await far(teams('sales', 'decision/too-far: off'))).toEqual([`warn ${FAR}`])
    expect(await far(teams('northwind', 'decision/too-far: error'))).toEqual([`error ${FAR}`])
  })

  it('does not count for what is in no team', async () => {
    const none = await found('decision/no-decider: warn', teams('northwind', 'decision/no-decider: off'))
    expect(none).toEqual(['warn decision/no-decider recall'])
    const whole = await found(
      'structure/layers: { severity: warn, most: 1 }',
      teams('northwind', 'structure/layers: off'),
    )
    expect(whole).toEqual(['warn structure/layers '])
  })

  it('sets options, the severity staying as it is', async () => {
    const far = (...overrides: readonly string[]) =>
      found('decision/too-far: { severity: error, key-only: false }', ...overrides)
    expect(await far(teams('northwind', 'decision/too-far: { most: 2 }'))).toEqual([])
    expect(await far(teams('service', 'decision/too-far: { most: 0 }'))).toEqual([`error ${FAR}`])
    const strict = found(
      'decision/too-far: { severity: "off", key-only: false }',
      teams('northwind', 'decision/too-far: { severity: info, most: 1 }'),
    )
    expect(await strict).toEqual([`info ${FAR}`])
  })

  it('finds each thing once, however many there are', async () => {
    const many = ['northwind', 'equipment', 'service', 'sales'].map((team, i) =>
      teams(team, `decision/too-far: { most: ${i % 2} }`),
    )
    expect(await found('decision/too-far: error', ...many)).toEqual([`error ${FAR}`])
  })

  it('counts for rules of the policy itself, and for links by their ends', async () => {
    const own = "own/near: { expect: { figure: line-distance, is: '<= 1' } }"
    expect(await found(own, teams('northwind', 'own/near: info'))).toEqual(['info own/near price'])
    const org = `unsilo: 1
name: Two
teams:
  - { id: a, unit: true, roles: [{ id: a1 }] }
  - { id: b, unit: true, roles: [{ id: b1 }] }
links: [{ id: parts, between: [a, b], shares: information }]
forums: [{ id: round, members: [a1, b1], shares: information }]
`
    const over = (names: string) =>
      checked({
        'org.yaml': org,
        'unsilo.config.yaml': policy(
          'rules: { link/not-required: warn }',
          `overrides: [{ ${teams(names, 'link/not-required: off')} }]`,
        ),
      })
    expect((await over('a')).findings.map(shown)).toEqual([
      'warn link/not-required link:parts',
      'warn link/not-required forum:round',
    ])
    expect((await over('a, b')).findings).toEqual([])
  })

  it('of a team that there is not is told', async () => {
    const text = policy(
      'rules: { policy/unknown-id: error }',
      `overrides: [{ ${teams('servise, rep', 'silo/sealed: off')} }]`,
    )
    const { findings } = await checked({ 'org.yaml': COMPANY, 'unsilo.config.yaml': text })
    expect(findings.map(({ message, help }) => [message, help])).toEqual([
      ["an override names 'servise', and the model has no team of that id", "did you mean 'service'?"],
      ["an override names 'rep', and the model has no team of that id", 'name it by its id in the model'],
    ])
  })
})
