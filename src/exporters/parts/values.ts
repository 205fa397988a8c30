import { plain } from '../../util/text.js'
import type { Value } from '../../views/view.js'

/** A value as one text, where a format has no lists. */
export const textOf = (value: Value): string => (typeof value === 'object' ? value.join('; ') : String(value))

/** A text for one line of a picture: nothing in it is obeyed, by a terminal or by the log of a workflow. */
export const lineOf = (text: string): string => plain(text).replaceAll('##[', '## [').trim()
