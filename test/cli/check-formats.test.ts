import { describe, expect, it } from 'vitest'
import { COMPANY } from './company.js'
import { bash, inProcess, read, scratch } from './run.js'

const EVERY = ['text', 'markdown', 'json', 'csv', 'html', 'xlsx']
const REPORT = ['text', 'markdown', 'json', 'csv', 'html', 'svg', 'xlsx', 'pptx']
const DIFF = [...EVERY, 'pptx']
const CHECK = ['sarif', 'junit', 'github', 'step-summary', 'gitlab']
const GE = 'examples/ge-medical/2005.yaml'

/** What the help of a command lists under its formats. */
async function listed(command: string): Promise<string[]> {
  const { stdout } = await inProcess(['help', command])
  const [, formats = ''] = /\nFormats:\n((?: {2}\S.*\n)+)/.exec(stdout) ?? []
  return [...formats.matchAll(/^ {2}(\S+)/gm)].map((match) => match[1]!)
}

describe('the formats of a command', () => {
  it('are those that can draw what it gives', async () => {
    expect(await listed('check')).toEqual([...EVERY, ...CHECK])
    expect(await listed('report')).toEqual(REPORT)
    expect(await listed('diff')).toEqual(DIFF)
    expect(await listed('render')).toEqual([...REPORT, ...CHECK])
  })

  it.each(CHECK)('of a check write %s to a file, and its status stays its own', async (format) => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const alone = await inProcess(['check', 'org.yaml'], { cwd })
    const ran = await inProcess(['check', 'org.yaml', '-f', `${format}=out`, '-f', 'text'], { cwd })
    expect(ran).toEqual(alone)
    expect(read(cwd, 'out').length).toBeGreaterThan(100)
  })

  it.each(CHECK)('of a check say as %s what is wrong with a model that cannot be used', async (format) => {
    const cwd = scratch({ 'org.yaml': `${COMPANY}nonsense: 1\n` })
    const ran = await inProcess(['check', 'org.yaml', '-f', `${format}=out`], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(read(cwd, 'out')).toMatch(/unknown key (&apos;|')nonsense/i)
    expect(read(cwd, 'out')).toContain('org.yaml')
    expect(read(cwd, 'out')).not.toContain('unsilo explain')
  })

  it('can all be written in one run', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const wanted = [...EVERY, ...CHECK].flatMap((format) => ['-f', `${format}=out.${format}`])
    const ran = await inProcess(['check', 'org.yaml', ...wanted], { cwd })
    expect(ran).toMatchObject({ stdout: '', stderr: '' })
    for (const format of CHECK) expect(read(cwd, `out.${format}`)).not.toBe('')
  })

  it.each(CHECK)('are named where %s is asked of a command that has it not', async (format) => {
    for (const [args, formats] of [
      [['report', GE], REPORT],
      [['diff', GE, GE], DIFF],
    ] as const) {
      const ran = await inProcess([...args, '-f', format])
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(ran.stderr).toContain(`'${format}' is a format of unsilo check alone.`)
      expect(ran.stderr.replace(/\s+/g, ' ')).toContain(`The formats are ${formats.join(', ')}.`)
    }
  })

  it('are suggested where one is mistyped, of those that there are', async () => {
    expect((await inProcess(['check', GE, '-f', 'sariff'])).stderr).toContain('Did you mean sarif?')
    expect((await inProcess(['report', GE, '-f', 'sariff'])).stderr).not.toContain('Did you mean')
  })

  it.each(CHECK)('of findings do not list rules: %s', async (format) => {
    const ran = await inProcess(['check', '--list-rules', '-f', format])
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain('--list-rules')
  })

  it('are what a shell completes', () => {
    const offered = (command: string) =>
      bash(`source <(unsilo completion bash)
        COMP_WORDS=(unsilo ${command} -f ''); COMP_CWORD=3; _unsilo; echo "\${COMPREPLY[*]}"`).stdout.trim()
    expect(offered('check').split(' ')).toEqual([...EVERY, ...CHECK])
    expect(offered('report').split(' ')).toEqual(REPORT)
  })
})
