import type { Event } from './reduce.js'

const BEGIN = /^\u001b?\[200~/
const END = /\u001b?\[201~/

/**
 * Gathers what the terminal marks as pasted, which may come in several parts; `null` for what was typed. Ink hands over
 * the marks without their first character.
 */
export function pasting(): (input: string) => readonly Event[] | null {
  let text: string | null = null
  return (input) => {
    if (text === null && !BEGIN.test(input)) return null
    text = (text ?? '') + (text === null ? input.replace(BEGIN, '') : input)
    const end = END.exec(text)
    if (end === null) return []
    const whole = text.slice(0, end.index)
    text = null
    return [{ type: 'pasted', text: whole }]
  }
}
