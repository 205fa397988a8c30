import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../src/model/draft.js'
import type { ReportData } from '../../src/report/data.js'
import { compareText } from '../../src/util/order.js'
import { expectAlike, figuresOf } from './figures.js'
import { askings, type Dice, dice, drafts, idsOf, renamed, resultOf, roll } from './organisations.js'

vi.setConfig({ testTimeout: 60_000 })

/** New ids that no text has by chance, numbered in the order given; and the way back through a whole result. */
function relabelled(draft: Draft, order: readonly string[]) {
  const labels = new Map(order.map((id, i) => [id, `q${String(i).padStart(4, '0')}`]))
  const back = new Map([...labels].map(([id, label]) => [label, id]))
  return {
    labels,
    draft: renamed(draft, (id) => labels.get(id)!),
    undo: (result: ReportData): ReportData =>
      JSON.parse(JSON.stringify(result).replace(/q\d{4}/g, (label) => back.get(label)!)),
  }
}

function shuffled(list: readonly string[], thrown: Dice): string[] {
  const left = [...list]
  return list.map(() => left.splice(roll(thrown, left.length), 1)[0]!)
}

/** Ids made of two others are sorted as texts, where `a.b~c` comes before `a~c`: their lists are compared as sets. */
function withoutPairOrder(result: ReportData): unknown {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id)
  return {
    ...result,
    boundaries: result.boundaries?.map((boundary) => ({
      ...boundary,
      links: [...boundary.links].sort(compareText),
      crossings: [...boundary.crossings].sort(byId),
      because: { ...boundary.because, needs: [...boundary.because.needs].sort(byId) },
    })),
  }
}

describe('renaming every id', () => {
  it('in the same order changes nothing but the ids', () => {
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        const ids = [...idsOf(draft)].sort(compareText)
        const other = relabelled(draft, ids)
        const options = { ...asked }
        for (const key of ['customer', 'unit'] as const)
          if (asked[key]) options[key] = other.labels.get(asked[key])!
        const again = other.undo(resultOf(other.draft, options))
        expect(withoutPairOrder(again)).toEqual(withoutPairOrder(resultOf(draft, asked)))
      }),
      { numRuns: 200 },
    )
  })

  it('in any other order changes no figure', () => {
    fc.assert(
      fc.property(drafts, askings, dice, (draft, asked, thrown) => {
        const other = relabelled(draft, shuffled([...idsOf(draft)].sort(compareText), thrown))
        const options = { ...asked }
        for (const key of ['customer', 'unit'] as const)
          if (asked[key]) options[key] = other.labels.get(asked[key])!
        const again = other.undo(resultOf(other.draft, options))
        expectAlike(figuresOf(again), figuresOf(resultOf(draft, asked)))
      }),
      { numRuns: 200 },
    )
  })

  it('keeps what is read off a path where the same path is shown', () => {
    fc.assert(
      fc.property(drafts, dice, (draft, thrown) => {
        const other = relabelled(draft, shuffled([...idsOf(draft)].sort(compareText), thrown))
        const again = new Map(other.undo(resultOf(other.draft)).decisions!.map((d) => [d.id, d]))
        for (const decision of resultOf(draft).decisions!) {
          const seats = (path: typeof decision.path) =>
            path.map(({ seat, via, unit }) => ({ seat, via, unit }))
          const same = again.get(decision.id)!
          if (JSON.stringify(seats(same.path)) !== JSON.stringify(seats(decision.path))) continue
          for (const figure of ['levelsUp', 'boundariesCrossed', 'candidates'] as const)
            expect(same[figure]).toEqual(decision[figure])
          if (decision.path.length === 0) continue
          expect(same.handOffs).toBe(decision.handOffs)
          expect(same.unitHandOffs).toBe(decision.unitHandOffs)
        }
      }),
      { numRuns: 200 },
    )
  })
})
