import { type Key, useInput } from 'ink'
import { useRef, useSyncExternalStore } from 'react'
import { pasting } from '../pasting.js'
import type { Event } from '../reduce.js'
import type { Store } from '../store.js'
import { Colour } from './lines.js'
import { Screen } from './screen.js'

/** The explorer: keys go into the store, and what the store holds is drawn. */
export function App({ store, colour }: { readonly store: Store; readonly colour: boolean }) {
  const state = useSyncExternalStore(store.subscribe, store.state)
  const { current: paste } = useRef(pasting())
  useInput((input, key) => {
    for (const event of paste(input) ?? eventsOf(input, key)) store.dispatch(event)
  })
  return (
    <Colour.Provider value={colour}>
      <Screen state={state} />
    </Colour.Provider>
  )
}

const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
] as const satisfies readonly (readonly [keyof Key, string])[]

const CONTROLS: { readonly [character: string]: string } = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
}

/** What was pressed, as the key table names it; over a slow line, several keys come at once. */
function eventsOf(input: string, key: Key): readonly Event[] {
  const named = NAMED.find(([name]) => key[name])
  if (named !== undefined) return [{ type: 'key', key: named[1] }]
  if (input === '' || key.meta) return []
  if (key.ctrl) return [{ type: 'key', key: `ctrl+${input}` }]
  return input.split(/(\r\n?|[\u0000-\u001f\u007f-\u009f])/).flatMap((part): readonly Event[] => {
    const control = CONTROLS[part.charAt(0)]
    if (control !== undefined) return [{ type: 'key', key: control }]
    if (/^[\u0001-\u001a]/.test(part))
      return [{ type: 'key', key: `ctrl+${String.fromCharCode(part.charCodeAt(0) + 0x60)}` }]
    return part === '' || /^[\u0000-\u001f\u007f-\u009f]/.test(part) ? [] : [{ type: 'text', text: part }]
  })
}
