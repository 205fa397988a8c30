import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentCheck } from '../../src/app/check/present.js'
import { presentReport } from '../../src/app/present.js'
import { analyse, compareOrganisations, loadOrganisation, presentDiff } from '../../src/index.js'
import xlsx from '../../src/renderers/xlsx.js'
import type { Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { SAMPLE } from './sample-check.js'
import { sampleReport } from './sample-report.js'
import { type ReadSheet, readWorkbook } from './xlsx/read-workbook.js'

/** The Python that has openpyxl: Debian's, or the one at hand; `null` where none has. */
const python =
  ['/usr/bin/python3', 'python3'].find(
    (program) => spawnSync(program, ['-c', 'import openpyxl']).status === 0,
  ) ?? null
/** LibreOffice, with the part that knows sheets. */
const office = 'soffice'
const hasOffice = spawnSync(office, ['--version']).status === 0

const home = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'unsilo-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const load = async (model: string) => {
  const { organisation, origins } = await loadOrganisation([model], { cwd: home })
  return { organisation: organisation!, origins }
}

/** Workbooks by their files, as our own reading finds them. */
const workbooks = new Map<string, readonly ReadSheet[]>()
beforeAll(async () => {
  const report = async (model: string) => presentReport(analyse(await load(model)))
  const before = await load('examples/ge-medical/2005.yaml')
  const after = await load('examples/ge-medical/after.yaml')
  const reports: readonly Report<Json>[] = [
    sampleReport,
    await report('examples/ge-medical/2005.yaml'),
    await report('examples/kubernetes'),
    await report('test/cases/hostile-names/org.yaml'),
    presentDiff(compareOrganisations(before, after)),
    presentCheck(SAMPLE),
  ]
  for (const [i, one] of reports.entries()) {
    const bytes = xlsx.render(one, { colour: false, width: 80 }) as Uint8Array
    const path = join(folder, `${i}.xlsx`)
    writeFileSync(path, bytes)
    workbooks.set(path, readWorkbook(bytes))
  }
}, 120_000)

type Found = {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly formulas: readonly string[]
  readonly links: readonly string[]
  readonly filter: string | null
  readonly frozen: string | null
}

/** Rows without the empty cells at their ends, nor empty rows at the end. */
function trimmed(rows: readonly (readonly (string | number | null)[])[]): (string | number | null)[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null && cell !== '') + 1))
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1)
}

describe.skipIf(python === null)('openpyxl (skipped where python3-openpyxl is not installed)', () => {
  it('finds the same values of the same types, no formula and no link to elsewhere', () => {
    const script = fileURLToPath(new URL('xlsx/read-workbook.py', import.meta.url))
    const run = spawnSync(python!, [script, ...workbooks.keys()], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    expect(run.stderr).toBe('')
    const found = JSON.parse(run.stdout) as { [path: string]: readonly Found[] }
    for (const [path, sheets] of workbooks) {
      expect(found[path]!.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name))
      for (const [i, sheet] of found[path]!.entries()) {
        expect(trimmed(sheet.rows), sheet.name).toEqual(trimmed(sheets[i]!.rows))
        expect(sheet.formulas).toEqual([])
        expect(sheet.links).toEqual([])
        expect(sheet.filter).toBe(sheets[i]!.filter)
        if (sheet.filter !== null) expect(sheet.frozen).toMatch(/^[AB]3$/)
      }
    }
  }, 120_000)
})

describe.skipIf(!hasOffice)('LibreOffice (skipped where libreoffice-calc-nogui is not installed)', () => {
  it('opens every workbook and shows each text as it is written', () => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    // Every sheet, as it is shown, between commas in UTF-8.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
    const args = ['--headless', profile, '--convert-to', filter, '--outdir', folder, ...workbooks.keys()]
    expect(spawnSync(office, args, { encoding: 'utf8', timeout: 110_000 }).status).toBe(0)
    for (const [path, sheets] of workbooks) {
      const start = path.replace(/\.xlsx$/, '')
      const written = readdirSync(folder).filter((file) => join(folder, file).startsWith(`${start}-`))
      expect(written).toHaveLength(sheets.length)
      for (const { name, rows } of sheets) {
        const { data } = Papa.parse<string[]>(readFileSync(`${start}-${name}.csv`, 'utf8'), {
          delimiter: ',',
        })
        for (const [i, row] of rows.entries())
          for (const [j, value] of row.entries())
            if (typeof value === 'string') expect(data[i]?.[j], `${name} ${i} ${j}`).toBe(value)
      }
    }
  }, 120_000)
})
