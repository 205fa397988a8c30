import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { bulk, COMPANY } from './company.js'
import { bareEnvironment, bash, PROGRAM, scratch, unsilo } from './run.js'

describe('standard output and standard error', () => {
  it('are apart: the result on one, notes on the other', () => {
    const cwd = scratch({ 'org.yaml': COMPANY, 'other.yaml': 'key: value\n' })
    const ran = unsilo(['report', '.'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stderr).toMatch(/^note: other\.yaml is left out/)
    expect(ran.stdout).toBe(unsilo(['report', 'org.yaml'], { cwd }).stdout)
  })

  it('hold no progress where no one watches', () => {
    const cwd = scratch({ 'org.yaml': bulk(4000) })
    expect(unsilo(['report', 'org.yaml'], { cwd }).stderr).toBe('')
  })
})

describe('a pipe', () => {
  it('takes several megabytes whole', () => {
    const cwd = scratch({ 'org.yaml': bulk(3000) })
    const { status, stdout, stderr } = unsilo(['report', 'org.yaml', '-f', 'json'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.length).toBeGreaterThan(3_000_000)
    expect(JSON.parse(stdout).decisions).toHaveLength(3000)
  })

  it('takes them whole from a reader that is slow, and as a file', () => {
    const cwd = scratch({ 'org.yaml': bulk(2000) })
    const line = `unsilo report org.yaml -f json | (sleep 1; cat) > piped.json
      unsilo report org.yaml -f json > redirected.json
      unsilo report org.yaml -f json -o written.json
      cmp piped.json redirected.json && cmp piped.json written.json && wc -c < piped.json`
    const ran = bash(line, { cwd })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(Number(ran.stdout)).toBeGreaterThan(2_000_000)
  })

  it('that is closed early is no fault', () => {
    const cwd = scratch({ 'org.yaml': bulk(2000) })
    const ran = bash('unsilo report org.yaml -f json | head -1; echo $PIPESTATUS', { cwd })
    expect(ran).toEqual({ status: 0, stdout: '{\n0\n', stderr: '' })
  })

  it('that no one reads from is no fault either', () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const ran = bash('unsilo report org.yaml | true; echo $PIPESTATUS', { cwd })
    expect(ran).toEqual({ status: 0, stdout: '0\n', stderr: '' })
  })

  it('of problems that is closed early is no fault', () => {
    const broken = COMPANY.replaceAll('decide: ', 'decides: ')
    const cwd = scratch({ 'org.yaml': broken })
    const ran = bash('unsilo report org.yaml 2>&1 >/dev/null | head -1; echo $PIPESTATUS', { cwd })
    expect(ran.stdout).toMatch(/^org\.yaml:\d+:\d+ error [^\n]*\n2\n$/)
    expect(ran.stderr).toBe('')
  })

  it('that is closed while the program waits for input ends it', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'report', '-', '-f', 'json'], {
      env: bareEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const told: Buffer[] = []
    child.stderr.on('data', (chunk) => told.push(chunk))
    child.stdout.destroy()
    child.stdin.end(COMPANY)
    const status = await new Promise((done) => child.on('close', done))
    expect({ status, told: Buffer.concat(told).toString() }).toEqual({ status: 0, told: '' })
  })
})

describe('a disk that is full', () => {
  it('under standard output is told in a sentence, and is not status 0 nor 1', () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    for (const format of ['text', 'json']) {
      const ran = bash(`unsilo report org.yaml -f ${format} > /dev/full`, { cwd })
      expect(ran.status).toBe(2)
      expect(ran.stderr).toBe('error: standard output cannot be written: the disk is full\n')
    }
    expect(bash('unsilo --version > /dev/full', { cwd }).status).toBe(2)
    expect(bash('unsilo --help > /dev/full', { cwd }).status).toBe(2)
  })

  it('under a file of -o is told too', () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const ran = unsilo(['report', 'org.yaml', '-o', '/dev/full'], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain('/dev/full cannot be written: the disk is full')
  })

  it('under standard error leaves the status and the result as they are', () => {
    const cwd = scratch({ 'org.yaml': COMPANY, 'other.yaml': 'key: value\n' })
    const ran = bash('unsilo report . 2> /dev/full', { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toMatch(/^Fjord Pumps/)
    expect(bash('unsilo report nothing.yaml 2> /dev/full', { cwd }).status).toBe(2)
  })
})

describe('standard input', () => {
  it('is a model as -, and looks the same in the report as the file', () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const piped = unsilo(['report', '-', '-f', 'json'], { cwd, input: COMPANY })
    expect(piped).toMatchObject({ status: 0, stderr: '' })
    const fromFile = unsilo(['report', 'org.yaml', '-f', 'json'], { cwd }).stdout
    expect(piped.stdout.replaceAll('"<stdin>"', '"org.yaml"')).toBe(fromFile)
  })

  it('joins with files to one model', () => {
    const [head, decisions] = COMPANY.split(/(?=^decisions:)/m) as [string, string]
    const cwd = scratch({ 'teams.yaml': head })
    const ran = unsilo(['report', 'teams.yaml', '-'], { cwd, input: `unsilo: 1\n${decisions}` })
    const whole = scratch({ 'org.yaml': COMPANY })
    expect(ran.status).toBe(0)
    const places = /(<stdin>|teams\.yaml|org\.yaml):\d+:\d+/g
    const inOne = unsilo(['report', 'org.yaml'], { cwd: whole }).stdout
    // Only the places of what is stated differ; where their column has no room it is left out of both.
    expect(ran.stdout.replace(places, '').replace(/ +$/gm, '')).toBe(
      inOne.replace(places, '').replace(/ +$/gm, ''),
    )
  })

  it('that is empty, or closed, is told', () => {
    for (const line of ['unsilo report - < /dev/null', 'unsilo report - <&-']) {
      const ran = bash(line)
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(ran.stderr).toContain('<stdin>')
      expect(ran.stderr).not.toContain('fault of the program')
    }
  })
})
