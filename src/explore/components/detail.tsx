import { layoutNow } from '../layout-now.js'
import { type Line, piece } from '../line.js'
import { detailNow } from '../reduce/detail.js'
import type { State } from '../state.js'
import { Lines } from './lines.js'

/** Every fact about what the cursor stands on. */
export function Detail({ state }: { readonly state: State }) {
  const { detail } = layoutNow(state)
  const all = detailNow(state)
  const { index, top } = state.detail
  const more = all.length > top + detail.rows
  const lines = all.slice(top, top + detail.rows).map(({ line }, i): Line => {
    const isLastSeen = more && i === detail.rows - 1
    return [
      piece(' '),
      ...(isLastSeen ? [piece(`⋯ ${all.length - top - i} more lines: Tab, then ↓`, 'muted')] : line),
    ]
  })
  const chosen = state.focus === 'detail' ? index - top : -1
  return <Lines lines={lines} width={detail.width} rows={detail.rows} chosen={chosen} />
}
