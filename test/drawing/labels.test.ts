import { expect, it } from 'vitest'
import { labelsOf } from '../../src/drawing/map/labels.js'
import type { Point } from '../../src/drawing/scene.js'
import type { Bridge } from '../../src/report/picture.js'

const bridge = (label: string): Bridge => ({
  between: ['team:a', 'team:b'],
  state: 'gap',
  weight: 1,
  label,
  title: label,
})

it('a number that lies over another in the middle of its way stands a little along it', () => {
  const across: Point[] = [
    [0, 100],
    [200, 100],
  ]
  const down: Point[] = [
    [100, 0],
    [100, 200],
  ]
  const placed = labelsOf([
    { bridge: bridge('9'), points: across },
    { bridge: bridge('7'), points: down },
  ])
  expect([...placed].map(([{ label }, { at }]) => [label, ...at])).toEqual([
    ['9', 100, 100],
    ['7', 100, 80],
  ])
})
