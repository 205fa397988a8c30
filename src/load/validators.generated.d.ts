import type { ErrorObject } from 'ajv'
import type { Kind } from '../model/organisation.js'

/** Made from the schemas of what is read by the build. */
type Validator = { (value: unknown): boolean; errors?: ErrorObject[] | null }

export const validators: { readonly [kind in Kind | 'file' | 'reorg' | 'policy']: Validator }

/** How a table's cell becomes a value: `ids` are told apart by blanks too, `texts` only by separators. */
export type CellKind = 'text' | 'texts' | 'ids' | 'number' | 'yes-no'

/** The fields of each kind that a table's column can hold. */
export const fields: { readonly [kind in Kind]: { readonly [field: string]: CellKind } }

/** The fields that each kind cannot do without. */
export const required: { readonly [kind in Kind]: readonly string[] }

/** The keys of a policy. */
export const policyKeys: readonly string[]
