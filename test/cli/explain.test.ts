import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { allTerms } from '../../src/app/explain.js'
import { inProcess, unsilo } from './run.js'

const terms = allTerms()
const pageOf = async (...words: string[]) => inProcess(['explain', ...words, '--width', '400'])
const titleOf = (page: string) => page.split('\n')[0]

describe('explain', () => {
  it.each(terms.map(({ word }) => word))('%s', async (word) => {
    const term = terms.find((one) => one.word === word)!
    const ran = await pageOf(...word.split(' '))
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(titleOf(ran.stdout)).toBe(word)
    const said = ran.stdout.replace(/\s+/g, ' ')
    for (const part of [term.meaning, term.formula, term.range, term.source, term.act])
      if (part !== null) expect(said).toContain(part.replace(/\s+/g, ' '))
  })

  it('knows each word once, so that no meaning is hidden behind another', () => {
    const words = terms.map(({ word }) => word.toLowerCase())
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  it('finds every other way to ask, for the term that has it', async () => {
    for (const { word, also } of terms)
      for (const other of also) {
        const { status, stdout } = await pageOf(other)
        expect(status, other).toBe(0)
        const found = terms.find((term) => term.word === titleOf(stdout))!
        const asked = other.toLowerCase().replace(/[\s_-]/g, '')
        const ways = [found.word, ...found.also].map((way) => way.toLowerCase().replace(/[\s_-]/g, ''))
        expect(ways, `${other} of ${word}`).toContain(asked)
      }
  })

  it('takes a JSON key, a column, other letters and the words apart for the same', async () => {
    const page = await pageOf('line distance')
    for (const words of [
      ['lineDistance'],
      ['line-distance'],
      ['LINE', 'DISTANCE'],
      ['line_distance'],
      ['line', 'distance'],
    ])
      expect(await pageOf(...words)).toEqual(page)
  })

  it('lists every word with its meaning where none is given', () => {
    const ran = unsilo(['explain'])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    const said = ran.stdout.replace(/\s+/g, ' ')
    for (const { word, meaning } of terms)
      expect(said).toContain(`• ${word}: ${meaning.replace(/\s+/g, ' ')}`)
  })

  it.each([
    ['a slip of the pen', 'congruense', 'congruence'],
    ['a part of a word', 'distanc', 'distance'],
    ['two words of which one is wrong', 'silo indx', 'silo index'],
  ])('suggests what was meant: %s', async (_, asked, meant) => {
    const ran = await pageOf(asked)
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain(`there is nothing to explain as '${asked}'`)
    expect(ran.stderr).toContain(`did you mean '${meant}'?`)
  })

  it('says how to see them all where nothing is near', async () => {
    const ran = await pageOf('zzzzzzzzzzzz')
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('unsilo explain lists every word')
  })

  it('explains every number that a report shows, or names the word that does', async () => {
    const { stdout } = await inProcess(['report', 'examples/ge-medical/after.yaml', '-f', 'csv'])
    const { data } = Papa.parse<string[]>(stdout, { skipEmptyLines: true })
    const numbers = data.filter((row) => /^-?\d/.test(row[3]!)).map((row) => row[2]!)
    expect(new Set(numbers).size).toBeGreaterThan(30)
    for (const figure of new Set(numbers)) {
      const { status, stderr } = await pageOf(figure)
      if (status !== 0) expect(stderr, figure).toContain('did you mean')
    }
  })
})
