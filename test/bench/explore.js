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
const UP = '\u001b[A'
const PAGE_DOWN = '\u001b[6~'
const PAGE_UP = '\u001b[5~'
const ESCAPE = '\u001b'

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const later = (ms) => new Promise((done) => setTimeout(done, ms))

/** The end of a frame, as the explorer marks it for terminals that draw frames whole. */
const FRAME_END = '\u001b[?2026l'

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
  const until = async (text, key = '', patience = 300_000) => {
    seen = ''
    const started = performance.now()
    child.stdin.write(key)
    while (!seen.includes(text)) {
      if (performance.now() - started > patience) throw new Error(`never shown: ${text}\n${seen}`)
      await later(1)
    }
    return last - started
  }
  /** Milliseconds from a key until the frame that it leads to is there whole; every key pressed here changes something. */
  const press = (key) => until(FRAME_END, key, 30_000)
  return { child, until, press }
}

/** The peak memory in MB of the process that `script` started. */
function peak(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  const status = readFileSync(`/proc/${stdout.trim().split(/\s+/)[0]}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

/** Goes `there` some times and as often `back`, so that each press moves the cursor, however short the list is. */
async function pressed(press, [there, back], { steps, times }) {
  const took = []
  for (let i = 0; i < times; i += 1) {
    took.push(await press(i % (2 * steps) < steps ? there : back))
    await later(5)
  }
  return `${median(took).toFixed(1)} ms (at most ${Math.max(...took).toFixed(1)})`
}

for (const roles of [100, 10_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'unsilo-bench-'))
  try {
    const { child, until, press } = explorer(companyInTables(folder, roles))
    const first = await until('Congruence')
    // Small companies open unfolded.
    if (roles > 1000) await press('z')
    console.log(`${roles} roles`)
    console.log(`  first frame        ${(first / 1000).toFixed(2)} s, peak ${peak(child.pid).toFixed(0)} MB`)
    console.log(`  a row down         ${await pressed(press, [DOWN, UP], { steps: 50, times: 100 })}`)
    console.log(`  a page down        ${await pressed(press, [PAGE_DOWN, PAGE_UP], { steps: 2, times: 48 })}`)
    console.log(`  to the end, back   ${await pressed(press, ['G', 'H'], { steps: 1, times: 6 })}`)
    console.log(`  fold and unfold    ${await pressed(press, ['z', 'z'], { steps: 1, times: 6 })}`)
    await press('/')
    const letters = []
    for (const letter of 'u1-') letters.push(`${(await press(letter)).toFixed(1)} ms`)
    console.log(`  a letter to find   ${letters.join(', ')}`)
    await press(ESCAPE)
    await press('2')
    console.log(`  a decision down    ${await pressed(press, [DOWN, UP], { steps: 30, times: 60 })}`)
    await press('d')
    const changed = await until('u undoes', '\r')
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
