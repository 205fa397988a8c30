import { plain } from '../../util/text.js'

/** A text for one line of a picture: nothing in it is obeyed, by a terminal or by the log of a workflow. */
export const lineOf = (text: string): string => plain(text).replaceAll('##[', '## [').trim()
