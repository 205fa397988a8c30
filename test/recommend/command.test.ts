import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOME, inProcess, scratch } from '../cli/run.js'
import { published } from '../closed-schema.js'

const GE = 'examples/ge-medical/2005.yaml'
const schema = published('recommend')

/** A folder of its own with the model of GE Medical in it. */
function workplace(more: { readonly [file: string]: string } = {}): string {
  const cwd = scratch(more)
  cpSync(join(HOME, GE), join(cwd, 'org.yaml'))
  return cwd
}

describe('recommend', () => {
  it('says what to do first at GE Medical, as the company did', async () => {
    const ran = await inProcess(['recommend', GE, '--width', '100'])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('1. Form a team of Imaging equipment and Performance Solutions')
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain(
      "Make Regional sales manager the decider of 'Price of a combined equipment and consulting offer': 30 decisions a month come 2 levels nearer Hospitals",
    )
    expect(ran.stdout).toContain('Proven: no other choice')
    expect(await inProcess(['recommend', GE, '--width', '100'])).toEqual(ran)
  })

  it('gives JSON that its schema takes, and that is drawn again the same', async () => {
    const cwd = workplace()
    const json = await inProcess(['recommend', 'org.yaml', '-f', 'json'], { cwd })
    expect(schema.strict(JSON.parse(json.stdout)) ? [] : schema.strict.errors).toEqual([])
    for (const format of ['text', 'markdown', 'html', 'csv', 'json']) {
      const direct = await inProcess(['recommend', 'org.yaml', '-f', format], { cwd })
      expect(direct).toMatchObject({ status: 0, stderr: '' })
      const again = await inProcess(['render', '-', '-f', format], { cwd, input: json.stdout })
      expect(again.stdout, format).toBe(direct.stdout)
    }
  })

  it('writes the set as a reorg file that diff, check and apply take', async () => {
    const cwd = workplace()
    const ran = await inProcess(['recommend', 'org.yaml', '-o', 'reorg.yaml'], { cwd })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('What to do, in this order')
    expect(readFileSync(join(cwd, 'reorg.yaml'), 'utf8')).toContain('# 1. Form a team')
    const diff = await inProcess(['diff', 'org.yaml', 'reorg.yaml', '-f', 'json'], { cwd })
    expect(diff.status).toBe(0)
    expect(JSON.parse(diff.stdout)).toMatchObject({ figures: { gaps: { before: 2, after: 0 } }, worse: [] })
    expect((await inProcess(['apply', 'reorg.yaml', '--dry-run'], { cwd })).status).toBe(0)
    expect([0, 1]).toContain((await inProcess(['check', 'reorg.yaml'], { cwd })).status)
    const other = await inProcess(['recommend', 'org.yaml', '-f', 'json=out.json', '--write', 'sub.yaml'], {
      cwd,
    })
    expect(other).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(join(cwd, 'sub.yaml'), 'utf8')).toBe(readFileSync(join(cwd, 'reorg.yaml'), 'utf8'))
  })

  it('reaches targets for the least cost, those of the policy too, and says what is out of reach', async () => {
    const policy = "unsilo: 1\nbudgets: { gaps: '<= 1', layers: '<= 9' }\n"
    const cwd = workplace({ 'unsilo.config.yaml': policy })
    const json = async (...targets: string[]) => {
      const options = targets.flatMap((target) => ['--target', target])
      const ran = await inProcess(['recommend', 'org.yaml', '-f', 'json', ...options], { cwd })
      expect(ran, ran.stderr).toMatchObject({ status: 0 })
      return JSON.parse(ran.stdout)
    }
    expect(await json('policy')).toMatchObject({
      proof: { cost: 2, proven: true },
      options: { targets: [{ after: 1, reached: true }] },
    })
    expect(await json('congruence>=100%')).toMatchObject({ proof: { cost: 7, proven: true } })
    expect(await json('weighted-congruence>=0.9')).toMatchObject({
      options: { targets: [{ reached: true }] },
    })
    expect(await json('key-mean-line-distance<=1.5', 'sealed-units<=0')).toMatchObject({ impossible: false })
    const far = await json('mean-line-distance<=0')
    expect(far).toMatchObject({ impossible: true, options: { targets: [{ reached: false }] } })
    expect(far.summary.join(' ')).toContain('Proven out of reach')
  })

  it('heeds what the policy sets, and tells what it names wrongly', async () => {
    const policy = 'unsilo: 1\nrecommend: { budget: 9, pinned: [service-plan], capacities: { links: 1 } }\n'
    const cwd = workplace({
      'unsilo.config.yaml': policy,
      'wrong.yaml': 'unsilo: 1\nrecommend: { untouched: [servce] }\n',
    })
    const { stdout } = await inProcess(['recommend', 'org.yaml', '-f', 'json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({
      options: { budget: 9 },
      settings: { pinned: ['service-plan'] },
    })
    const wrong = await inProcess(['recommend', 'org.yaml', '--config', 'wrong.yaml'], { cwd })
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain("did you mean 'service'?")
  })

  it.each([
    [['--target', 'congruense>=0.9'], "there is no target 'congruense'"],
    [['--target', 'gaps>=3'], "write 'gaps<=3'"],
    [['--target', 'gaps'], "'gaps' is no target"],
    [['--target', 'policy'], 'the policy sets no budget'],
    [
      ['--target', 'weighted-congruence>=1', '--target', 'mean-line-distance<=1'],
      'cannot be a target together',
    ],
    [['--budget', '-1'], '0 or more'],
    [['--budget', '3', '--target', 'gaps<=1'], 'cannot be used with'],
    [['--level', 'nine'], "no team is at level 'nine'"],
    [['-o', 'org.yaml'], 'is a file of the model itself'],
    [['-o', 'a.yaml', '--write', 'b.yaml'], 'would be the reorg file'],
  ])('refuses %j', async (options, message) => {
    const ran = await inProcess(['recommend', 'org.yaml', ...options], { cwd: workplace() })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain(message)
  })

  it('cannot name standard input as the base of a reorg file', async () => {
    const ran = await inProcess(['recommend', '-', '-o', 'reorg.yaml'], {
      cwd: workplace(),
      input: 'unsilo: 1',
    })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('a reorg file names its base')
  })
})
