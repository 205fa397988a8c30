import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { HOME, inProcess, read, scratch, unsilo } from './run.js'

const NAMES = readdirSync(join(HOME, 'schemas')).map((file) => file.replace('.schema.json', ''))

describe('schema', () => {
  it.each(NAMES)('%s prints a JSON Schema 2020-12 that compiles', async (name) => {
    const ran = await inProcess(['schema', name])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toBe(read(HOME, `schemas/${name}.schema.json`))
    const schema = JSON.parse(ran.stdout)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    const ajv = new Ajv2020({ strict: true, strictTypes: false })
    ajv.addVocabulary(['x-expected'])
    expect(ajv.validateSchema(schema)).toBe(true)
    // Schemas may refer to each other by their files, which lie side by side.
    for (const other of NAMES.filter((one) => one !== name))
      ajv.addSchema(JSON.parse(read(HOME, `schemas/${other}.schema.json`)), `${other}.schema.json`)
    expect(ajv.compile(schema)).toBeTypeOf('function')
  })

  it('is that of models where none is named, and the examples are valid by it', () => {
    const ran = unsilo(['schema'])
    expect(ran).toEqual(unsilo(['schema', 'org']))
    const ajv = new Ajv2020({ strictTypes: false })
    ajv.addVocabulary(['x-expected'])
    const validate = ajv.compile(JSON.parse(ran.stdout))
    for (const file of ['minimal/northwind', 'ge-medical/2005', 'ge-medical/after', 'kubernetes/kubernetes'])
      expect(validate(parse(read(HOME, `examples/${file}.yaml`))) ? [] : validate.errors).toEqual([])
  })

  it('goes to a file whole', async () => {
    const cwd = scratch()
    expect(await inProcess(['schema', 'report', '-o', 'r.json'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    expect(read(cwd, 'r.json')).toBe(read(HOME, 'schemas/report.schema.json'))
    const ran = await inProcess(['schema', '-o', 'no/r.json'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('its folder does not exist')
  })

  it('of another name is told, with the one that is near or all that there are', async () => {
    const near = await inProcess(['schema', 'reports'])
    expect(near).toMatchObject({ status: 2, stdout: '' })
    expect(near.stderr).toContain("did you mean 'report'?")
    for (const name of ['../../package', 'nothing-like-it', '']) {
      const ran = await inProcess(['schema', name])
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(ran.stderr).toContain('the schemas are check, diff, org, ')
    }
  })
})
