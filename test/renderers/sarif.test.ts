import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import sarif from '../../src/renderers/sarif.js'
import type { CheckData } from '../../src/report/check-data.js'
import { DANGEROUS, HOME, read } from '../cli/run.js'
import {
  checkedGe,
  checkWith,
  DISPLAY,
  drawerOf,
  finding,
  HOSTILE_CHECK,
  SAMPLE,
  spanIn,
} from './sample-check.js'
import { sampleReport } from './sample-report.js'

/** The official schema, whose draft 04 differs from what ajv reads in the name of its id alone. */
const { $schema, id, ...schema } = JSON.parse(read(HOME, 'test/reference/schemas/sarif-2.1.0-rtm.5.json'))
const isUri = (text: string) => URL.canParse(text)
const validate = new Ajv({
  strict: false,
  // One of its patterns is a regular expression only without the flag u.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: isUri,
    'uri-reference': (text: string) =>
      /^[\w\-.~!$&'()*+,;=:@/?#%]*$/.test(text) && !/%(?![\dA-F]{2})/.test(text),
    'date-time': true,
  },
}).compile(schema)

function valid(text: string) {
  const log = JSON.parse(text)
  expect(validate(log) ? [] : validate.errors).toEqual([])
  return log.runs[0]
}
const text = drawerOf(sarif)
const draw = (data: CheckData) => valid(text(data))

describe('SARIF', () => {
  it('of GE Medical is valid', async () => {
    const drawn = await checkedGe('sarif')
    const { results, tool } = valid(drawn)
    expect(results).toHaveLength(18)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    await expect(drawn).toMatchFileSnapshot('check/2005.sarif.txt')
  })

  it('is checked by a schema that refuses what is none', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false)
    expect($schema).toContain('draft-04')
    expect(id).toContain('sarif-2.1.0')
  })

  it('says of each finding where it is and what it is', () => {
    const { results, columnKind } = draw(SAMPLE)
    expect(columnKind).toBe('utf16CodeUnits')
    expect(results[0]).toEqual({
      ruleId: 'boundary/unlinked',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Sales and Works have no link. Name who meets whom.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'org/team%20a.yaml' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'the need' },
          physicalLocation: {
            artifactLocation: { uri: 'org/needs.yaml' },
            region: { startLine: 7, startColumn: 5, endLine: 7, endColumn: 9 },
          },
        },
      ],
      partialFingerprints: { 'unsilo/v1': '0123456789abcdef0123456789abcdef' },
      suppressions: [],
      baselineState: 'new',
    })
    expect(results.map(({ level }: { level: string }) => level).slice(0, 3)).toEqual([
      'error',
      'warning',
      'note',
    ])
    expect(results[2].locations).toEqual([])
    expect(results[3].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'moves in May (until 2026-05-31)' },
    ])
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      'new',
      'new',
      'new',
      'new',
      'unchanged',
    ])
  })

  it('says where a waiver is written: in the model or beside it', () => {
    const kinds = (['comment', 'policy'] as const).map((by) => {
      const waived = { by, reason: 'agreed', until: null, source: null }
      return draw(checkWith([finding({ waived })])).results[0].suppressions[0].kind
    })
    expect(kinds).toEqual(['inSource', 'external'])
  })

  it('explains each rule', () => {
    expect(draw(SAMPLE).tool.driver.rules[0]).toEqual({
      id: 'boundary/unlinked',
      name: 'BoundaryUnlinked',
      shortDescription: { text: 'Required boundary without a link.' },
      fullDescription: { text: 'required boundary without a link: it matters.' },
      help: {
        text: 'Arrange one.\n\nSource: A & B 2006',
        markdown:
          'required boundary without a link: it matters.\n\n**What to do:** Arrange one.\n\n**Source:** A &amp; B 2006',
      },
      defaultConfiguration: { enabled: true, level: 'error' },
    })
  })

  it('has no baseline where nothing is compared, and no results where nothing is found', () => {
    expect(draw(checkWith([finding()])).results[0]).not.toHaveProperty('baselineState')
    for (const change of [{ base: 'main:org/' }, { baseline: 'baseline.json' }])
      expect(draw(checkWith([finding()], change)).results[0].baselineState).toBe('new')
    expect(draw(checkWith([])).results).toEqual([])
    expect(draw(checkWith([finding({ rule: 'own/rule' })])).results[0]).not.toHaveProperty('ruleIndex')
  })

  it('takes no harm from names', () => {
    const drawn = text(HOSTILE_CHECK)
    expect(drawn).not.toMatch(DANGEROUS)
    const [{ message, locations }, waived] = valid(drawn).results
    for (const text of [message.text, waived.suppressions[0].justification]) {
      expect(text).not.toMatch(DANGEROUS)
      expect(text).not.toMatch(/\n|\]\(|(?<!\{)\{0/)
    }
    const { uri } = locations[0].physicalLocation.artifactLocation
    expect(uri).toMatch(/^[\w%.~!'()*/-]+$/)
    expect(uri).toContain('%0A')
  })

  it('encodes parts of paths, and keeps their slashes', () => {
    const uri = (file: string) =>
      draw(checkWith([finding({ span: spanIn(file, 1) })])).results[0].locations[0].physicalLocation
        .artifactLocation.uri
    expect(uri('main:org/é#1.yaml')).toBe('main%3Aorg/%C3%A9%231.yaml')
    expect(uri('../up/a%20b.yaml')).toBe('../up/a%2520b.yaml')
  })

  it('draws a check and nothing else', () => {
    expect(() => sarif.render(sampleReport, DISPLAY)).toThrow(RangeError)
  })
})
