import { afterAll, describe, expect, it } from 'vitest'
import { Repository } from './repository.js'

const repository = new Repository()
afterAll(() => repository.remove())

const HELPS = 'proposals/price-with-chain-accounts.yaml'
const HURTS = 'proposals/one-commercial-centre.yaml'
const STALE = 'proposals/energy-to-service.yaml'
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('the sample organisation', () => {
  it('passes its own policy, found upwards from it', () => {
    const ran = repository.unsilo('check', 'org/')
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('1 warning, 1 waived')
  })

  it('is of the size of a real one', () => {
    const { organisation } = JSON.parse(repository.unsilo('check', 'org/', '-f', 'json').stdout)
    expect(organisation.counts).toMatchObject({ units: 4, teams: 19, decisions: 9, customers: 2, forums: 1 })
  })
})

describe('what the proposals come to', () => {
  it('one helps: nothing is left to report', () => {
    const ran = repository.unsilo('check', HELPS)
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('nothing to report')
  })

  it('one hurts, and fails with what a leader understands', () => {
    const { status, stdout } = repository.unsilo('check', HURTS)
    expect(status).toBe(1)
    const text = flat(stdout)
    expect(text).toContain('Nothing links Monitoring and energy and Service, which must coordinate')
    expect(text).toContain('we lost three chains in 2024 while offers waited for a price')
    expect(text).toContain('leave the price with sales, and let finance say what an offer must earn')
    expect(text).toContain(
      "'Terms of a service contract' is decided by Head of pricing, 4 reporting lines from",
    )
  })

  it('one cannot apply: all its problems are told, each at its place', () => {
    const { status, stdout, stderr } = repository.unsilo('check', STALE)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const places = [...stderr.matchAll(/^proposals\/energy-to-service\.yaml:(\d+):\d+ error (\S+)$/gm)]
    expect(places.map(([, line, code]) => `${line} ${code}`)).toEqual([
      '8 reorg/unknown-id',
      '10 reorg/unknown-id',
      '12 reorg/circle',
    ])
  })

  it.each([
    [HELPS, 0, 0],
    [HURTS, 0, 1],
    [STALE, 2, 2],
  ])('%s: diff ends with %i, and with %i where worse fails', (proposal, status, worse) => {
    expect(repository.unsilo('diff', 'main:org/', proposal, '-f', 'markdown').status).toBe(status)
    expect(repository.unsilo('diff', 'main:org/', proposal, '--fail-on', 'worse').status).toBe(worse)
  })

  it('says in the comment what gets better and worse', () => {
    const helps = repository.unsilo('diff', 'main:org/', HELPS, '-f', 'markdown').stdout
    expect(helps).toContain("'Price of an offer to a chain' comes 1 line nearer Supermarket chains")
    const hurts = repository.unsilo('diff', 'main:org/', HURTS, '-f', 'markdown').stdout
    expect(hurts).toContain('Worse: ')
    expect(hurts).toContain('Head of pricing')
  })
})
