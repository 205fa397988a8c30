import type { ErrorObject } from 'ajv'

/** Compiled from schemas/org.schema.json by the build. */
type Validator = { (value: unknown): boolean; errors?: ErrorObject[] | null }

export const file: Validator
export const customer: Validator
export const team: Validator
export const role: Validator
export const decision: Validator
export const need: Validator
export const link: Validator
export const forum: Validator
export const measure: Validator
export const program: Validator
export const tie: Validator
