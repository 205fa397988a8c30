import { describe, expect, it } from 'vitest'
import {
  fileUnder,
  levelUnder,
  plainRate,
  tieKindUnder,
  typeUnder,
} from '../../../src/model/anonymise/plain-words.js'
import { Pseudonyms } from '../../../src/model/anonymise/pseudonyms.js'

const pseudonyms = new Pseudonyms('a key for these tests')

describe('words that tell no one which organisation it is', () => {
  it.each(['division', 'Business-Unit', 'business_unit', 'working group', 'REGION'])('%s stays', (type) => {
    expect(typeUnder(type, pseudonyms)).toBe(type)
    expect(levelUnder(type, pseudonyms)).toBe(type)
  })

  it.each(['sig', 'Acme division', 'business of Ann'])('%s does not', (type) => {
    expect(typeUnder(type, pseudonyms)).toMatch(/^type-\w{6}$/)
    expect(levelUnder(type, pseudonyms)).toBe(typeUnder(type, pseudonyms))
  })

  it('are depths and leaf too, where a level is meant', () => {
    for (const level of [null, 'leaf', '2']) expect(levelUnder(level, pseudonyms)).toBe(level)
  })

  it('are the usual kinds of ties', () => {
    expect(tieKindUnder('trust', pseudonyms)).toBe('trust')
    expect(tieKindUnder('golf', pseudonyms)).toMatch(/^tie-kind-\w{6}$/)
  })

  it('are numbers with a period, and words for one', () => {
    for (const rate of ['40/month', '0.5/year', 'weekly']) expect(plainRate(rate)).toBe(rate)
    for (const rate of [null, 'whenever Ann asks', '3/Ann', '']) expect(plainRate(rate)).toBeNull()
  })
})

describe('a file', () => {
  it.each([
    ['org/acme.yaml', /^file-\w{6}\.yaml$/],
    ['main:org/ACME.YML', /^file-\w{6}\.yml$/],
    ['people.csv', /^file-\w{6}\.csv$/],
    ['data.acme', /^file-\w{6}$/],
    ['<stdin>', /^<stdin>$/],
  ])('%s keeps its ending where a model has such files', (file, shown) => {
    expect(fileUnder(file, pseudonyms)).toMatch(shown)
  })
})
