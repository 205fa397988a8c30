import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOME, inProcess, scratch } from '../cli/run.js'
import { published } from '../closed-schema.js'

const GE = 'examples/ge-medical/2005.yaml'
const schema = published('recommend')

/** So much time that a busy machine proves what a free one does. */
const PATIENT = ['--time-limit', '60']

/** A folder of its own with the model of GE Medical in it. */
function workplace(more: { readonly [file: string]: string } = {}): string {
  const cwd = scratch(more)
  cpSync(join(HOME, GE), join(cwd, 'org.yaml'))
  return cwd
}

describe('recommend', () => {
  it('says what to do first at GE Medical, as the company did', async () => {
    const ran = await inProcess(['recommend', GE, '--width', '100', ...PATIENT])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('1. Form a team of Imaging equipment and Performance Solutions')
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain(
      "Make Regional sales manager the decider of 'Price of a combined equipment and consulting offer': 30 decisions a month come 2 levels nearer Hospitals",
    )
    expect(ran.stdout).toContain('Proven: no other choice')
    expect(await inProcess(['recommend', GE, '--width', '100', ...PATIENT])).toEqual(ran)
  })

  it('gives JSON that its schema takes, and that is drawn again the same', async () => {
    const cwd = workplace()
    const json = await inProcess(['recommend', 'org.yaml', '-f', 'json', ...PATIENT], { cwd })
    expect(schema.strict(JSON.parse(json.stdout)) ? [] : schema.strict.errors).toEqual([])
    for (const format of ['text', 'markdown', 'html', 'csv', 'json']) {
      const direct = await inProcess(['recommend', 'org.yaml', '-f', format, ...PATIENT], { cwd })
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
    const { options, summary } = await json('policy')
    expect(options.notTargets).toEqual([{ figure: 'layers', is: '<= 9', before: 5 }])
    expect(summary).toContain(
      'Not considered, as these moves are not made to change it: layers <= 9 (it is 5).',
    )
    expect(await json('congruence>=100%')).toMatchObject({ proof: { cost: 7, proven: true } })
    expect(await json('weighted-congruence>=0.9')).toMatchObject({
      options: { targets: [{ reached: true }] },
    })
    expect(await json('key-mean-line-distance<=1.5', 'sealed-units<=0')).toMatchObject({ impossible: false })
    const far = await json('mean-line-distance<=0')
    expect(far).toMatchObject({ impossible: true, options: { targets: [{ reached: false }] } })
    expect(far.summary.join(' ')).toContain('Proven out of reach')
  })

  it('of two limits to one figure both hold, and what is out of reach is reached as far as it can be for the least cost', async () => {
    const cwd = workplace()
    const json = async (...targets: string[]) => {
      const options = targets.flatMap((target) => ['--target', target])
      return JSON.parse(
        (await inProcess(['recommend', 'org.yaml', '-f', 'json', ...options], { cwd })).stdout,
      )
    }
    for (const targets of [
      ['gaps<=0', 'gaps<=1'],
      ['gaps<=1', 'gaps<=0'],
    ])
      expect(await json(...targets)).toMatchObject({
        proof: { proven: true },
        options: {
          targets: [
            { after: 0, reached: true },
            { after: 0, reached: true },
          ],
        },
      })
    const near = await json('congruence>=100%')
    const far = await json('congruence>=2')
    expect(far).toMatchObject({
      impossible: true,
      timedOut: false,
      proof: { cost: near.proof.cost, proven: true },
      options: { targets: [{ after: 1, reached: false }] },
    })
    expect(far.proposals.length).toBe(near.proposals.length)
  })

  it('writes a reorg file without changes over an old one where nothing is proposed', async () => {
    const cwd = workplace({ 'reorg.yaml': 'unsilo: 1\nreorg: Old\nbase: ./org.yaml\nchanges: []\n' })
    const ran = await inProcess(['recommend', 'org.yaml', '--budget', '0', '-o', 'reorg.yaml'], { cwd })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('helps within a budget of 0')
    const written = readFileSync(join(cwd, 'reorg.yaml'), 'utf8')
    expect(written).toContain('reorg: Proposals of unsilo recommend')
    expect(written).toContain('helps within a budget of 0')
    const diff = await inProcess(['diff', 'org.yaml', 'reorg.yaml', '-f', 'json'], { cwd })
    expect(diff).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(diff.stdout).same ?? true).toBe(true)
  })

  it('tells what check would find then, and check finds it', async () => {
    const cwd = workplace()
    const json = await inProcess(['recommend', 'org.yaml', '-f', 'json', '--write', 'reorg.yaml'], { cwd })
    const { findings } = JSON.parse(json.stdout)
    const check = async (model: string) => {
      const ran = await inProcess(['check', model, '-f', 'json'], { cwd })
      return (JSON.parse(ran.stdout).findings as { rule: string; message: string }[]).map(
        ({ rule, message }) => `${rule} ${message}`,
      )
    }
    const [before, after] = [await check('org.yaml'), await check('reorg.yaml')]
    const appeared = after.filter((finding) => !before.includes(finding))
    const said = (findings as { rule: string; message: string }[]).map(
      ({ rule, message }) => `${rule} ${message}`,
    )
    expect(said.length).toBeGreaterThan(0)
    expect(appeared).toEqual(expect.arrayContaining(said))
  })

  it('says why in full at any width, explains its cost, and has the answer as its last headline', async () => {
    const cwd = workplace({ 'untouched.yaml': 'unsilo: 1\nrecommend: { untouched: [equipment, service] }\n' })
    for (const width of ['80', '100']) {
      const ran = await inProcess(
        ['recommend', 'org.yaml', '--config', 'untouched.yaml', '--width', width, '--top', '0'],
        { cwd },
      )
      const unfixed = ran.stdout.slice(ran.stdout.indexOf('cannot mend'))
      // Two gaps, a fragile boundary, four decisions and three vetoes.
      expect(unfixed.match(/untouched(?=\n|:)/g), unfixed).toHaveLength(10)
    }
    for (const format of ['text', 'markdown']) {
      const ran = await inProcess(['recommend', 'org.yaml', '-f', format], { cwd })
      expect(ran.stdout.replace(/\s+/g, ' ')).toContain(
        "A cost of 1 is about a day of managers' time in a month",
      )
    }
    const html = await inProcess(['recommend', 'org.yaml', '-f', 'html'], { cwd })
    expect(html.stdout).toMatch(/<p class="headline[^"]*">First: form a team/)
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
    const pairs =
      'unsilo: 1\nrecommend: { require: [[veto servce-plan, delegate]], exclude: [[link, forum]] }\n'
    const odd = await inProcess(['recommend', 'org.yaml', '--config', 'pairs.yaml'], {
      cwd: workplace({ 'pairs.yaml': pairs }),
    })
    expect(odd.status).toBe(2)
    expect(odd.stderr).toContain("recommend: require names 'servce-plan'")
    expect(odd.stderr).toContain("did you mean 'service-plan'?")
  })

  it.each([
    [['--target', 'congruense>=0.9'], "there is no target 'congruense'"],
    [['--target', 'gaps>=3'], "write 'gaps<=3'"],
    [['--target', 'gaps'], "'gaps' is no target"],
    [['--target', 'gaps=0'], "'gaps=0' names one value, and a target is a limit"],
    [['--target', 'gaps=0'], "write 'gaps<=0'"],
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
