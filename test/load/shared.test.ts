import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/load/load.js'
import { Shared } from '../../src/load/shared.js'
import { folderWith } from './reading.js'

const ORG = `unsilo: 1
name: Works
teams:
  - { id: works, roles: [{ id: chief }, { id: seller, reports_to: chief }] }
decisions:
  - { id: price, decide: chief }
`
const REORG = `unsilo: 1
reorg: Nearer
base: org.yaml
changes:
  - delegate: { decision: price, to: seller }
`

/** What reading models one after the other gives, with or without what they have in common. */
async function read(models: readonly string[], shared?: Shared) {
  const cwd = folderWith({
    'org.yaml': ORG,
    'reorg.yaml': REORG,
    'other.yaml': ORG.replace('decide: chief', 'decide: seller'),
    'copy.yaml': ORG,
    'broken.yaml': ORG.replace('decide: chief', 'decide: nobody'),
  })
  const options = { cwd, allowOutside: false, readStdin: async () => new Uint8Array() }
  const found = []
  for (const model of models) {
    const { organisation, origins, diagnostics, base } = await loadModel([model], {
      ...options,
      ...(shared === undefined ? {} : { shared }),
    })
    const place = origins.of('decision', 'price')?.span(['decide']) ?? null
    found.push({ organisation, base, diagnostics, place })
  }
  return found
}

describe('models that are read together', () => {
  it.each([
    [['org.yaml', 'reorg.yaml']],
    [['reorg.yaml', 'org.yaml']],
    [['org.yaml', 'copy.yaml']],
    [['org.yaml', 'other.yaml', 'org.yaml']],
    [['broken.yaml', 'org.yaml', 'broken.yaml']],
  ])('are what they are alone: %j', async (models) => {
    expect(await read(models, new Shared())).toEqual(await read(models))
  })

  it('share the parse of equal texts, and the organisation of equal files', async () => {
    const shared = new Shared()
    const [org, reorg, copy] = await read(['org.yaml', 'reorg.yaml', 'copy.yaml'], shared)
    expect(shared.parsed.size).toBe(2)
    expect(reorg!.base).toBe(org!.organisation)
    expect(copy!.organisation).not.toBe(org!.organisation)
    expect(copy!.place?.file).toBe('copy.yaml')
  })
})
