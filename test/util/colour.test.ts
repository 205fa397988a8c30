import { expect, it } from 'vitest'
import { painter } from '../../src/util/colour.js'

it('colours and resets each text', () => {
  const paint = painter(true)
  expect(paint.bad('sealed')).toBe('\u001b[31msealed\u001b[0m')
  expect(paint.title('Silos')).toBe('\u001b[1;36mSilos\u001b[0m')
  expect(paint.muted('')).toBe('')
})

it('leaves texts alone where colour is off', () => {
  const paint = painter(false)
  for (const tone of ['good', 'warn', 'bad', 'muted', 'strong', 'title'] as const)
    expect(paint[tone]('text')).toBe('text')
})
