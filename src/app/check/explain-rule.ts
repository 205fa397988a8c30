import type { Report } from '../../report/document.js'
import type { Term } from '../../report/term.js'
import type { Rule } from '../../rules/rule.js'
import type { Json } from '../../util/json.js'

/** A rule as one of the words that can be explained. */
export function termOfRule(rule: Rule): Term {
  const { code, title, description, source, act } = rule
  return {
    word: code,
    also: [title],
    meaning: description,
    formula: optionsText(rule),
    range: null,
    source,
    act,
  }
}

/** A rule as a page. */
export function presentRule(rule: Rule): Report<Json> {
  const { code, title, description, source, act, presets } = rule
  const options = optionsText(rule)
  const headline = [
    `Finds: ${title}`,
    description,
    ...(options === null ? [] : [`Options: ${options}`]),
    `Presets: ${presets.recommended} in recommended, ${presets.strict} in strict`,
    `Source: ${source}`,
    `What to do: ${act}`,
    `Also asked as: ${title}`,
  ]
  return { title: code, headline, sections: [], data: null, top: 0 }
}

/** `most (2 unless set): Actors that may hold the right to agree.`, option by option; `null` where there is none. */
function optionsText({ defaults, optionsSchema }: Rule): string | null {
  const properties = optionsSchema.properties as { readonly [key: string]: { readonly description: string } }
  const said = Object.entries(properties).map(
    ([key, { description }]) => `${key} (${JSON.stringify(defaults[key])} unless set): ${description}`,
  )
  return said.length === 0 ? null : said.join(' ')
}
