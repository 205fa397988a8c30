import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentReport } from '../../src/app/present.js'
import { analyse, compareOrganisations, loadOrganisation, presentDiff } from '../../src/index.js'
import pptx from '../../src/renderers/pptx.js'
import type { Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { type ReadSlide, readDeck } from './pptx/read-deck.js'
import { sampleReport } from './sample-report.js'

const office = spawnSync('which', ['soffice'], { encoding: 'utf8' }).stdout.trim()
/** The part of LibreOffice that knows slides. */
const hasImpress = office !== '' && existsSync(join(dirname(realpathSync(office)), 'libsdlo.so'))
const pdfReader = 'pdftotext'
const hasPoppler = spawnSync(pdfReader, ['-v']).status === 0

const home = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'unsilo-pptx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const load = async (model: string) => {
  const { organisation, origins } = await loadOrganisation([model], { cwd: home })
  return { organisation: organisation!, origins }
}

/** Decks by their files, as our own reading finds them. */
const decks = new Map<string, readonly ReadSlide[]>()
beforeAll(async () => {
  const report = async (model: string) => presentReport(analyse(await load(model)))
  const before = await load('examples/ge-medical/2005.yaml')
  const after = await load('examples/ge-medical/after.yaml')
  const reports: readonly Report<Json>[] = [
    sampleReport,
    await report('examples/ge-medical/2005.yaml'),
    await report('examples/kubernetes'),
    await report('examples/minimal/northwind.yaml'),
    await report('test/cases/hostile-names/org.yaml'),
    presentDiff(compareOrganisations(before, after)),
  ]
  for (const [i, one] of reports.entries()) {
    const bytes = pptx.render(one, { colour: false, width: 80 }) as Uint8Array
    const path = join(folder, `${i}.pptx`)
    writeFileSync(path, bytes)
    decks.set(path, readDeck(bytes).slides)
  }
}, 120_000)

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

describe.skipIf(!hasImpress || !hasPoppler)(
  'LibreOffice (skipped where libreoffice-impress-nogui or poppler-utils is not installed)',
  () => {
    it('makes a page of every slide, with its title on it', () => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
      const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...decks.keys()]
      expect(spawnSync(office, args, { encoding: 'utf8', timeout: 170_000 }).status).toBe(0)
      expect(readdirSync(folder).filter((file) => file.endsWith('.pdf'))).toHaveLength(decks.size)
      for (const [path, slides] of decks) {
        const pdf = path.replace(/pptx$/, 'pdf')
        const { stdout } = spawnSync(pdfReader, ['-layout', pdf, '-'], { encoding: 'utf8' })
        const pages = stdout.split('\f').slice(0, -1)
        expect(pages).toHaveLength(slides.length)
        // Letters that are written from right to left come out of a page in another order.
        for (const [i, { title }] of slides.entries())
          if (/^[\u0020-\u007e]+$/.test(title)) expect(letters(pages[i]!)).toContain(letters(title))
      }
    }, 180_000)
  },
)
