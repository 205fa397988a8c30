import { describe, expect, it } from 'vitest'
import { baselineText } from '../../../src/app/check/baseline.js'
import { goneFrom, markKnown } from '../../../src/app/check/known.js'
import { waive } from '../../../src/app/check/waive.js'
import { fingerprint } from '../../../src/diagnostic/fingerprint.js'
import { ignoresOf } from '../../../src/load/ignores.js'
import { Source } from '../../../src/load/source.js'
import type { Origins } from '../../../src/model/origins.js'
import type { FindingData } from '../../../src/report/check-data.js'
import { RULES } from '../../../src/rules/index.js'
import { toldApart } from '../../../src/rules/parts/waivers.js'

const rule = RULES.find(({ code }) => code === 'decision/too-far')!
const rules = [{ rule, severity: 'warn' as const, options: {}, overrides: [] }]
const spanAt = (line: number) => {
  const at = { line, column: 3, offset: line * 20 }
  return { file: 'org.yaml', start: at, end: at }
}
const findings = (count: number): FindingData[] =>
  Array.from({ length: count }, (_, i) => ({
    rule: rule.code,
    severity: 'warn',
    message: `d${i} is far`,
    subject: [`d${i}`],
    span: spanAt(2 * i + 2),
    related: [],
    help: null,
    fingerprint: fingerprint(rule.code, [`d${i}`]),
    extent: 2,
    waived: null,
    known: false,
  }))
const origins: Origins = {
  of: (kind, id) =>
    kind === 'decision' ? { file: 'org.yaml', span: () => spanAt(2 * Number(id.slice(1)) + 1) } : null,
}

/** Milliseconds that waiving, comparing and writing take for so many findings, all of one rule in one file. */
function toldApartAmong(count: number, waivers: number): void {
  const found = findings(count)
  const text = Array.from(
    { length: waivers },
    (_, i) => `- id: d${i} # unsilo-ignore ${rule.code} -- x\n  decide: a`,
  )
  const listed = Array.from({ length: waivers }, (_, i) => {
    return { rule: rule.code, of: [`d${count - 1 - i}`], reason: 'agreed', until: null, span: null }
  })
  const ignores = ignoresOf(new Source('org.yaml', text.join('\n')))
  const waived = waive(found, { ignores, policy: listed, rules, origins, today: '2026-06-30' })
  const known = JSON.parse(baselineText(found)).findings
  const marked = markKnown(waived.findings, known)
  const gone = goneFrom(known, found.slice(1), rules)
  const told = toldApart(waived.waivers)
  expect(marked.filter((one) => one.waived !== null)).toHaveLength(2 * waivers)
  expect(marked.filter((one) => one.known)).toHaveLength(count - 2 * waivers)
  expect(waived.waivers.every(({ matched }) => matched === 1)).toBe(true)
  expect([gone.length, told.length]).toEqual([1, 2 * waivers])
}

describe('10,000 findings, a baseline of them and 2,000 waivers', () => {
  it('are told apart, all of them', () => {
    toldApartAmong(10_000, 1000)
    toldApartAmong(40_000, 4000)
  })
})
