import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import junit from '../../src/renderers/junit.js'
import { DANGEROUS, HOME, read } from '../cli/run.js'
import {
  checkedGe,
  checkWith,
  DISPLAY,
  drawerOf,
  finding,
  HOSTILE,
  HOSTILE_CHECK,
  SAMPLE,
} from './sample-check.js'
import { sampleReport } from './sample-report.js'

const schema = XsdValidator.fromDoc(
  XmlDocument.fromString(read(HOME, 'test/reference/schemas/jenkins-junit.xsd')),
)

/** The elements of a document that the schema of Jenkins has found valid. */
function valid(text: string) {
  const document = XmlDocument.fromString(text)
  schema.validate(document)
  const all = (path: string) => document.find(path) as XmlElement[]
  const text1 = (path: string) => document.get(path)?.content ?? null
  return { all, text: text1 }
}
const draw = drawerOf(junit)

describe('JUnit', () => {
  it('of GE Medical is valid', async () => {
    const drawn = await checkedGe('junit')
    expect(valid(drawn).all('//failure')).toHaveLength(3)
    await expect(drawn).toMatchFileSnapshot('check/2005.junit.txt')
  })

  it('is checked by a schema that refuses what is none', () => {
    expect(() => valid('<testsuites><testcase/></testsuites>')).toThrow()
    expect(() => valid('<testsuites>')).toThrow()
  })

  it('has a failure for what fails, a skipped test for what is waived or known', () => {
    const { all, text } = valid(draw(SAMPLE))
    expect(all('//testsuite')).toHaveLength(2)
    expect(all('//failure')).toHaveLength(1)
    expect(text('//failure/@message')).toBe('Sales and Works have no link')
    expect(text('//failure')).toBe(
      'error boundary/unlinked\norg/team a.yaml:3:5\norg/needs.yaml:7:5: the need\nhelp: name who meets whom',
    )
    expect(all('//skipped').map(({ content }) => content)).toEqual([
      'waived until 2026-05-31: moves in May',
      'known before',
    ])
    expect(text('//testsuite[@name="boundary/unlinked"]/@skipped')).toBe('2')
    expect(text('//testsuites/@tests')).toBe('5')
    expect(text('//testsuite[@name="decision/too-far"]//system-out')).toContain('warning')
  })

  it('fails lighter findings where they fail the check', () => {
    expect(valid(draw({ ...SAMPLE, failOn: 'info' })).all('//failure')).toHaveLength(3)
  })

  it('fails where the check fails by number alone', () => {
    const far = finding({ rule: 'decision/too-far', severity: 'warn' })
    const { text, all } = valid(draw(checkWith([far], { failed: true })))
    expect(all('//failure')).toHaveLength(1)
    expect(text('//testsuite[@name="check"]//failure')).toContain('1 warning')
  })

  it('has passed tests where nothing is found, and tells rules that did not say that they ran', () => {
    const { all } = valid(draw(checkWith([])))
    expect(all('//testcase')).toHaveLength(2)
    expect(all('//testcase/*')).toHaveLength(0)
    expect(valid(draw(checkWith([], { rules: [] }))).all('//testsuite')).toEqual([])
    const own = valid(draw(checkWith([finding({ rule: 'own/rule' })])))
    expect(own.all('//testsuite[@name="own/rule"]//failure')).toHaveLength(1)
  })

  it('takes no harm from names', () => {
    const drawn = draw(HOSTILE_CHECK)
    expect(drawn).not.toMatch(DANGEROUS)
    expect(drawn).not.toContain('\uffff')
    const { all, text } = valid(drawn)
    expect(all('//b')).toEqual([])
    expect(all('//testcase')).toHaveLength(3)
    expect(text('//failure/@message')).toContain('##[error]z ]]> <b a="1">&amp;\' --> {0}')
    expect(text('//failure/@message')).not.toContain(HOSTILE)
  })

  it('draws a check and nothing else', () => {
    expect(() => junit.render(sampleReport, DISPLAY)).toThrow(RangeError)
  })
})
