import { describe, expect, it } from 'vitest'
import { COMPANY } from './company.js'
import { inProcess, read, scratch } from './run.js'

const GE = 'examples/ge-medical/2005.yaml'

const told = async (...args: string[]) => {
  const { status, stdout, stderr } = await inProcess(['report', GE, '-f', 'svg', ...args])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  return stderr.replace(/\s+/g, ' ')
}

describe('--picture', () => {
  it('of a decision that there is not, says which are like it, else which there are', async () => {
    expect(await told('--picture', 'decision:combined')).toMatch(
      /there is no decision 'combined' help: its decisions like 'combined': combined-offer-price/,
    )
    expect(await told('--picture', 'decision:combined-ofer-price')).toContain(
      "did you mean 'combined-offer-price'?",
    )
    expect(await told('--picture', 'decision:xyz')).toMatch(/help: its decisions: .*combined-offer-price/)
    expect(await told('--picture', 'decision:')).toContain('a picture of a decision names it')
    expect(await told('--picture', 'mapp')).toContain("did you mean 'map'?")
  })

  it('several are drawn into as many files, in their order', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const pictures = ['--picture', 'map', '--picture', 'matrix']
    const ran = await inProcess(
      ['report', 'org.yaml', '-f', 'svg=a.svg', '-f', 'json=r.json', '-f', 'svg=b.svg', ...pictures],
      { cwd },
    )
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(read(cwd, 'a.svg')).toContain(': The organisation and its boundaries</title>')
    expect(read(cwd, 'b.svg')).toContain(': Boundaries, units by units</title>')
  })

  it('several for one file are refused', async () => {
    expect(await told('--picture', 'map', '--picture', 'matrix')).toContain(
      '2 pictures are asked for, and 1 file to hold them',
    )
  })
})
