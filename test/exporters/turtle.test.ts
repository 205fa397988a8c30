import { expect, it } from 'vitest'
import turtle from '../../src/exporters/turtle.js'
import { storeOf } from './read-back.js'
import { viewIn } from './views.js'

const ORG = 'http://www.w3.org/ns/org#'
const TERM = 'urn:unsilo:term:'
const thing = (id: string) => `urn:unsilo:thing:${id}`
const A = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const storeIn = async (model: string, view: string) => storeOf(turtle.write(await viewIn(model, view)))

it('says the structure in terms of the Organization Ontology', async () => {
  const store = await storeIn('examples/ge-medical/2005.yaml', 'org')
  const count = (property: string, object: string | null) => store.countQuads(null, property, object, null)
  expect(count(A, `${ORG}OrganizationalUnit`)).toBe(9)
  expect(count(A, `${ORG}Post`)).toBe(15)
  expect(count(`${ORG}hasPost`, null)).toBe(15)
  expect(count(`${ORG}hasSubOrganization`, null)).toBe(8)
  expect(count(`${ORG}reportsTo`, null)).toBe(14)
  expect(store.getObjects(thing('team:ge-medical'), `${ORG}subOrganizationOf`, null)).toHaveLength(1)
})

it('answers: who may stop a key decision that lies far from the customer?', async () => {
  const store = await storeIn('examples/ge-medical/2005.yaml', 'org')
  const far = store
    .getSubjects(`${TERM}key`, null, null)
    .filter((decision) => Number(store.getObjects(decision, `${TERM}lineDistance`, null)[0]?.value) >= 3)
  const stopping = far.flatMap((decision) => store.getSubjects(`${TERM}agree`, decision, null))
  expect([...new Set(stopping.map(({ value }) => value))].sort()).toEqual(
    ['role:equipment-head', 'role:product-head', 'role:solutions-head'].map(thing),
  )
})

it('keeps numbers and truths as such', async () => {
  const store = await storeIn('examples/ge-medical/2005.yaml', 'boundaries')
  const [index] = store.getObjects(thing('team:service'), `${TERM}siloIndex`, null)
  expect(index).toMatchObject({ datatype: { value: 'http://www.w3.org/2001/XMLSchema#double' } })
  expect(Number(index!.value)).toBeCloseTo(57.3, 0)
  const gaps = store.getQuads(null, `${TERM}gap`, null, null).filter(({ object }) => object.value === 'true')
  expect(gaps).toHaveLength(2)
})

it('names the people who hold a post', async () => {
  const store = await storeIn('examples/kubernetes', 'org')
  const people = store.getObjects(null, `${ORG}heldBy`, null)
  expect(people.length).toBeGreaterThan(50)
  for (const person of people)
    expect(store.countQuads(person, A, 'http://xmlns.com/foaf/0.1/Person', null)).toBe(1)
})
