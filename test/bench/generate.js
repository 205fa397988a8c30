import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A small seeded generator (mulberry32), so that every run measures the same organisation. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A company of `roles` seats in a table: units of about 500 people, teams of 8 below them, 40 customers, and a
 * decision for every 200 roles. Returns the path of its model file.
 */
export function companyInTables(folder, roles) {
  const random = seeded(7)
  const units = Math.max(2, Math.round(roles / 500))
  const teamsOfUnit = Math.ceil(roles / units / 8)
  const teams = ['id,parent,unit,serves']
  const rows = ['id,team,reports_to,title']
  teams.push('top,,,')
  rows.push('chief,top,,Chief executive')
  for (let u = 0; u < units; u += 1) {
    teams.push(`u${u},top,yes,c${u % 40}`)
    rows.push(`u${u}-head,u${u},chief,Head of unit`)
    for (let t = 0; t < teamsOfUnit; t += 1) {
      teams.push(`u${u}-t${t},u${u},,`)
      rows.push(`u${u}-t${t}-head,u${u}-t${t},u${u}-head,Team lead`)
      for (let i = 1; i < 8; i += 1) rows.push(`u${u}-t${t}-${i},u${u}-t${t},u${u}-t${t}-head,Specialist`)
    }
  }
  const any = (count) => Math.floor(random() * count)
  const seat = () => `u${any(units)}-t${any(teamsOfUnit)}-${1 + any(7)}`
  const decisions = ['id,customers,frequency,recommend,agree,decide,perform']
  for (let d = 0; d < Math.max(40, roles / 200); d += 1) {
    decisions.push(
      `d${d},c${any(40)},${1 + any(50)}/month,${seat()},u${any(units)}-head,u${any(units)}-head,${seat()}`,
    )
  }
  const links = ['between,shares,mechanism']
  for (let l = 0; l < units; l += 1) links.push(`u${any(units - 1)} u${units - 1},information,liaison`)
  const customers = ['id', ...Array.from({ length: 40 }, (_, c) => `c${c}`)]
  const write = (name, lines) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  write('customers.csv', customers)
  write('teams.csv', teams)
  write('roles.csv', rows)
  write('decisions.csv', decisions)
  write('links.csv', links)
  write('org.yaml', [
    'unsilo: 1',
    `name: Company of ${roles}`,
    'tables: { customers: customers.csv, teams: teams.csv, roles: roles.csv, decisions: decisions.csv, links: links.csv }',
  ])
  return join(folder, 'org.yaml')
}

/** A company of so many units of ten roles and so many decisions, in tables. Returns the path of its model file. */
export function companyOfDecisions(folder, units, decisions) {
  const random = seeded(17)
  const any = (count) => Math.floor(random() * count)
  const seat = () => `u${any(units)}-${1 + any(9)}`
  const write = (name, lines) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  const rows = (count, of) => Array.from({ length: count }, (_, i) => of(i))
  write('customers.csv', ['id,name', ...rows(40, (c) => `c${c},Customer segment ${c}`)])
  write('teams.csv', [
    'id,name,parent,unit,serves',
    'top,The company,,,',
    ...rows(units, (u) => `u${u},Unit number ${u},top,yes,c${u % 40}`),
  ])
  const roles = rows(units, (u) => [
    `u${u}-head,u${u},chief,Head of unit ${u}`,
    ...rows(9, (i) => `u${u}-${i + 1},u${u},u${u}-head,Specialist ${i + 1} of unit ${u}`),
  ])
  write('roles.csv', ['id,team,reports_to,title', 'chief,top,,Chief executive', ...roles.flat()])
  write('decisions.csv', [
    'id,name,customers,frequency,recommend,agree,decide,perform',
    ...rows(decisions, (d) => {
      const rights = [seat(), `u${any(units)}-head`, `u${any(units)}-head`, seat()].join(',')
      return `d${d},A decision that is taken again and again: number ${d},c${any(40)},${1 + any(50)}/month,${rights}`
    }),
  ])
  write('links.csv', [
    'between,shares,mechanism',
    ...rows(units - 1, (u) => `u${u} u${u + 1},information,liaison`),
  ])
  write('org.yaml', [
    'unsilo: 1',
    `name: Company of ${units} units`,
    'tables: { customers: customers.csv, teams: teams.csv, roles: roles.csv, decisions: decisions.csv, links: links.csv }',
  ])
  return join(folder, 'org.yaml')
}

