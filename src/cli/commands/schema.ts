import type { Command as Commander } from 'commander'
import { usageProblem } from '../../app/outcome.js'
import { nearest } from '../../util/nearest.js'
import type { Command } from '../command.js'
import { deliver } from '../deliver.js'
import { fileNamed } from '../formats.js'
import type { Io } from '../io.js'
import { schemaNames, schemaText } from '../package-files.js'
import { refuse } from '../show.js'
import { STATUS } from '../status.js'

type Options = { readonly output?: string }

function configure(commander: Commander): void {
  commander
    .argument(
      '[name]',
      'org or reorg (the files that people write), report, diff, check or problems (what --format json gives)',
      'org',
    )
    .option('-o, --output <file>', 'write to a file instead of standard output, whole or not at all')
    .addHelpText(
      'after',
      `
An editor with a YAML language server completes and explains every key of a
model that starts with:
  # yaml-language-server: $schema=org.schema.json

Example:
  unsilo schema org -o org.schema.json`,
    )
}

async function run(args: readonly string[], { output }: Options, io: Io) {
  const name = args[0] ?? 'org'
  const names = schemaNames(io.home)
  if (!names.includes(name)) {
    const near = nearest(name, names)
    const help = near === null ? `the schemas are ${names.join(', ')}` : `did you mean '${near}'?`
    return refuse([usageProblem('usage/unknown-schema', `there is no schema '${name}'`, help)], [], io, {})
  }
  const unwritten = await deliver([{ file: fileNamed(output) ?? null, content: schemaText(io, name) }], io)
  return unwritten.length === 0 ? STATUS.done : refuse(unwritten, [], io, {})
}

export const command: Command<Options> = {
  configure,
  run,
  completes: { arguments: ({ home }) => schemaNames(home) },
  wordsAlone: true,
}
