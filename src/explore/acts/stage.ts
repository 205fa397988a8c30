import type { Event } from '../reduce.js'
import type { Note, State } from '../state.js'
import type { World } from '../world.js'

/** What an act needs: the state, a way to tell what came of it, and the program around it. */
export type Stage = {
  readonly state: () => State
  readonly dispatch: (event: Event) => void
  readonly world: World
  /** Lets keys be heard and a frame be drawn in a long work. */
  readonly pause: () => Promise<void>
  /** Gives the terminal away for as long as the work takes. */
  readonly outside: (work: () => void) => void
  readonly suspend: () => void
  readonly quit: () => void
}

/** The event that something is to be said. */
export const noted = (text: string, tone: Note['tone']): Event => ({ type: 'noted', note: { text, tone } })
