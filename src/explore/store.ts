import type { Event } from './reduce.js'
import type { State, Want } from './state.js'

/** The state of an exploration, whoever draws it. */
export type Store = {
  readonly state: () => State
  readonly dispatch: (event: Event) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Holds the state; what a new state wants is handed on after those who draw have been told. */
export function createStore(
  first: State,
  reduce: (state: State, event: Event) => State,
  act: (wants: readonly Want[]) => void,
): Store {
  let state = first
  const listeners = new Set<() => void>()
  const dispatch = (event: Event) => {
    const next = reduce(state, event)
    if (next === state) return
    const { wants } = next
    state = wants.length === 0 ? next : reduce(next, { type: 'taken' })
    for (const listener of listeners) listener()
    if (wants.length > 0) act(wants)
  }
  return {
    state: () => state,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
