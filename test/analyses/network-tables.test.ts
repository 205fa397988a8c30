import { expect, it } from 'vitest'
import { unitTable } from '../../src/analyses/network/tables.js'
import type { NetworkData } from '../../src/report/data.js'

it.each([
  [0, '0 %'],
  [0.002, '0.2 %'],
  [0.00213, '0.21 %'],
  [0.0000456, '0.0046 %'],
  [0.00996, '1 %'],
  [0.014, '1 %'],
  [0.5, '50 %'],
  [null, '–'],
])('a density of %s is shown as %s', (density, text) => {
  const none = { ei: null, expectedEi: null, conductance: null, modularityPart: null }
  const counts = { unit: 'a', size: 2, internal: 0, external: 0 }
  const unit = { ...counts, ...none, densityInside: density, densityOutside: density }
  const table = unitTable({ units: [unit] } as unknown as NetworkData, (id) => id)
  if (table.type !== 'table') throw new Error()
  const cells = table.rows[0]!.cells.filter((_, i) => table.columns[i]!.key.startsWith('density'))
  expect(cells.map((cell) => cell.text)).toEqual([text, text])
  expect(cells.map((cell) => cell.value)).toEqual([density, density])
})
