import { plain } from '../../util/text.js'
import { type Attributes, type Declaration, textOf } from '../../views/view.js'

/**
 * A text for one line of a picture: nothing in it is obeyed, by a terminal or by the log of a workflow, and what is no
 * character, which XML and Markdown refuse, has a stand-in.
 */
export const lineOf = (text: string): string =>
  plain(text)
    .replaceAll('##[', '## [')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .trim()

/** Every attribute by its title: `Headcount: 12`. */
export const factsOf = (attributes: Attributes, declared: readonly Declaration[]): string[] =>
  declared
    .filter(({ key }) => Object.hasOwn(attributes, key))
    .map(({ key, title }) => `${title}: ${textOf(attributes[key]!)}`)
