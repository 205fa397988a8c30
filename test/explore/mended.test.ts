import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { detailSince } from '../../src/app/explore/facts.js'
import { nextCommand } from '../../src/app/explore/next-command.js'
import type { OpenModel } from '../../src/app/explore/open.js'
import { viewHints } from '../../src/explore/hints.js'
import { lastLines } from '../../src/explore/last-lines.js'
import type { Line } from '../../src/explore/line.js'
import { begin, reduce } from '../../src/explore/reduce.js'
import { scrolledLines } from '../../src/explore/scrolled-lines.js'
import type { State } from '../../src/explore/state.js'
import { rowsNow, subjectNow, viewOf } from '../../src/explore/views/index.js'
import { shortened } from '../../src/explore/views/short-names.js'
import { scratch } from '../cli/run.js'
import { GE, opened, session } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

const text = (line: Line) => line.map((one) => one.text).join('')
const texts = (lines: readonly Line[]) => lines.map(text).join('\n')
const delegated = ['/', 'type:price', 'enter', 'd', 'enter'] as const

describe('the keys in the last line', () => {
  it.each([60, 80, 100])('begin with what can be done with changes, at %i columns', async (columns) => {
    const { press } = session(ge, {}, { columns, rows: 24 })
    expect(text(viewHints(await press(), columns))).not.toMatch(/ w write| u undo/)
    const after = { ...(await press(...delegated)), note: null }
    expect(text(viewHints(after, columns))).toMatch(/^ w write {2}u undo .* \? help {2}q quit $/)
    for (const key of ['p', 'x'])
      expect(texts(lastLines({ ...(await press('escape', key)), note: null }))).toMatch(
        /^ w write {2}u undo .*Esc closes/,
      )
  })

  it('name the path only where there is a decision', async () => {
    const { press } = session(ge)
    expect(text(viewHints(await press(), 100))).not.toContain(' p path')
    expect(text(viewHints(await press('2'), 100))).toContain(' p path')
  })
})

describe('what there is to say', () => {
  it('takes as many lines as it needs', async () => {
    const { press } = session(ge, {}, { columns: 60, rows: 24 })
    const note = { text: `${'a long reason '.repeat(10)}to the end`, tone: 'bad' } as const
    const lines = lastLines({ ...(await press()), note })
    expect(lines.length).toBeGreaterThan(1)
    expect(texts(lines)).toContain('to the end')
  })
})

describe('questions', () => {
  it('are not answered by q', async () => {
    const { press, wants } = session(ge)
    await press(...delegated, 'q', 'q')
    expect(wants.map(({ type }) => type)).toEqual(['apply'])
    expect((await press('n')).dialog).toBeNull()
  })

  it('that are begun from an actor say to whom, and are asked again', async () => {
    const { press } = session(ge)
    const asked = await press('/', 'type:equipment-rep', 'enter', 'd')
    expect(asked.dialog).toMatchObject({
      title: "Delegate which decision to 'Equipment sales representative'?",
    })
    const sure = await press('type:price', 'enter')
    expect(sure.changes).toEqual([])
    expect(sure.dialog).toMatchObject({
      type: 'confirm',
      text: 'Delegate Price of a combined equipment and consulting offer to Equipment sales representative? y/n',
    })
    expect((await press('y')).changes).toHaveLength(1)
    expect((await press('g')).dialog).toMatchObject({
      title: "Grant 'Equipment sales representative' a right in which decision?",
    })
  })

  it('can be emptied, and say where nothing fits', async () => {
    const { press } = session(ge)
    expect((await press('/', 'type:xyzxyz', 'enter')).note?.text).toContain('Nothing fits')
    expect((await press('ctrl+u')).dialog).toMatchObject({ query: '' })
  })
})

