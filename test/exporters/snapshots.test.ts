import { expect, it } from 'vitest'
import { EXPORTERS } from '../../src/exporters/index.js'
import { viewIn, written } from './views.js'

it.each(EXPORTERS.map(({ id }) => id))('the smallest example in %s', async (id) => {
  const boundaries = await viewIn('examples/minimal/northwind.yaml', 'boundaries')
  await expect(await written(id, boundaries)).toMatchFileSnapshot(`minimal/boundaries.${id}.txt`)
})

// What people look at: the way of a decision.
it.each(['dot', 'mermaid', 'd2'])('its decision in %s', async (id) => {
  const decision = await viewIn('examples/minimal/northwind.yaml', 'decision:offer-price')
  await expect(await written(id, decision)).toMatchFileSnapshot(`minimal/decision.${id}.txt`)
})
