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

/** A rule as a page; `set` says to what a policy sets a rule of its own, and where. */
export function presentRule(
  rule: Rule,
  set: { readonly severity: string; readonly file: string } | null = null,
): Report<Json> {
  const { code, title, description, expects, source, act, presets } = rule
  const options = optionsText(rule)
  const headline = [
    `Finds: ${title}`,
    description,
    ...(expects === undefined ? [] : [`Expects: ${expects}`]),
    ...(options === null ? [] : [`Options: ${options}`]),
    ...(set === null
      ? [`Presets: ${presets.recommended} in recommended, ${presets.strict} in strict`, `Source: ${source}`]
      : [`Severity: ${set.severity}`, `Source: ${source}, ${set.file}`]),
    `What to do: ${act}`,
    ...(set === null ? [`Also asked as: ${title}`] : []),
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
