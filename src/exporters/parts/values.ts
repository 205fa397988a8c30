import { plain } from '../../util/text.js'
import { type Attributes, type Declaration, textOf } from '../../views/view.js'

/** A text for one line of a picture: nothing in it is obeyed, by a terminal or by the log of a workflow. */
export const lineOf = (text: string): string => plain(text).replaceAll('##[', '## [').trim()

/** Every attribute by its title: `Headcount: 12`. */
export const factsOf = (attributes: Attributes, declared: readonly Declaration[]): string[] =>
  declared
    .filter(({ key }) => Object.hasOwn(attributes, key))
    .map(({ key, title }) => `${title}: ${textOf(attributes[key]!)}`)
