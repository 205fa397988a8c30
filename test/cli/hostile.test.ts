import Papa from 'papaparse'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { COMPANY } from './company.js'
import { DANGEROUS, expectValid, inProcess, SGR, scratch, unsilo } from './run.js'

/** Names that a valid model may have, each of them once for everything in it. */
const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['colour codes', '\u001b[31mred\u001b[0m'],
  ['a title, a clear screen, a bell', '\u001b]0;owned\u0007\u001b[2J\u001bc'],
  ['eight-bit controls', '\u009b31m\u0090q\u009c\u0085next'],
  ['a link of the terminal', '\u001b]8;;http://x.y\u001b\\click\u001b]8;;\u001b\\'],
  ['line breaks and tabs', 'a\nb\r\nc\td\u2028e\u2029f\u000bg'],
  ['a carriage return', 'harmless\rmalicious'],
  ['right-to-left text', 'מנהל מכירות'],
  ['bidi controls', '\u202eexe.gnp\u2066\u2069\u061c\u200f'],
  ['characters that nothing shows', 'a\u200bb\u00adc\ufeffd\u2060e\u{e0041}'],
  ['10,000 characters', 'long name '.repeat(1000)],
  ['2,000 letters without a break', 'x'.repeat(2000)],
  ['wide characters', '機器販売部門の営業担当者'],
  ['emoji', '👩‍👩‍👧‍👦 👨🏽‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ☺️'],
  ['combining marks', `Z${'\u0301\u0323\u0489'.repeat(200)}algo`],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['Markdown', '# h *b* _i_ `c` [l](http://x.y) ![i](x) | a | ~~s~~ @octocat #1 <!-- c -->'],
  ['a table of its own', '| a | b |\n| --- | --- |\n| c | d |'],
  ['a formula', '=HYPERLINK("http://x.y","click")'],
  ['a formula after a blank', ' \t=1+1'],
  ['a sum, a difference, a call', '+1+1'],
  ['a difference', '-2+3'],
  ['a call', '@SUM(A1)'],
  ['a wide formula', '＝1+1'],
  ['quotes and commas', '","","'],
  ['half a character', 'a\ud800b\udfffc'],
]

/** The company in which everything that can have a name or a text has this one. */
function named(name: string): string {
  const text = JSON.stringify(name)
  return COMPANY.replace(/\b(name|title|what|why): (?:[A-Z][\w ]*)/g, `$1: ${text}`)
    .replace('held_by: p-1', `held_by: ${JSON.stringify(name.slice(0, 150))}`)
    .replace('held_by: p-1', `held_by: ${JSON.stringify(name.slice(0, 150))}`)
}

const FORMATS = ['text', 'markdown', 'json', 'csv'] as const

