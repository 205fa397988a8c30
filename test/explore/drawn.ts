import { stripVTControlCharacters } from 'node:util'
import { render } from 'ink-testing-library'
import { createElement } from 'react'
import { Colour } from '../../src/explore/components/lines.js'
import { Screen } from '../../src/explore/components/screen.js'
import type { State } from '../../src/explore/state.js'

/** The lines of the screen; what ink takes for its terminal in tests has 100 columns. */
export function lines(state: State, colour = false): readonly string[] {
  const app = render(createElement(Colour.Provider, { value: colour }, createElement(Screen, { state })))
  const frame = app.lastFrame() ?? ''
  app.unmount()
  return frame.split('\n')
}

/** The same without weights and inverse, as one text. */
export const textOf = (state: State) => lines(state).map(stripVTControlCharacters).join('\n')

const OFF: { readonly [code: string]: string } = { '22': '12', '27': '7', '39': '3' }

/** A line of ink's with each stretch of one look in its own codes, `\u001b[1;36mtext\u001b[0m`, as our reports have them. */
export function inStretches(line: string): string {
  let codes: readonly string[] = []
  return line
    .split(/(\u001b\[[\d;]*m)/)
    .map((part) => {
      const code = /^\u001b\[([\d;]*)m$/.exec(part)?.[1]
      if (code === undefined)
        return part === '' || codes.length === 0 ? part : `\u001b[${codes.join(';')}m${part}\u001b[0m`
      const off = OFF[code]
      codes =
        off === undefined
          ? [...codes, code].sort(inverseFirst)
          : codes.filter((one) => !off.includes(one[0]!))
      return ''
    })
    .join('')
}

const inverseFirst = (a: string, b: string) => Number(b === '7') - Number(a === '7')