/** A company of 1,000 teams and 500 decisions in one YAML file, and a proposal for it. Returns the paths of both. */
export function companyUnderReview(folder) {
  const random = seeded(13)
  const any = (count) => Math.floor(random() * count)
  const [units, teams] = [50, 19]
  const lines = ['unsilo: 1', 'name: Company under review', 'customers:']
  for (let c = 0; c < 20; c += 1) lines.push(`  - { id: c${c} }`)
  lines.push('teams:', '  - id: top', '    lead: chief', '    roles:', '      - { id: chief }', '    teams:')
  for (let u = 0; u < units; u += 1) {
    lines.push(`      - id: u${u}`, '        unit: true', `        lead: u${u}-head`, '        roles:')
    lines.push(`          - { id: u${u}-head, reports_to: chief }`, '        teams:')
    for (let t = 0; t < teams; t += 1) {
      lines.push(`          - id: u${u}-t${t}`, `            lead: u${u}-t${t}-head`)
      lines.push('            roles:', `              - { id: u${u}-t${t}-head, reports_to: u${u}-head }`)
      for (let i = 0; i < 4; i += 1)
        lines.push(
          `              - { id: u${u}-t${t}-${i}, headcount: 3, reports_to: u${u}-t${t}-head${i === 0 && t < 3 ? `, serves: [c${(u + t) % 20}]` : ''} }`,
        )
    }
  }
  const seat = () => `u${any(units)}-t${any(teams)}-${any(4)}`
  lines.push('decisions:')
  for (let d = 0; d < 500; d += 1)
    lines.push(
      `  - { id: d${d}, customers: [c${any(20)}], frequency: ${1 + any(30)}/month, recommend: ${seat()}, agree: u${any(units)}-head, decide: u${any(units)}-head }`,
    )
  lines.push('links:')
  for (let l = 0; l < 100; l += 1) {
    const u = any(units - 1)
    lines.push(`  - { id: l${l}, between: [u${u}, u${u + 1}], shares: information, mechanism: liaison }`)
  }
  const model = join(folder, 'org.yaml')
  writeFileSync(model, `${lines.join('\n')}\n`)
  const proposal = join(folder, 'proposal.yaml')
  const changes = Array.from({ length: 20 }, (_, i) => `  - delegate: { decision: d${i}, to: ${seat()} }`)
  changes.push('  - connect: { between: [u1, u30], shares: decisions, mechanism: team }')
  writeFileSync(
    proposal,
    `unsilo: 1\nreorg: Decide nearer\nbase: org.yaml\nchanges:\n${changes.join('\n')}\n`,
  )
  return { model, proposal }
}

/** A model of about `bytes` bytes in one YAML file, written as people write them. Returns its path. */
export function companyInYaml(folder, bytes) {
  const random = seeded(11)
  const lines = ['unsilo: 1', 'name: Company in one file', 'customers:']
  for (let c = 0; c < 20; c += 1) lines.push(`  - { id: c${c}, name: Customer segment ${c} }`)
  lines.push(
    'teams:',
    '  - id: top',
    '    lead: chief',
    '    roles:',
    '      - { id: chief, title: Chief executive }',
    '    teams:',
  )
  const leads = []
  for (let u = 0, size = 0; size < bytes * 0.8; u += 1) {
    const unit = [
      `      - id: u${u}`,
      `        name: Unit number ${u}`,
      '        unit: true',
      `        serves: [c${u % 20}]`,
      '        roles:',
    ]
    unit.push(`          - { id: u${u}-head, title: Head of unit, reports_to: chief }`, '        teams:')
    for (let t = 0; t < 12; t += 1) {
      unit.push(`          - id: u${u}-t${t}`, `            lead: u${u}-t${t}-head`, '            roles:')
      unit.push(`              - { id: u${u}-t${t}-head, title: Team lead, reports_to: u${u}-head }`)
      for (let i = 0; i < 6; i += 1)
        unit.push(
          `              - { id: u${u}-t${t}-${i}, title: Specialist in something, reports_to: u${u}-t${t}-head }`,
        )
    }
    leads.push(`u${u}-head`)
    lines.push(...unit)
    size += unit.join('\n').length
  }
  const lead = () => leads[Math.floor(random() * leads.length)]
  lines.push('decisions:')
  for (let d = 0, size = 0; size < bytes * 0.2; d += 1) {
    const decision = [
      `  - id: d${d}`,
      `    name: A decision that is taken again and again, number ${d}`,
      `    customers: [c${d % 20}]`,
      `    frequency: ${1 + (d % 30)}/month`,
      `    recommend: [${lead().replace('head', 't0-1')}]`,
      `    agree: [${lead()}]`,
      `    decide: ${lead()}`,
    ]
    lines.push(...decision)
    size += decision.join('\n').length
  }
  const path = join(folder, 'one-file.yaml')
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
