import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command as Commander } from 'commander'
import { importModel, isUntouchedImport } from '../../app/import.js'
import { usageProblem } from '../../app/outcome.js'
import { IMPORTERS } from '../../importers/index.js'
import { type AnonymiseOptions, addAnonymiseOptions, underPseudonyms } from '../anonymising.js'
import type { Command } from '../command.js'
import { deliver } from '../deliver.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import { type Io, readingIn } from '../io.js'
import { tell } from '../problems.js'
import { refuse } from '../show.js'
import { STATUS } from '../status.js'

type Options = DisplayOptions & AnonymiseOptions & { readonly output?: string; readonly force?: boolean }

function configure(commander: Commander): void {
  commander
    .usage('[kind] <source> [options]')
    .argument(
      '<kind-or-source>',
      `what it is: ${IMPORTERS.map(({ id }) => id).join(', ')}; told from the file where left out`,
    )
    .argument('[source]', 'a file, or - for standard input')
    .option('-o, --output <file>', 'write to a file instead of standard output, whole or not at all')
    .option('--force', 'replace the file even where someone has edited it')
  addAnonymiseOptions(commander)
  addDisplayOptions(commander)
  const kinds = IMPORTERS.map(({ id, title }) => `  ${id.padEnd(12)}${title}`).join('\n')
  commander.addHelpText(
    'after',
    `\nKinds:\n${kinds}\n\nExample:\n  unsilo import kubernetes sigs.yaml -o kubernetes.yaml`,
  )
}

async function run(args: readonly string[], options: Options, io: Io) {
  const [kind, source] = args.length > 1 ? [args[0]!, args[1]!] : [null, args[0]!]
  const { output, force } = options
  const outcome = await underPseudonyms(options, [{ file: output ?? null }], io, (pseudonyms) =>
    importModel(kind, source, readingIn(io), pseudonyms),
  )
  if (outcome.result === null) return refuse(outcome.diagnostics, [], io, options, outcome.sourceLine)
  if (output !== undefined && force !== true && isEdited(resolve(io.cwd, output))) {
    const help = 'write to another file, or give --force to replace it'
    return refuse(
      [usageProblem('file/edited', `${output} was written or edited by hand`, help)],
      [],
      io,
      options,
    )
  }
  await tell(outcome, io, options)
  const { yaml, summary } = outcome.result
  const unwritten = await deliver([{ file: output ?? null, content: yaml }, ...outcome.beside], io)
  if (unwritten.length > 0) return refuse(unwritten, [], io, options)
  await io.stderr.write(`${summary.join('\n')}\n`)
  return STATUS.done
}

/** Whether a file is there that holds another thing than an import wrote. Folders and devices are writing's own matter. */
function isEdited(path: string): boolean {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true
  return isFile && !isUntouchedImport(readFileSync(path, 'utf8'))
}

export const command: Command<Options> = {
  configure,
  run,
  completes: { arguments: () => IMPORTERS.map(({ id }) => id) },
}
