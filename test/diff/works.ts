/** A works with two units, as it is: the price of a pump is decided two lines from the plants, and sales and service have no link. */
export const WORKS = `
unsilo: 1
name: Pump works
customers: [{ id: plants, name: Plants }]
teams:
  - id: works
    name: Works
    lead: chief
    roles: [{ id: chief, title: Chief }]
    teams:
      - id: sales
        name: Sales
        unit: true
        lead: sales-head
        roles:
          - { id: sales-head, title: Head of sales }
        teams:
          - id: north
            name: North
            lead: north-lead
            roles:
              - { id: north-lead, title: Lead of the north }
              - { id: seller, title: Seller, headcount: 8, serves: [plants] }
      - id: service
        name: Service
        unit: true
        lead: service-head
        roles:
          - { id: service-head, title: Head of service }
          - { id: fitter, title: Fitter, headcount: 20 }
      - id: store
        name: Store
        unit: true
        lead: storekeeper
        roles: [{ id: storekeeper, title: Storekeeper }]
decisions:
  - id: price
    name: Price of a pump
    customers: [plants]
    frequency: 10/month
    key: true
    recommend: [seller]
    decide: sales-head
    perform: [seller]
needs:
  - { id: fitting, between: [sales, service], type: reciprocal, why: What is sold is fitted }
`

/** The works after some lines of the document were written otherwise; every line must be there. */
export function works(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no such line: ${from}`)
    return text.replace(from, () => to)
  }, WORKS)
}

/** The works with more said at the end. */
export const worksWith = (more: string): string => `${WORKS}${more}\n`
