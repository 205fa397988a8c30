/**
 * Benchmarks. Every figure is a ratio to a baseline measured in the same run, pair by pair, so that it holds on a slow
 * or busy machine. Nothing here fails a test: it prints, and people judge.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { companyInTables, companyInYaml, companyUnderReview } from './generate.js'

const here = dirname(fileURLToPath(import.meta.url))
const program = join(here, '..', '..', 'bin', 'unsilo.js')
const measure = join(here, 'measure.js')
const folder = mkdtempSync(join(tmpdir(), 'unsilo-bench-'))

/** Runs `node` once as a process of its own: seconds and peak memory in MB. */
function once(args) {
  const started = process.hrtime.bigint()
  const child = spawnSync(process.execPath, ['--import', measure, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  // Findings are what a check is for.
  if (child.status !== 0 && child.status !== 1)
    throw new Error(`node ${args.join(' ')} ended with ${child.status}: ${child.stderr}`)
  const memory = /peak-kb=(\d+)/.exec(child.stderr.toString('utf8'))?.[1]
  return { seconds, megabytes: Number(memory ?? 0) / 1024 }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** The two commands in turn, so that a machine that slows down slows both. */
function pair(name, args, baselineName, baseline, runs) {
  once(args)
  once(baseline)
  const rounds = Array.from({ length: runs }, () => [once(args), once(baseline)])
  const ratio = median(rounds.map(([a, b]) => a.seconds / b.seconds))
  const mine = median(rounds.map(([a]) => a.seconds))
  const theirs = median(rounds.map(([, b]) => b.seconds))
  const memory = Math.max(...rounds.map(([a]) => a.megabytes))
  console.log(
    `${name}: ${ratio.toFixed(2)} × ${baselineName} (${mine.toFixed(3)} s against ${theirs.toFixed(3)} s, peak ${memory.toFixed(0)} MB)`,
  )
  return { mine, theirs, ratio }
}

try {
  const bare = ['-e', '0']
  pair('unsilo --version', [program, '--version'], 'bare Node', bare, 15)
  pair('unsilo --help', [program, '--help'], 'bare Node', bare, 15)

  const yaml = companyInYaml(folder, 2 ** 20)
  console.log(`one YAML file of ${(statSync(yaml).size / 2 ** 20).toFixed(2)} MB`)
  const parse = ['--input-type=module', '-e', parseOnly(yaml)]
  pair(
    'unsilo report, 1 MB of YAML',
    [program, 'report', yaml],
    "the yaml package's parse of the same file",
    parse,
    5,
  )

  const { model, proposal } = companyUnderReview(mkFolder('review'))
  const report = ['the report on them', [program, 'report', model]]
  const never = ['--fail-on', 'never']
  pair(
    'unsilo check, 1,000 teams and 500 decisions',
    [program, 'check', model, '--preset', 'strict', '-f', 'json'],
    ...report,
    5,
  )
  pair('unsilo diff of them with a proposal', [program, 'diff', model, proposal, ...never], ...report, 5)

  const tenth = companyInTables(mkFolder('10k'), 10_000)
  const whole = companyInTables(mkFolder('100k'), 100_000)
  const grown = pair(
    'unsilo report, 100,000 roles in tables',
    [program, 'report', whole],
    '10,000 roles',
    [program, 'report', tenth],
    3,
  )
  const start = median(Array.from({ length: 5 }, () => once([program, '--version']).seconds))
  const growth = (grown.mine - start) / (grown.theirs - start)
  console.log(
    `growth from 10,000 to 100,000 roles, start-up taken off: ${growth.toFixed(1)} times (10 is linear)`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function mkFolder(name) {
  return mkdtempSync(join(folder, `${name}-`))
}

function parseOnly(file) {
  return `import { readFileSync } from 'node:fs'; import { parseDocument } from ${JSON.stringify(import.meta.resolve('yaml'))}; parseDocument(readFileSync(${JSON.stringify(file)}, 'utf8'))`
}
