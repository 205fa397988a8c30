import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const measure = join(here, 'measure.js')

/** The built program. */
export const program = join(here, '..', '..', 'bin', 'unsilo.js')

/** Runs a program once as a process of its own that tells its peak memory in `peak-kb=`: seconds and MB. */
export function once(command, args) {
  const started = process.hrtime.bigint()
  const child = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 28 })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  // Findings are what a check is for.
  if (child.status !== 0 && child.status !== 1)
    throw new Error(`${command} ${args.join(' ')} ended with ${child.status}: ${child.stderr}`)
  const memory = /peak-kb=(\d+)/.exec(child.stderr.toString('utf8'))?.[1]
  return { seconds, megabytes: Number(memory ?? 0) / 1024 }
}

/** Runs `node` once. */
export const node = (args) => once(process.execPath, ['--import', measure, ...args])

/** The value in the middle. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Two programs in turn, so that a machine that slows down slows both; prints their ratio. */
export function pair(name, run, baselineName, baseline, runs) {
  const rounds = Array.from({ length: runs }, () => [run(), baseline()])
  const ratio = median(rounds.map(([a, b]) => a.seconds / b.seconds))
  const mine = median(rounds.map(([a]) => a.seconds))
  const theirs = median(rounds.map(([, b]) => b.seconds))
  const [memory, other] = [0, 1].map((i) => Math.max(...rounds.map((round) => round[i].megabytes)))
  console.log(
    `${name}: ${ratio.toFixed(2)} × ${baselineName} (${mine.toFixed(3)} s against ${theirs.toFixed(3)} s, peak ${memory.toFixed(0)} MB against ${other.toFixed(0)} MB)`,
  )
  return { mine, theirs, ratio }
}
