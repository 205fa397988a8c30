/**
 * A company with something of everything: two levels of teams with types, two customers, a forum, a dotted line, a
 * shared person, decisions near and far and one without a decider, measures, a program.
 */
export const COMPANY = `unsilo: 1
name: Fjord Pumps
customers:
  - { id: plants, name: Chemical plants }
  - { id: yards, name: Shipyards }
teams:
  - id: fjord
    lead: ceo
    roles: [{ id: ceo, title: Chief executive }]
    teams:
      - id: pumps
        name: Pumps
        unit: true
        type: division
        measures: [orders]
        lead: pumps-head
        roles: [{ id: pumps-head, title: Head of division }]
        teams:
          - id: pump-sales
            name: Pump sales
            type: department
            lead: pump-sales-lead
            roles:
              - { id: pump-sales-lead, title: Sales lead, held_by: p-1 }
              - { id: pump-seller, title: Seller, headcount: 12, serves: [plants] }
          - { id: pump-works, name: Pump works, type: department, headcount: 80 }
      - id: valves
        name: Valves
        unit: true
        type: division
        measures: [orders, loyalty]
        lead: valves-head
        roles: [{ id: valves-head, title: Head of division }]
        teams:
          - id: valve-sales
            name: Valve sales
            type: department
            lead: valve-sales-lead
            roles:
              - { id: valve-sales-lead, title: Sales lead }
              - { id: valve-seller, title: Seller, headcount: 5, serves: [plants, yards], dotted: [pump-sales-lead] }
      - id: service
        name: Service
        unit: true
        type: division
        measures: [loyalty]
        lead: service-head
        roles:
          - { id: service-head, title: Head of service }
          - { id: engineer, title: Engineer, headcount: 30, serves: [yards] }
      - id: finance
        name: Finance
        unit: true
        type: division
        roles: [{ id: cfo, title: Head of finance, held_by: p-1 }]
decisions:
  - id: joint-price
    name: Price of pumps with valves
    customers: [plants]
    frequency: 10/month
    key: true
    recommend: [pump-seller]
    input: [pump-sales-lead, valve-seller]
    agree: [cfo, valves-head]
    decide: ceo
    perform: [pump-seller]
  - { id: repair, name: Repair or replace, customers: [yards], key: true, recommend: engineer, decide: service-head }
  - { id: visit, name: When to visit, customers: [yards], decide: engineer }
  - { id: discount, name: Discounts, customers: [plants, yards], raci: { A: valves-head, R: [valve-seller], I: [cfo] } }
  - { id: recall, name: Whether to recall, agree: [cfo] }
needs:
  - { between: [pumps, valves], type: reciprocal, why: One offer holds both }
  - { between: [pumps, service], type: sequential }
links:
  - { between: [pump-works, service], shares: information, mechanism: liaison, what: Spare parts list }
forums:
  - { id: price-round, members: [valves-head, service-head], shares: decisions, cadence: monthly }
measures:
  - { id: orders, focus: product, rewarded: true }
  - { id: loyalty, focus: customer, rewarded: true }
programs:
  - { id: rotation, builds: capability, units: [pumps, valves] }
`

/** A valid model whose JSON result has several megabytes. */
export function bulk(decisions: number): string {
  const lines = [
    'unsilo: 1',
    'name: Bulk',
    'customers: [{ id: all }]',
    'teams:',
    '  - id: top',
    '    lead: chief',
  ]
  lines.push('    roles: [{ id: chief }]', '    teams:')
  for (const unit of ['a', 'b'])
    lines.push(`      - { id: ${unit}, unit: true, roles: [{ id: ${unit}-seller, serves: [all] }] }`)
  lines.push('decisions:')
  for (let i = 0; i < decisions; i++)
    lines.push(
      `  - { id: d${i}, name: A decision that is taken again and again and has a long name number ${i}, recommend: a-seller, agree: b-seller, decide: chief }`,
    )
  return `${lines.join('\n')}\n`
}
