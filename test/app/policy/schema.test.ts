import { readFileSync, writeFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { policySchema } from '../../../src/app/policy/schema.js'

const file = new URL('../../../schemas/policy.schema.json', import.meta.url)
const text = `${JSON.stringify(policySchema(), null, 2)}\n`
if (process.env.UPDATE === '1') writeFileSync(file, text)

describe('the schema of policies', () => {
  it('is what the registries of rules and figures make of it (UPDATE=1 writes it anew)', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text))
  })

  it('is a schema', () => {
    const ajv = new Ajv2020({ strictTypes: false, keywords: ['x-expected'] })
    expect(() => ajv.compile(JSON.parse(text))).not.toThrow()
  })
})
