/**
 * Benchmarks. Every figure is a ratio to a baseline measured in the same run, pair by pair, so that it holds on a slow
 * or busy machine. Nothing here fails a test: it prints, and people judge.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { companyInTables, companyInYaml, companyUnderReview } from './generate.js'
import { median, node, program, pair as ratio } from './timing.js'

const folder = mkdtempSync(join(tmpdir(), 'unsilo-bench-'))

/** Two runs of `node`, each once before it counts. */
function pair(name, args, baselineName, baseline, runs) {
  node(args)
  node(baseline)
  return ratio(
    name,
    () => node(args),
    baselineName,
    () => node(baseline),
    runs,
  )
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
  const start = median(Array.from({ length: 5 }, () => node([program, '--version']).seconds))
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
