import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command as Commander } from 'commander'
import { usageProblem } from '../../app/outcome.js'
import { plain } from '../../util/text.js'
import type { Command } from '../command.js'
import { deliver } from '../deliver.js'
import type { Io } from '../io.js'
import { schemaText, starterModel } from '../package-files.js'
import { reasonOf } from '../reasons.js'
import { refuse } from '../show.js'
import { STATUS } from '../status.js'

function configure(commander: Commander): void {
  commander
    .argument(
      '[folder]',
      'where to write org.yaml and its schema; without it the model goes to standard output',
    )
    .addHelpText('after', '\nExamples:\n  unsilo init my-org\n  unsilo init > org.yaml')
}

async function run(args: readonly string[], _options: object, io: Io) {
  const folder = args[0]
  if (folder === '')
    return refuse(
      [usageProblem('usage/empty', 'an empty name stands for no folder; is a variable unset?')],
      [],
      io,
      {},
    )
  if (folder === undefined) {
    await io.stdout.write(starterModel(io))
    return STATUS.done
  }
  const files = [
    { file: join(folder, 'org.yaml'), content: starterModel(io) },
    { file: join(folder, 'org.schema.json'), content: schemaText(io, 'org') },
  ]
  const there = files.filter(({ file }) => existsSync(resolve(io.cwd, file)))
  if (there.length > 0) {
    const help = 'nothing was written; give another folder, or remove it first'
    return refuse(
      there.map(({ file }) => usageProblem('file/exists', `${file} is there already`, help)),
      [],
      io,
      {},
    )
  }
  try {
    mkdirSync(resolve(io.cwd, folder), { recursive: true })
  } catch (error) {
    return refuse(
      [usageProblem('file/unwritable', `the folder ${folder} cannot be made: ${reasonOf(error)}`)],
      [],
      io,
      {},
    )
  }
  const unwritten = await deliver(files, io)
  if (unwritten.length > 0) return refuse(unwritten, [], io, {})
  await io.stderr.write(
    `${plain(`Wrote ${files.map(({ file }) => file).join(' and ')}. Next: unsilo report ${folder}`)}\n`,
  )
  return STATUS.done
}

export const command: Command<object> = { configure, run }
