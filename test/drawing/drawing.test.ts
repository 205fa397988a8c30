import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/app/analyse.js'
import { presentReport } from '../../src/app/present.js'
import { drawPicture } from '../../src/drawing/draw.js'
import { loadLayout } from '../../src/drawing/graphviz.js'
import type { Scene } from '../../src/drawing/scene.js'
import { textWidth } from '../../src/drawing/words.js'
import { decisionsIn } from '../../src/report/find-picture.js'
import type { Picture } from '../../src/report/picture.js'
import type { Tone } from '../../src/report/tone.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'
import { frameOf, groupsOf, holds, overlap, shapesOf } from './shapes.js'

const layout = await loadLayout()

const picturesOf = (draft: Parameters<typeof organisationOfDrafts>[0][number]): readonly Picture[] =>
  presentReport(analyse({ organisation: organisationOfDrafts([draft]) })).pictures!()

function expectWithin(scene: Scene): void {
  const whole = { x: 0, y: 0, width: scene.width, height: scene.height }
  for (const shape of shapesOf(scene).simple) {
    if (shape.type === 'box') expect(holds(whole, shape)).toBe(true)
    if (shape.type === 'line')
      expect(shape.points.every(([x, y]) => holds(whole, { x, y, width: 0, height: 0 }))).toBe(true)
    if (shape.type === 'text') {
      const width = textWidth(shape.text, shape.size, shape.bold)
      const left =
        shape.anchor === 'start' ? shape.x : shape.x - (shape.anchor === 'middle' ? width / 2 : width)
      expect(left).toBeGreaterThanOrEqual(-1)
      expect(left + width).toBeLessThanOrEqual(scene.width + 1)
      expect(shape.y).toBeLessThanOrEqual(scene.height)
    }
  }
}

