import type { ErrorObject } from 'ajv'

/** Made from schemas/report.schema.json by the build. */
export const report: { (value: unknown): boolean; errors?: ErrorObject[] | null }
