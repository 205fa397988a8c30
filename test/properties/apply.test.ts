import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isMap, isScalar, isSeq, Lexer, parseDocument } from 'yaml'
import { analyse } from '../../src/app/analyse.js'
import { type AppliedReorg, applyReorg } from '../../src/app/apply.js'
import { loadModel } from '../../src/load/load.js'
import type { LoadOptions } from '../../src/load/loaded.js'
import { type Dice, dice, drafts, pick } from './organisations.js'
import { changesTo } from './reorgs.js'
import { writtenInFiles } from './written.js'

vi.setConfig({ testTimeout: 120_000 })

type Files = { readonly [file: string]: string }

let folder: string
let reading: LoadOptions
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unsilo-apply-'))
  reading = { cwd: folder, allowOutside: false, readStdin: async () => new Uint8Array() }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(files: { readonly [file: string]: string | Uint8Array }): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}

const IN_BRACKETS = /stands in brackets, and what moves (there|into it) does not$/

/** The files that changes to a base lead to; `null` where the changes do not apply at all. */
async function applied(base: Files, changes: readonly object[]): Promise<AppliedReorg | null> {
  write({
    ...base,
    'reorg.yaml': JSON.stringify({ unsilo: 1, reorg: 'Changes', base: 'org.yaml', changes }),
  })
  const { result, diagnostics } = await applyReorg('reorg.yaml', reading)
  // What cannot apply is the changes' fault; what cannot be written would be ours.
  const ours = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && !/^(reorg|model)\//.test(code),
  )
  const told = ours.map(({ message }) => message)
  // A file in braces takes nothing that is written in lines with comments: it says so, and what was asked is not done.
  if (result === null && told.length > 0 && told.every((message) => IN_BRACKETS.test(message))) return null
  expect(told).toEqual([])
  return result
}

/** Changes that apply, out of some that may: one after the other is tried. */
async function thatApply(base: Files, changes: readonly object[]): Promise<AppliedReorg> {
  let good: object[] = []
  let result = await applied(base, [])
  for (const change of changes) {
    const tried = await applied(base, [...good, change])
    if (tried === null) continue
    good = [...good, change]
    result = tried
  }
  await applied(base, good)
  return result!
}

function commentsIn(files: readonly string[]): string[] {
  return files.flatMap((text) => {
    let scalar = false
    return [...new Lexer().lex(text)].filter((piece) => {
      const isComment = !scalar && piece.startsWith('#')
      scalar = piece === '\u001f'
      return isComment
    })
  })
}

const yamlIn = (files: Files) =>
  Object.entries(files).flatMap(([file, text]) => (file.endsWith('.yaml') ? [text] : []))

/** Where a decision stands in a text. */
function placeOf(text: string, id: string): [number, number] {
  const root: unknown = parseDocument(text).contents
  const list: unknown = isMap(root) ? root.get('decisions') : undefined
  const item = isSeq(list) ? list.items.find((one) => isMap(one) && one.get('id') === id) : undefined
  if (!isMap(item)) throw new Error(`no decision ${id}`)
  const key = item.items[0]!.key
  return [isScalar(key) && item.flow !== true ? key.range![0] : item.range![0], item.range![2]]
}

const runs = (usual: number) => ({ numRuns: Number(process.env.RUNS ?? usual), endOnFailure: true })

describe('applying a reorg file', () => {
  it('loses no comment, and gives the model that reading the reorg file gives', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, dice, async (draft, thrown: Dice) => {
        const base = writtenInFiles(draft, thrown)
        const { files } = await thatApply(base, changesTo(draft, thrown))
        const after = commentsIn(files.map(({ after }) => after))
        expect(commentsIn(yamlIn(base)).filter((comment) => !after.includes(comment))).toEqual([])

        write(Object.fromEntries(files.map(({ below, content }) => [`after/${below}`, content])))
        const direct = await loadModel(['reorg.yaml'], reading)
        const again = await loadModel(['after/org.yaml'], reading)
        expect(again.organisation).toEqual(direct.organisation)
        const report = ({ organisation, origins }: typeof direct) =>
          JSON.stringify(analyse({ organisation: organisation!, origins }), (key, value) =>
            key === 'source' ? null : value,
          )
        expect(report(again)).toBe(report(direct))
      }),
      runs(60),
    )
  })

  it('leaves all as it is where nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, dice, async (draft, thrown: Dice) => {
        const base = writtenInFiles(draft, thrown)
        const result = await applied(base, [])
        for (const { below, content, changed } of result!.files) {
          expect(changed).toBe(false)
          expect(Buffer.from(content).toString('utf8')).toBe(base[below])
        }
      }),
      runs(30),
    )
  })

  it('touches nothing outside the thing that changes', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, dice, async (draft, thrown: Dice) => {
        fc.pre((draft.decisions ?? []).length > 0)
        const base = writtenInFiles(draft, thrown)
        const { id } = pick(thrown, draft.decisions!)
        const { files } = await thatApply(base, [
          { set: { decision: id, frequency: '7/week', name: 'Said anew: all' } },
          { delegate: { decision: id, to: 'chief' } },
        ])
        for (const { below, before, after } of files) {
          if (before === after) continue
          expect(base[below]).toBe(before)
          const [start, end] = placeOf(before, id!)
          expect(after.startsWith(before.slice(0, start))).toBe(true)
          expect(after.endsWith(before.slice(end))).toBe(true)
        }
      }),
      runs(60),
    )
  })
})