describe('pictures of any organisation', () => {
  it('stay within their frames, each of them, and each decision', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const pictures = picturesOf(draft)
        for (const picture of pictures) expectWithin(drawPicture(picture, layout))
        for (const item of decisionsIn(pictures))
          expectWithin(drawPicture({ type: 'decision', item }, layout))
      }),
      { numRuns: 300 },
    )
  })

  it('have each unit in the map once, none over another, and parts within their wholes', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const picture = picturesOf(draft).find(({ type }) => type === 'map')
        if (picture?.type !== 'map') return
        const areas = groupsOf(drawPicture(picture, layout), 'area')
        const frames = new Map(areas.map((area) => [area.subject!, frameOf(area)]))
        expect([...frames.keys()].sort()).toEqual(picture.areas.map(({ subject }) => subject).sort())
        const above = new Map(picture.areas.map(({ subject, inside }) => [subject, inside]))
        for (const [subject, frame] of frames) {
          const inside = above.get(subject)
          if (inside != null) expect(holds(frames.get(inside)!, frame)).toBe(true)
          for (const [other, beside] of frames)
            if (other !== subject && above.get(other) === inside) expect(overlap(frame, beside)).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('have a bridge for each required boundary, missing in the middle where it is a gap', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const picture = picturesOf(draft).find(({ type }) => type === 'map')
        if (picture?.type !== 'map') return
        const bridges = groupsOf(drawPicture(picture, layout), 'bridge')
        const drawn = bridges.map(({ about, look }) => `${about.join(' ')} ${look.split(' ')[1]}`)
        const wanted = picture.bridges.map(({ between, state }) => `${between.join(' ')} ${state}`)
        // What is linked and not required is drawn where there is room.
        const required = (list: readonly string[]) => list.filter((words) => !words.endsWith(' surplus'))
        expect(required(drawn)).toEqual(required(wanted))
        for (const { look, shapes } of bridges) {
          const lines = shapes.filter(({ type }) => type === 'line')
          // Two ends, and a bar that closes each.
          expect(lines).toHaveLength(look === 'bridge gap' ? 4 : 1)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('have a unit within a unit where the teams between them are too many to be drawn', () => {
    const parts = Array.from({ length: 31 }, (_, i) => ({ id: `part-${i}` }))
    const inner = { id: 'between', teams: [{ id: 'inner', unit: true, teams: [] }] }
    const draft = { customers: [], measures: [], forums: [], decisions: [], needs: [], links: [] }
    const teams = [{ id: 'outer', unit: true, teams: [inner, ...parts] }, { id: 'other' }]
    const picture = picturesOf({ ...draft, name: 'Large', programs: [], ties: [], teams } as never).find(
      ({ type }) => type === 'map',
    )
    expect(picture).toMatchObject({
      areas: [
        { subject: 'team:inner', inside: 'team:outer' },
        { subject: 'team:other', inside: null },
        { subject: 'team:outer', inside: null },
      ],
    })
  })
})

describe('a map', () => {
  const area = (id: string, inside: string | null = null, isUnit = true) => ({
    subject: `team:${id}`,
    label: id,
    detail: null,
    inside: inside === null ? null : `team:${inside}`,
    isUnit,
    people: 3,
  })
  const map = (
    areas: (ReturnType<typeof area> & { readonly tone?: Tone })[],
    pairs: readonly (readonly [string, string])[],
  ): Picture => ({
    id: 'map',
    type: 'map',
    title: 'Map',
    answer: '',
    section: 'boundaries',
    areas,
    bridges: pairs.map(([a, b]) => ({
      between: [`team:${a}`, `team:${b}`],
      state: 'gap',
      weight: 1,
      label: '1',
      title: `${a} and ${b}`,
    })),
  })

  it('draws those of too many bridges that weigh most, and says so', () => {
    const ids = Array.from({ length: 15 }, (_, i) => `u${String(i).padStart(2, '0')}`)
    const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const))
    const scene = drawPicture(
      map(
        ids.map((id) => area(id)),
        pairs,
      ),
      layout,
    )
    expect(groupsOf(scene, 'bridge')).toHaveLength(90)
    const words = shapesOf(scene).simple.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []))
    expect(words).toContain('the 90 weightiest of 105 required boundaries are drawn')
  })

  it('has room for the bridges that go below its last row, and its legend below them', () => {
    const ids = [...'abcdefghijklmnop']
    const joined = 'ac af ah ak ao bc bi bn cd cp dl dn eg em en fg fl gi gk hi hk ik im jo km kn ko kp ln mp'
    const pairs = joined.split(' ').map(([one, other]) => [one!, other!] as const)
    const scene = drawPicture(
      map(
        ids.map((id) => area(id)),
        pairs,
      ),
      layout,
    )
    const bridges = groupsOf(scene, 'bridge').flatMap(({ shapes }) => shapes)
    const lowest = Math.max(
      ...bridges.flatMap((shape) => (shape.type === 'line' ? shape.points.map(([, y]) => y) : [])),
    )
    const words = scene.shapes.flatMap((shape) => (shape.type === 'text' ? [shape] : []))
    expect(words.map(({ text }) => text)).toContain('gap: required, nothing links them')
    for (const { y, size } of words) expect(y - size).toBeGreaterThan(lowest)
  })

  it('says what areas are of which nothing is said', () => {
    const scene = drawPicture(
      map([area('board', null, false), area('a'), area('part', 'a', false), area('b')], []),
      layout,
    )
    const words = scene.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []))
    expect(words).toEqual(['unit, not assessed', 'above the units'])
    const judged = drawPicture(
      map([{ ...area('a'), tone: 'good' as const }, area('part', 'a', false)], []),
      layout,
    )
    expect(judged.shapes.some(({ type }) => type === 'text')).toBe(false)
  })

  it('goes round what stands between two units', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']
    const pairs = [['a', 'l'], ...ids.slice(1).map((id, i) => [ids[i]!, id])] as [string, string][]
    const scene = drawPicture(
      map(
        ids.map((id) => area(id)),
        pairs,
      ),
      layout,
    )
    const frames = new Map(groupsOf(scene, 'area').map((group) => [group.subject!, frameOf(group)]))
    for (const { about, shapes } of groupsOf(scene, 'bridge'))
      for (const shape of shapes)
        if (shape.type === 'line')
          for (const [x, y] of shape.points)
            for (const [subject, frame] of frames)
              if (!about.includes(subject))
                expect(holds(frame, { x, y, width: 0, height: 0 }, -1), `${about} over ${subject}`).toBe(
                  false,
                )
  })

  it('is the same each time', () => {
    const picture = map(
      [area('whole', null, false), area('a', 'whole'), area('b', 'whole'), area('c')],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    )
    expect(drawPicture(picture, layout)).toEqual(drawPicture(picture, layout))
  })
})
