import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from './generate.js'

/**
 * A company of so many units with ten boundaries each on average: units of a head and eight seats in two teams, needs of
 * all kinds, decisions with rights in two to four units, some vetoes, a few links. Returns the path of its model file.
 */
export function companyOfGaps(folder, units) {
  const random = seeded(23)
  const any = (count) => Math.floor(random() * count)
  const near = (u) => (u + 1 + any(12)) % units
  const seat = (u) => `u${u}-${1 + any(8)}`
  const team = (u) => {
    const roles = Array.from({ length: 8 }, (_, i) => ({
      id: `u${u}-${i + 1}`,
      headcount: i % 4 === 3 ? 6 : 1,
      reports_to: i < 2 ? `u${u}-head` : `u${u}-${1 + (i % 2)}`,
      ...(i > 4 ? { serves: [`c${u % 40}`] } : {}),
    }))
    return {
      id: `u${u}`,
      unit: true,
      lead: `u${u}-head`,
      measures: ['revenue'],
      roles: [{ id: `u${u}-head` }, ...roles],
    }
  }
  const needs = Array.from({ length: units * 4 }, () => {
    const u = any(units)
    return { between: [`u${u}`, `u${near(u)}`], type: ['pooled', 'sequential', 'reciprocal'][any(3)] }
  }).filter(({ between: [a, b] }) => a !== b)
  const decisions = Array.from({ length: units * 2 }, (_, d) => {
    const [a, b, c] = [any(units)].flatMap((u) => [u, near(u), near(u)])
    return {
      id: `d${d}`,
      customers: [`c${a % 40}`],
      frequency: `${1 + any(60)}/month`,
      recommend: [seat(a)],
      input: [seat(b)],
      ...(any(3) === 0 ? { agree: [`u${c}-head`] } : {}),
      decide: [`u${a}-head`],
      perform: [seat(a)],
    }
  })
  const links = Array.from({ length: units }, () => {
    const u = any(units)
    return { between: [seat(u), seat(near(u))], shares: 'information', mechanism: 'liaison' }
  }).filter(({ between: [a, b] }) => a.split('-')[0] !== b.split('-')[0])
  const model = {
    unsilo: 1,
    name: `Company of ${units} units`,
    customers: Array.from({ length: 40 }, (_, c) => ({ id: `c${c}` })),
    teams: [
      {
        id: 'top',
        lead: 'chief',
        roles: [{ id: 'chief' }],
        teams: Array.from({ length: units }, (_, u) => team(u)),
      },
    ],
    decisions,
    needs,
    links,
    measures: [{ id: 'revenue', focus: 'financial', rewarded: true }],
  }
  const file = join(folder, `gaps-${units}.yaml`)
  writeFileSync(file, JSON.stringify(model, null, 1))
  return file
}
