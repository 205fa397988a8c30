import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/model/organisation.js'
import { model, quoted, read } from './reading.js'

const ORG = model(
  'customers: [{ id: c }]',
  'measures: [{ id: m, focus: internal }]',
  'teams:',
  '  - id: a',
  '    serves: c',
  '    roles:',
  '      - { id: r, title: Rep, serves: [c] }',
  '  - name: Second',
  '    id: b',
  'decisions: [{ id: d, raci: { A: a, C: [b, r] } }]',
  'needs: [{ type: pooled, between: [b, a] }]',
  'links:',
  '  - between: [b, a]',
  '    shares: people',
  '  - { id: l, between: [a, b], shares: people }',
  'forums: [{ id: f, members: [a, b] }]',
  'programs: [{ id: p, builds: connection, units: [a] }]',
  'tables: { roles: people.csv, links: links.csv }',
)
const PEOPLE = 'Team,id,title\r\na,s,"Sales\r\nassistant"\r\nb,t,Tester\r\n'
const LINKS = 'from,to,shares\nr,b,information\n'
const FILES = { 'org.yaml': ORG, 'people.csv': PEOPLE, 'links.csv': LINKS }

describe('where things were written', () => {
  const place = async (kind: Kind, id: string, ...path: (string | number)[]) => {
    const origin = (await read(FILES)).origins.of(kind, id)
    return origin && quoted(origin.span(path), FILES[origin.file as keyof typeof FILES])
  }

  it.each<[Kind, string, string]>([
    ['customer', 'c', '3:19 c'],
    ['measure', 'm', '4:18 m'],
    ['team', 'a', '6:9 a'],
    ['team', 'b', '11:9 b'],
    ['role', 'r', '9:15 r'],
    ['decision', 'd', '12:19 d'],
    ['forum', 'f', '18:16 f'],
    ['program', 'p', '19:18 p'],
    ['link', 'l', '17:11 l'],
    ['role', 's', '2:3 s'],
    ['role', 't', '4:3 t'],
  ])('is known of the %s %s: its id', async (kind, id, expected) =>
    expect(await place(kind, id)).toBe(expected),
  )

  it('is known of needs and links without an id: where they start', async () => {
    expect(await place('need', 'a~b')).toBe('13:9 { type: pooled, between: [b, a] }')
    expect(await place('link', 'a~b')).toBe('15:5 between')
    expect(await place('link', 'b~r')).toBe('2:1 r,b,information')
  })

  it('is known of each field and each entry of a list', async () => {
    const { origins } = await read(FILES)
    expect(await place('role', 'r', 'title')).toBe('9:25 Rep')
    expect(await place('team', 'a', 'serves')).toBe('7:13 c')
    expect(await place('decision', 'd', 'raci', 'C', 1)).toBe('12:43 r')
    expect(await place('link', 'a~b', 'between', 1)).toBe('15:18 a')
    expect(quoted(origins.of('role', 'r')!.span(['title'], 'key'), ORG)).toBe('9:18 title')
  })

  it('is known of each cell of a table', async () => {
    expect(await place('role', 's', 'title')).toBe('2:5 "Sales\r\nassistant"')
    expect(await place('role', 't', 'team')).toBe('4:1 b')
    expect(await place('role', 't', 'title')).toBe('4:5 Tester')
    expect(await place('link', 'b~r', 'between', 0)).toBe('2:1 r')
    expect(await place('link', 'b~r', 'between', 1)).toBe('2:3 b')
    expect((await read(FILES)).origins.of('role', 's')?.file).toBe('people.csv')
  })

  it('is the thing itself for what is not written but implied', async () => {
    expect(await place('role', 'r', 'reports_to')).toBe('9:15 r')
    expect(await place('team', 'a', 'lead')).toBe('6:9 a')
    expect(await place('role', 't', 'reports_to')).toBe('4:3 t')
    expect(await place('need', 'a~b', 'why')).toBe('13:9 { type: pooled, between: [b, a] }')
  })

  it('is nowhere for what is not there', async () => {
    const { origins } = await read(FILES)
    expect(origins.of('team', 'r')).toBeNull()
    expect(origins.of('role', 'toString')).toBeNull()
  })
})