describe('changes', () => {
  it('without an effect do not count', async () => {
    const { press } = session(ge)
    await press('/', 'type:equipment-head', 'enter', 'd', 'type:combined-offer-price', 'enter')
    const state = await press()
    expect(state.changes).toEqual([])
    expect(state.note?.text).toContain('it is decided there already')
  })

  it('are in a file as long as they are the same', async () => {
    const { press, wants } = session(ge)
    await press(...delegated, 'w', 'enter', 'u', 'U', 'q')
    expect(wants.at(-1)).toEqual({ type: 'quit' })
  })

  it('that no longer apply are kept, told by name, and come back', async () => {
    const broken = { now: true }
    const { press } = session(ge, {
      open: async () => ({
        result: {
          ...ge,
          tryChanges: (changes) =>
            broken.now && changes.some((change) => change.delegate !== undefined)
              ? {
                  look: null,
                  problems: [{ code: 'x', severity: 'error', message: 'it is gone', span: null }],
                }
              : ge.tryChanges(changes),
        },
        diagnostics: [],
        sourceLine: () => null,
      }),
    })
    await press(...delegated, '3', 'c', 'enter', 'enter')
    const lost = await press('R')
    expect(lost.changes).toHaveLength(1)
    const list = texts(scrolledLines(lost, { type: 'changes', top: 0, back: null }, 100))
    expect(list).toMatch(/comes back when it does\n {3}✗ delegate Price of a combined[\s\S]*it is gone/)
    broken.now = false
    const back = await press('R')
    expect(back.changes.map((change) => Object.keys(change)[0])).toEqual(['delegate', 'connect'])
    expect(back.aside).toEqual([])
    expect(back.note?.text).toContain('2 of 2 changes still apply; again: delegate Price of a combined')
  })
})

describe('what was', () => {
  it('stands beside what is', async () => {
    const { press } = session(ge, {}, { columns: 100, rows: 40 })
    const state = await press(...delegated)
    const { facts } = detailSince(state.look, state.opened.look, 'decision:combined-offer-price')!
    const said = (label: string) =>
      facts
        .find((one) => one.label === label)
        ?.values.map(({ text: one }) => one)
        .join(' | ')
    expect(said('Decided by')).toMatch(/Equipment sales representative \| was Head of/)
    expect(said('Hand-offs')).toMatch(/\| was /)
    const path = texts(scrolledLines(state, { type: 'path', decision: 'combined-offer-price', top: 0 }, 100))
    expect(path.replace(/\s+/g, ' ')).toMatch(
      /Was, along reporting lines: 3 lines from the customer: .* → Head of .* decides/,
    )
    expect(path).toMatch(/Hand-offs .*was /)
  })

  it('tells of findings that are gone all that was known of them', async () => {
    const { press } = session(ge)
    await press(...delegated)
    const state = await press('6', 'end')
    const detail = detailSince(state.look, state.opened.look, subjectNow(state)!)
    expect(detail?.facts[0]).toMatchObject({ label: 'Gone' })
    expect(detail!.facts.length).toBeGreaterThan(2)
  })
})

describe('heads of the matrix', () => {
  it('can be told apart', () => {
    const names = ['SIG Apps', 'SIG API Machinery', 'SIG Architecture', 'SIG Autoscaling', 'SIG Auth']
    const heads = shortened(names, 5)
    expect(new Set(heads).size).toBe(names.length)
    expect(heads).toContain('Apps')
    for (const head of heads) expect([...head].length).toBeLessThanOrEqual(5)
  })

  it('have their signs explained', async () => {
    const { press } = session(ge)
    const help = texts(scrolledLines(await press('3'), { type: 'help', top: 0, back: null }, 80))
    for (const sign of ['!', '~', '+', '·', '*', '╲']) expect(help).toContain(`  ${sign} `)
  })
})

describe('the help', () => {
  it('is read whole at the least width', async () => {
    const { press } = session(ge, {}, { columns: 60, rows: 16 })
    const help = texts(scrolledLines(await press('2'), { type: 'help', top: 0, back: null }, 60))
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    expect(help.replace(/\s+/g, ' ')).toContain('read the files again, with the changes that still apply')
  })
})

