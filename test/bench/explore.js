/**
 * The explorer in a pseudo-terminal (`script` of util-linux), on companies of 100, 10,000 and 100,000 roles: the time to
 * the first frame, from a key to the last of its frame, the time of a change with all its figures, and peak memory.
 * Nothing here fails a test: it prints, and people judge.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { companyInTables } from './generate.js'

const program = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'unsilo.js')
const DOWN = '\u001b[B'
const PAGE = '\u001b[6~'

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const later = (ms) => new Promise((done) => setTimeout(done, ms))

/** The explorer at work: what it draws can be waited for. */
function explorer(model) {
  const command = `stty cols 120 rows 40; exec ${process.execPath} ${program} explore ${model} --no-config`
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
  let seen = ''
  let last = performance.now()
  child.stdout.on('data', (data) => {
    seen += data
    last = performance.now()
  })
  /** Milliseconds from now, or from a key that is pressed now, until the screen holds a text. */
  const until = async (text, key = '') => {
    seen = ''
    const started = performance.now()
    child.stdin.write(key)
    while (!seen.includes(text)) {
      if (performance.now() - started > 300_000) throw new Error(`never shown: ${text}`)
      await later(1)
    }
    return last - started
  }
  /** Milliseconds from a key until the frame that it leads to is there whole. */
  const press = (key) => until('\u001b[?2026l', key)
  return { child, until, press }
}

/** The peak memory in MB of the process that `script` started. */
function peak(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  const status = readFileSync(`/proc/${stdout.trim().split(/\s+/)[0]}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

async function pressed(press, key, times) {
  const took = []
  for (let i = 0; i < times; i += 1) {
    took.push(await press(key))
    await later(5)
  }
  return `${median(took).toFixed(1)} ms (at most ${Math.max(...took).toFixed(1)})`
}

for (const roles of [100, 10_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'unsilo-bench-'))
  try {
    const { child, until, press } = explorer(companyInTables(folder, roles))
    const first = await until('Congruence')
    await press('z')
    console.log(`${roles} roles`)
    console.log(`  first frame        ${(first / 1000).toFixed(2)} s, peak ${peak(child.pid).toFixed(0)} MB`)
    console.log(`  a row down         ${await pressed(press, DOWN, 100)}`)
    console.log(`  a page down        ${await pressed(press, PAGE, 50)}`)
    console.log(`  to the end, back   ${await pressed(press, 'G', 1)}, ${await pressed(press, 'H', 1)}`)
    console.log(`  fold and unfold    ${await pressed(press, 'z', 6)}`)
    await press('/')
    console.log(
      `  a letter to find   ${[await press('u'), await press('1'), await press('-')].map((ms) => `${ms.toFixed(1)} ms`).join(', ')}`,
    )
    await press('\u001b')
    await press('2')
    console.log(`  a decision down    ${await pressed(press, DOWN, 50)}`)
    await press('d')
    const changed = await until('delegate ', '\r')
    console.log(
      `  a change measured  ${(changed / 1000).toFixed(2)} s, peak ${peak(child.pid).toFixed(0)} MB`,
    )
    const undone = await until('undone', 'u')
    console.log(`  undone             ${(undone / 1000).toFixed(2)} s`)
    const ended = new Promise((done) => child.on('exit', done))
    child.stdin.write('q')
    await ended
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
