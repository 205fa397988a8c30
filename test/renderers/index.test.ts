import { expect, it } from 'vitest'
import { RENDERERS } from '../../src/renderers/index.js'

it.each(RENDERERS.map((entry) => [entry.id, entry] as const))(
  '%s is listed as it calls itself',
  async (_, entry) => {
    const { id, title, extension } = await entry.load()
    expect({ id, title, extension }).toEqual({ id: entry.id, title: entry.title, extension: entry.extension })
  },
)

it('lists each format once', () => {
  const ids = RENDERERS.map((entry) => entry.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.slice(0, 4)).toEqual(['text', 'markdown', 'json', 'csv'])
})
