import { figuresLine } from '../figures-line.js'
import { lastLines } from '../last-lines.js'
import { layoutOf } from '../layout.js'
import type { State } from '../state.js'
import { Lines } from './lines.js'

/** The figures as they were when the model was opened and as they are now, and the keys or what there is to say. */
export function Bottom({ state }: { readonly state: State }) {
  const { width } = layoutOf(state.screen)
  return <Lines lines={[figuresLine(state, width), ...lastLines(state)]} width={width} />
}
