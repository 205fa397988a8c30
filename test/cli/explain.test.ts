import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { allTerms } from '../../src/app/explain.js'
import { inProcess, scratch, unsilo } from './run.js'

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

  it('names rules among what can be asked for', async () => {
    const { stdout } = await inProcess(['help', 'explain', '--width', '400'])
    expect(stdout).toMatch(/figure, verdict, term or rule/)
    expect(stdout).toContain('unsilo explain boundary/unlinked')
    expect(stdout).toContain('unsilo explain own/')
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

describe('explain of a rule of the policy', () => {
  const POLICY = `unsilo: 1
rules:
  own/price-near:
    severity: warn
    title: price decided far away
    expect: { figure: line-distance, of: [chain-price, plant-price], is: "<= 2" }
    why: offers waited
    act: leave it with sales
  own/linked: { expect: { figure: gaps, is: "= 0" } }
`
  const explained = (asked: string, files: { readonly [path: string]: string }, below = 'org') =>
    inProcess(['explain', ...asked.split(' '), '--width', '400'], {
      cwd: `${scratch({ '.git/HEAD': '', 'org/README.md': '', ...files })}/${below}`,
    })

  it.each(['own/price-near', 'OWN/price near'])('%s', async (asked) => {
    const ran = await explained(asked, { 'unsilo.config.yaml': POLICY })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toBe(`own/price-near
Finds: price decided far away
offers waited
Expects: line-distance <= 2, of chain-price and plant-price
Severity: warn
Source: The policy, ../unsilo.config.yaml
What to do: leave it with sales
`)
  })

  it('is explained though its policy names a baseline that is not there', async () => {
    const ran = await explained('own/linked', { 'unsilo.config.yaml': `${POLICY}baseline: gone.json\n` }, '.')
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('Expects: gaps = 0')
  })

  it.each<[string, string, { readonly [path: string]: string }, string]>([
    ['no policy is found', 'own/linked', {}, 'no unsilo.config.yaml is in the working folder or above it'],
    ['it is mistyped', 'own/linkt', { 'unsilo.config.yaml': POLICY }, "did you mean 'own/linked'?"],
    [
      'the policy has others',
      'own/something-else',
      { 'unsilo.config.yaml': POLICY },
      'unsilo.config.yaml has own/price-near, own/linked',
    ],
    [
      'the policy has none',
      'own/linked',
      { 'unsilo.config.yaml': 'unsilo: 1\n' },
      'unsilo.config.yaml has no rule of its own',
    ],
    [
      'the policy cannot be read',
      'own/linked',
      { 'unsilo.config.yaml': 'unsilo: 1\nrules: { own/linked: { expect: gaps } }\n' },
      'unsilo.config.yaml:2:',
    ],
  ])('is refused where %s', async (_, asked, files, said) => {
    const ran = await explained(asked, files)
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(said)
  })
})
