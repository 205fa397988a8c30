import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { analyse, loadOrganisation, renderReport } from '../src/index.js'

const cwd = fileURLToPath(new URL('../examples/', import.meta.url))

/** Every figure of an example as rows of text. */
async function figuresOf(model: string): Promise<string> {
  const { organisation, origins, diagnostics } = await loadOrganisation([model], { cwd })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return String(await renderReport(analyse({ organisation: organisation!, origins }), 'csv'))
}

it('the proposal for GE Medical Systems leads from 2005 to the later model in every figure', async () => {
  const proposed = await figuresOf('ge-medical/reorg.yaml')
  expect(proposed).toBe(await figuresOf('ge-medical/after.yaml'))
  expect(proposed).not.toBe(await figuresOf('ge-medical/2005.yaml'))
})