describe('the tree', () => {
  it('tells roles of one name apart', async () => {
    const cwd = scratch({})
    writeFileSync(
      join(cwd, 'o.yaml'),
      `unsilo: 1
name: O
teams: [{ id: t, roles: [{ id: c1, title: Chair, held_by: Ann }, { id: c2, title: Chair }, { id: d, title: Other }] }]
`,
    )
    const { press } = session(await opened('o.yaml', cwd))
    const state: State = await press()
    const shown = rowsNow(state).map((row) => text(viewOf('tree').line(state, row, 60)).trim())
    expect(shown.slice(1)).toEqual(
      ['· Chair  Ann', '· Chair  c2', '· Other'].map((one) => expect.stringContaining(one)),
    )
  })
})

describe('what to do next', () => {
  it('is a command that a shell takes', () => {
    expect(nextCommand(['a b.yaml'], "it's.yaml")).toBe("unsilo diff 'a b.yaml' 'it'\\''s.yaml'")
    expect(nextCommand(['a', 'b'], '-x.yaml')).toBe('unsilo check ./-x.yaml')
  })

  it('knows the home folder, and the revision that figures are of', async () => {
    const files: string[] = []
    const model: OpenModel = { ...ge, models: ['HEAD:examples/ge-medical/2005.yaml'] }
    const { press } = session(model, {
      write: async (file) => {
        files.push(file)
        return { is: 'written' }
      },
    })
    const { note } = await press(...delegated, 'w', 'ctrl+u', 'type:~/x.yaml', 'enter')
    expect(files).toEqual(['/home/me/x.yaml'])
    expect(note?.text).toContain('the figures here are of HEAD')
  })
})

describe('a long work', () => {
  const busy = (): State => ({ ...begin(ge, { columns: 100, rows: 30 }), busy: 'measuring' })
  const key = (name: string) => ({ type: 'key', key: name }) as const
  const end = { type: 'noted', note: { text: 'done', tone: 'good' } } as const

  it('keeps the keys until it is done', () => {
    const waiting = reduce(reduce(busy(), key('down')), { type: 'text', text: 'j2' })
    expect(waiting.spots.tree.index).toBe(0)
    const after = reduce(waiting, end)
    expect(after.spots.tree.index).toBe(2)
    expect(after.view).toBe('decisions')
    expect(after.queued).toEqual([])
  })

  it('is stopped by Ctrl-C and by Esc, and with it what waits', () => {
    for (const name of ['ctrl+c', 'escape']) {
      const stopped = reduce(reduce(busy(), key('down')), key(name))
      expect(stopped).toMatchObject({ busy: null, queued: [], stopped: 1 })
      expect(stopped.spots.tree.index).toBe(0)
    }
  })

  it('gives what the model with the changes in it would give', async () => {
    const changes = [
      { delegate: { decision: 'combined-offer-price', to: 'equipment-rep' } },
      {
        connect: {
          between: ['equipment', 'performance-solutions'],
          shares: ['information'],
          mechanism: 'liaison',
        },
      },
    ]
    const cwd = scratch({})
    writeFileSync(join(cwd, 'ge.yaml'), readFileSync(GE))
    writeFileSync(
      join(cwd, 'reorg.yaml'),
      `unsilo: 1\nreorg: both\nbase: ./ge.yaml\nchanges: ${JSON.stringify(changes)}\n`,
    )
    const tried = (await opened('ge.yaml', cwd)).tryChanges(changes).look!
    const read = (await opened('reorg.yaml', cwd)).look
    expect(tried.report.things).toEqual(read.report.things)
    expect(tried.report.names).toEqual(read.report.names)
    expect(tried.headline).toEqual(read.headline)
    // They are in the order of their places, and a change that no file holds has another one.
    const found = ({ check }: typeof read) => check.findings.map(({ message }) => message).sort()
    expect(found(tried)).toEqual(found(read))
  })
})
