import { betterOrWorse, type Headline } from '../app/explore/headline.js'
import { type Line, type Piece, piece, widthOf } from './line.js'
import type { State } from './state.js'

type Shown = { readonly now: Headline; readonly before: Headline }

/** `Gaps 2 → 1 ✓`: the sign says without colour whether it is better or worse. Figures that are the same give way. */
export function figuresLine({ look, opened }: State, width: number): Line {
  const all = look.headline.map((now, i): Shown => ({ now, before: opened.look.headline[i]! }))
  const long = lineOf(all, 'label', '   ')
  if (widthOf(long) <= width) return long
  let shown: readonly Shown[] = all
  let short = lineOf(shown, 'short', ' ')
  while (widthOf(short) > width && shown.length > 1) {
    const least = shown.findLastIndex(({ now, before }) => now.text === before.text)
    shown = shown.toSpliced(least === -1 ? shown.length - 1 : least, 1)
    short = lineOf(shown, 'short', ' ')
  }
  return short
}

function lineOf(all: readonly Shown[], name: 'label' | 'short', gap: string): Line {
  return all.flatMap(({ now, before }, i): Piece[] => {
    const is = betterOrWorse(before, now)
    const label = piece(`${i === 0 ? ' ' : gap}${now[name]} `, 'muted')
    if (before.text === now.text) return [label, piece(now.text, 'strong')]
    const arrow = name === 'label' ? ' → ' : '→'
    const mark = is === null ? '' : is === 'better' ? ' ✓' : ' ✗'
    const tone = is === null ? 'strong' : is === 'better' ? 'good' : 'bad'
    return [label, piece(`${before.text}${arrow}`, 'muted'), piece(`${now.text}${mark}`, tone)]
  })
}