describe.each(NAMES)('a model whose names are %s', (_, name) => {
  const report = async (...args: string[]) => {
    const cwd = scratch({ 'org.yaml': named(name) })
    return inProcess(['report', 'org.yaml', ...args], { cwd })
  }

  it('is reported in every format, and nothing that a terminal obeys comes out', async () => {
    expect(named(name)).not.toMatch(/Pumps|Head of division|p-1\b/)
    for (const format of FORMATS) {
      const { status, stdout, stderr } = await report('-f', format)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(DANGEROUS.exec(stdout), format).toBeNull()
    }
    const coloured = await report('--color')
    expect(DANGEROUS.exec(coloured.stdout.replace(SGR, ''))).toBeNull()
  })

  it('is drawn within its width', async () => {
    for (const width of ['60', '140']) {
      const { stdout } = await report('--width', width)
      const widths = stdout.split('\n').map((line) => stringWidth(line))
      expect(Math.max(...widths)).toBeLessThanOrEqual(Number(width))
    }
  })

  it('keeps its names in the JSON as they are', async () => {
    const { stdout } = await report('-f', 'json')
    const document = JSON.parse(stdout)
    expectValid('report', document)
    expect(document.organisation.name).toBe(name)
  })

  it('has no formula in a cell of the CSV, and five fields in every row', async () => {
    const { stdout } = await report('-f', 'csv')
    const { data, errors } = Papa.parse<string[]>(stdout, { skipEmptyLines: true })
    expect(errors).toEqual([])
    for (const row of data) {
      expect(row).toHaveLength(5)
      for (const cell of row)
        if (!/^-?\d+(\.\d+)?( %)?$/.test(cell)) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u)
    }
  })

  it('has no markup of its own in the Markdown', async () => {
    const { stdout } = await report('-f', 'markdown')
    expect(stdout).not.toMatch(/<(?!br>)/)
    const lines = stdout.split('\n')
    // One heading of the report and one for each section.
    expect(lines.filter((line) => /^#{1,6} /.test(line))).toHaveLength(6)
    const plain = stdout.replace(/\\./g, '')
    expect(plain).not.toMatch(/!\[|\]\(|`|@|~~|(?<![\w&])#\d/)
    const widths = new Set<number>()
    let inTable = false
    for (const line of plain.split('\n')) {
      const isRow = line.startsWith('|')
      if (isRow && !inTable) widths.clear()
      if (isRow) widths.add(line.split('|').length)
      expect(widths.size).toBeLessThanOrEqual(1)
      inTable = isRow
    }
  })

  it('comes out the same when it is rendered from its JSON', async () => {
    const cwd = scratch({ 'org.yaml': named(name) })
    await inProcess(['report', 'org.yaml', '-f', 'json=r.json'], { cwd })
    for (const format of FORMATS)
      expect(await inProcess(['render', 'r.json', '-f', format], { cwd })).toEqual(await report('-f', format))
  })
})

describe('a hostile model as the program itself sees it', () => {
  it('is reported through a pipe', () => {
    for (const [, name] of NAMES.slice(0, 4)) {
      const cwd = scratch({ 'org.yaml': named(name) })
      for (const format of FORMATS) {
        const { status, stdout, stderr } = unsilo(['report', 'org.yaml', '-f', format], { cwd })
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
        expect(DANGEROUS.exec(stdout)).toBeNull()
      }
    }
  })
})

describe('problems of a hostile model', () => {
  it('show its text without what a terminal obeys, on both outputs', async () => {
    for (const [, name] of NAMES) {
      const model = `unsilo: 1\nname: x\nteams:\n  - { id: a, name: ${JSON.stringify(name)}, lead: ${JSON.stringify(name)}, ${JSON.stringify(name)}: 1 }\n`
      const cwd = scratch({ 'org.yaml': model })
      const ran = await inProcess(['report', 'org.yaml', '-f', 'json', '--width', '80'], { cwd })
      expect(ran.status).toBe(2)
      expectValid('problems', JSON.parse(ran.stdout))
      expect(DANGEROUS.exec(ran.stdout)).toBeNull()
      expect(DANGEROUS.exec(ran.stderr)).toBeNull()
      for (const line of ran.stderr.split('\n'))
        expect(stringWidth(line), line.slice(0, 100)).toBeLessThanOrEqual(80)
    }
  })

  it('and of hostile file names, arguments and options too', async () => {
    const bad = '\u001b[31m\u202e\u009b2J'
    const cwd = scratch({ [`${bad}.yaml`]: 'unsilo: 1\n', 'org.yaml': COMPANY })
    for (const args of [
      ['report', `${bad}.yaml`],
      ['report', `${bad}/missing`],
      ['report', `${bad}*.yml`],
      ['report', `${bad}:org`],
      ['report', 'org.yaml', '--level', bad],
      ['report', 'org.yaml', '--customer', bad],
      ['report', 'org.yaml', '--unit', bad],
      ['report', 'org.yaml', '--only', bad],
      ['report', 'org.yaml', '-f', bad],
      ['report', 'org.yaml', '-o', `${bad}/x`],
      ['report', 'org.yaml', `--${bad}`],
      ['render', `${bad}.yaml`],
      ['render', bad],
      ['explain', bad],
      ['schema', bad],
      ['import', bad, 'org.yaml'],
      ['import', 'kubernetes', `${bad}.yaml`],
      ['init', `org.yaml/${bad}`],
      ['completion', bad],
      ['help', bad],
      [bad],
    ]) {
      const ran = await inProcess(args, { cwd })
      expect(ran.status, args.join(' ')).toBe(2)
      expect(DANGEROUS.exec(ran.stdout + ran.stderr), args.join(' ')).toBeNull()
      expect(ran.stderr).not.toContain('fault of the program')
    }
  })
})

describe('ids that JavaScript has a meaning for', () => {
  it('are ids like any other', async () => {
    const model = COMPANY.replaceAll(/\bpumps\b/g, 'constructor')
      .replaceAll(/\bplants\b/g, 'tostring')
      .replaceAll(/\bjoint-price\b/g, '0')
      .replaceAll(/\bvalves\b/g, 'valueof')
    const cwd = scratch({ 'org.yaml': model.replace('id: 0', "id: '0'") })
    const ran = await inProcess(['report', 'org.yaml', '-f', 'json'], { cwd })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    const expected = scratch({ 'org.yaml': COMPANY })
    const plain = JSON.parse(
      (await inProcess(['report', 'org.yaml', '-f', 'json'], { cwd: expected })).stdout,
    )
    const document = JSON.parse(ran.stdout)
    expect(document.congruence.share).toBe(plain.congruence.share)
    expect(document.practices.coordination.score).toBe(plain.practices.coordination.score)
    expect(document.names.actors.constructor).toBe('Pumps')
    for (const format of FORMATS)
      expect((await inProcess(['report', 'org.yaml', '-f', format], { cwd })).status).toBe(0)
  })
})

describe('a hostile foreign file', () => {
  it('becomes a model that holds its texts as texts', async () => {
    for (const [, name] of NAMES) {
      if (name.length > 5000) continue
      const sigs = stringify({
        sigs: [
          {
            dir: 'sig-a',
            name,
            mission_statement: name,
            leadership: { chairs: [{ github: name.slice(0, 100) }] },
          },
        ],
      })
      const cwd = scratch({ 'sigs.yaml': sigs })
      const ran = await inProcess(['import', 'sigs.yaml', '-o', 'model.yaml'], { cwd })
      expect(ran).toMatchObject({ status: 0, stdout: '' })
      expect(DANGEROUS.exec(ran.stderr)).toBeNull()
      const report = await inProcess(['report', 'model.yaml', '-f', 'json'], { cwd })
      expect(report, name).toMatchObject({ status: 0, stderr: '' })
      expect(JSON.parse(report.stdout).names.actors['sig-a']).toBe(`SIG ${name}`)
    }
  })
})
