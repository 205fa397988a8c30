import type { Json } from '../../util/json.js'

type Schema = { readonly [key: string]: Json }

/** The schema of a rule's options: an object of these properties and no others. */
export function optionsOf(properties: Schema): Schema {
  return { type: 'object', properties, additionalProperties: false }
}

/** Of a rule that has no options. */
export const NO_OPTIONS = { defaults: {}, optionsSchema: optionsOf({}) }

/** An option that is a whole number. */
export function wholeNumber(title: string, description: string, minimum = 0): Schema {
  return { title, description, type: 'integer', minimum }
}

/** An option that is any number from 0. */
export function number(title: string, description: string): Schema {
  return { title, description, type: 'number', minimum: 0 }
}

/** An option that is on or off. */
export function yesOrNo(title: string, description: string): Schema {
  return { title, description, type: 'boolean' }
}

/** `key-only`, which several rules on decisions share. */
export const KEY_ONLY = yesOrNo(
  'Key decisions only',
  'Judge only the decisions marked key, where there are any; else all.',
)
