import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../util/order.js'
import type { Io } from './io.js'

const ENDING = '.schema.json'

/** The names of the schemas that the package holds, sorted. */
export function schemaNames(home: string): string[] {
  const files = readdirSync(join(home, 'schemas')).filter((file) => file.endsWith(ENDING))
  return files.map((file) => file.slice(0, -ENDING.length)).sort(compareText)
}

/** A schema's text; its name must be one of `schemaNames`. */
export function schemaText({ home }: Io, name: string): string {
  return readFileSync(join(home, 'schemas', name + ENDING), 'utf8')
}

/** The model that `unsilo init` starts from: the smallest example, pointed at the schema beside it. */
export function starterModel({ home }: Io): string {
  const example = readFileSync(join(home, 'examples', 'minimal', 'northwind.yaml'), 'utf8')
  return example.replace('$schema=../../schemas/org.schema.json', '$schema=org.schema.json')
}
