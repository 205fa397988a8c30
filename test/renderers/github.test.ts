import { describe, expect, it } from 'vitest'
import github from '../../src/renderers/github.js'
import { DANGEROUS } from '../cli/run.js'
import {
  checkedGe,
  checkWith,
  DISPLAY,
  drawerOf,
  finding,
  HOSTILE_CHECK,
  SAMPLE,
  spanIn,
} from './sample-check.js'
import { sampleReport } from './sample-report.js'

const draw = drawerOf(github)

/** Reads workflow commands as GitHub's runner does: both of its forms, `::name k=v::text` and `##[name k=v]text`. */
function commandsIn(log: string) {
  const unescaped = (text: string) =>
    text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    expect(line.startsWith('::') || !line.includes('##[')).toBe(true)
    const match = /^\s*::(\w+) ?(.*?)::(.*)$/.exec(line)
    if (match === null) return []
    const properties = match[2]!.split(',').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), unescaped(pair.slice(at + 1))]
    })
    return [{ name: match[1], message: unescaped(match[3]!), ...Object.fromEntries(properties) }]
  })
}

describe('GitHub annotations', () => {
  it('of GE Medical', async () => {
    const drawn = await checkedGe('github')
    expect(commandsIn(drawn)).toHaveLength(18)
    await expect(drawn).toMatchFileSnapshot('check/2005.github.txt')
  })

  it('say where, which rule and what, of what is open', () => {
    const commands = commandsIn(draw(SAMPLE))
    expect(commands.map(({ name }) => name)).toEqual(['error', 'warning', 'notice'])
    expect(commands[0]).toEqual({
      name: 'error',
      file: 'org/team a.yaml',
      line: '3',
      endLine: '3',
      col: '5',
      endColumn: '9',
      title: 'boundary/unlinked',
      message: 'Sales and Works have no link\nhelp: name who meets whom\nunsilo explain boundary/unlinked',
    })
    expect(commands[2]).not.toHaveProperty('file')
  })

  it('have no columns over several lines, and end with the last line that is part of it', () => {
    const { start, ...rest } = spanIn('org.yaml', 3)
    const ending = (line: number, column: number) => {
      const span = { ...rest, start, end: { line, column, offset: 90 } }
      return commandsIn(draw(checkWith([finding({ span })])))[0]
    }
    expect(ending(5, 4)).toMatchObject({ line: '3', endLine: '5' })
    expect(ending(5, 1)).toMatchObject({ line: '3', endLine: '4' })
    expect(ending(5, 4)).not.toHaveProperty('col')
  })

  it('are none where nothing is found, and the log says so', () => {
    expect(draw(checkWith([]))).toBe('unsilo: Northwind: as found\n')
  })

  it('keep colons, commas and per cents of a path', () => {
    const [command] = commandsIn(draw(checkWith([finding({ span: spanIn('main:a,b%2C.yaml', 1) })])))
    expect(command).toMatchObject({ file: 'main:a,b%2C.yaml' })
  })

  it('take no harm from names', () => {
    const drawn = draw(HOSTILE_CHECK)
    expect(drawn).not.toMatch(DANGEROUS)
    expect(drawn.trimEnd().split('\n')).toHaveLength(2)
    const commands = commandsIn(drawn)
    expect(commands).toHaveLength(1)
    expect(Object.keys(commands[0]!).sort()).toEqual(
      ['name', 'message', 'file', 'line', 'endLine', 'col', 'endColumn', 'title'].sort(),
    )
    expect(commands[0]).toMatchObject({ line: '3', title: 'boundary/unlinked' })
    expect(commands[0]!.message.split('\n')).toHaveLength(3)
  })

  it('draw a check and nothing else', () => {
    expect(() => github.render(sampleReport, DISPLAY)).toThrow(RangeError)
  })
})
