/**
 * How long a recommendation takes: the greedy answer, and what is proven in ten seconds, with the usual budget, one in
 * proportion to the units, and capacities that bind. Run it on a built copy: node test/bench/recommend.js
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { companyOfGaps } from './recommend-company.js'

const folder = mkdtempSync(join(tmpdir(), 'unsilo-bench-'))
const program = new URL('../../bin/unsilo.js', import.meta.url).pathname
const tight = join(folder, 'tight.yaml')
writeFileSync(tight, 'unsilo: 1\nrecommend: { capacities: { links: 1, forums: 1 } }\n')

function run(model, ...options) {
  const started = performance.now()
  const args = [program, 'recommend', model, '-f', 'json', '--time-limit', '10', ...options]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(stderr)
  const { proof, considered, proposals, organisation } = JSON.parse(stdout)
  return {
    seconds: (performance.now() - started) / 1000,
    proof,
    considered,
    proposals: proposals.length,
    organisation,
  }
}

const said = ({ seconds, proof, proposals }) =>
  `${seconds.toFixed(1)} s, ${proposals} proposals, ${proof.benefit.toFixed(2)} points, ${proof.proven ? 'proven' : `gap ${proof.gap === null ? '?' : (proof.gap * 100).toFixed(2)} %`}`

try {
  for (const units of (process.argv[2] ?? '20,200,1000').split(',').map(Number)) {
    const model = companyOfGaps(folder, units)
    const first = run(model, '--time-limit', '0', '--no-config')
    console.log(`${units} units, ${first.considered} moves`)
    console.log(`  greedy, budget 20:          ${said(first)}`)
    console.log(`  budget 20:                  ${said(run(model, '--no-config'))}`)
    console.log(
      `  budget ${String(units * 5).padEnd(20)} ${said(run(model, '--no-config', '--budget', String(units * 5)))}`,
    )
    console.log(
      `  the same, capacities of 1:  ${said(run(model, '--config', tight, '--budget', String(units * 5)))}`,
    )
    console.log(
      `  congruence>=0.9:            ${said(run(model, '--no-config', '--target', 'congruence>=0.9'))}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
