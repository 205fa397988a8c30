import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const home = fileURLToPath(new URL('..', import.meta.url))
const source = join(home, 'src')

type Cruise = {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

function cruise(): Cruise {
  const program = join(home, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
  const run = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', maxBuffer: 2 ** 28 })
  return JSON.parse(run.stdout) as Cruise
}

const sources = () =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)

it('imports point one way, and every file is looked at', () => {
  const { modules, summary } = cruise()
  const seen = new Set(modules.map((module) => module.source))
  // A cruiser that cannot read the language sees nothing, and finds nothing wrong.
  expect(sources().filter((file) => !seen.has(file))).toEqual([])
  expect(sources().length).toBeGreaterThan(150)
  expect(summary.violations).toEqual([])
})

it('an import that points the other way is found', () => {
  const folder = mkdtempSync(join(source, 'model', 'planted-'))
  try {
    writeFileSync(
      join(folder, 'upwards.ts'),
      "import { report } from '../../app/report.js'\nexport const planted = report\n",
    )
    writeFileSync(join(folder, 'alone.ts'), 'export const alone = 1\n')
    const names = cruise().summary.violations.map(({ rule }) => rule.name)
    expect(names).toContain('layer-model')
    expect(names).toContain('no-orphan')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
