import type { ErrorObject } from 'ajv'

type Validator = { (value: unknown): boolean; errors?: ErrorObject[] | null }

/** Made from the schemas of the published results by the build. */
export const report: Validator
export const check: Validator
export const diff: Validator
export const recommend: Validator
