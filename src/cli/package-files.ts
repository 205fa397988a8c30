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

/** The policy that `unsilo init` puts beside the model; it accepts, with a reason, what the model is there to show. */
export function starterPolicy({ home }: Io): string {
  return readFileSync(join(home, 'examples', 'minimal', 'init', 'unsilo.config.yaml'), 'utf8')
}

/** The workflow for GitHub; `model` is the model's folder as the repository has it, with slashes. */
export function starterWorkflow({ home }: Io, model: string): string {
  const file = join(home, 'examples', 'minimal', 'init', '.github', 'workflows', 'unsilo.yml')
  const text = readFileSync(file, 'utf8')
  if (model === '.') return text
  // Text in quotes as JSON has it is read alike as YAML, whatever the folder is called.
  const proposals = `${model.replace(/[*?[\]\\]/g, '\\$&')}/proposals/**/*.yaml`
  return text
    .replace('model: .', () => `model: ${JSON.stringify(model)}`)
    .replace('proposals: proposals/**/*.yaml', () => `proposals: ${JSON.stringify(proposals)}`)
}
