import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Command as Commander } from 'commander'
import { usageProblem } from '../../app/outcome.js'
import { plain } from '../../util/text.js'
import type { Command } from '../command.js'
import { deliver } from '../deliver.js'
import type { Io } from '../io.js'
import { schemaText, starterModel, starterPolicy, starterWorkflow } from '../package-files.js'
import { reasonOf } from '../reasons.js'
import { refuse } from '../show.js'
import { STATUS } from '../status.js'

function configure(commander: Commander): void {
  commander
    .argument(
      '[folder]',
      'where to write a model with its schema, a policy and a workflow for GitHub: this folder unless given; with - the model alone goes to standard output',
    )
    .addHelpText('after', '\nExamples:\n  unsilo init\n  unsilo init my-org\n  unsilo init - > org.yaml')
}

async function run(args: readonly string[], _options: object, io: Io) {
  const folder = args[0] ?? '.'
  if (folder === '')
    return refuse(
      [usageProblem('usage/empty', 'an empty name stands for no folder; is a variable unset?')],
      [],
      io,
      {},
    )
  if (folder === '-') {
    await io.stdout.write(starterModel(io))
    return STATUS.done
  }
  const isThere = (file: string) => existsSync(resolve(io.cwd, file))
  const model = [
    { file: join(folder, 'org.yaml'), content: starterModel(io) },
    { file: join(folder, 'org.schema.json'), content: schemaText(io, 'org') },
  ]
  const taken = model.filter(({ file }) => isThere(file))
  if (taken.length > 0) {
    const help = 'nothing was written; give another folder, or remove it first'
    return refuse(
      taken.map(({ file }) => usageProblem('file/exists', `${file} is there already`, help)),
      [],
      io,
      {},
    )
  }
  // A team that has its policy or workflow keeps it.
  const beside = [
    { file: join(folder, 'unsilo.config.yaml'), content: starterPolicy(io) },
    workflowFor(folder, io),
  ]
  const kept = beside.filter(({ file }) => isThere(file))
  const files = [...model, ...beside.filter(({ file }) => !isThere(file))]
  for (const { file } of files) {
    try {
      mkdirSync(resolve(io.cwd, dirname(file)), { recursive: true })
    } catch (error) {
      const message = `the folder ${dirname(file)} cannot be made: ${reasonOf(error)}`
      return refuse([usageProblem('file/unwritable', message)], [], io, {})
    }
  }
  const unwritten = await deliver(files, io)
  if (unwritten.length > 0) return refuse(unwritten, [], io, {})
  const lines = [
    ...files.map(({ file }) => `Wrote ${file}`),
    ...kept.map(({ file }) => `Left ${file} as it is`),
    `Next: unsilo report ${folder}, and unsilo check ${folder}`,
  ]
  await io.stderr.write(`${lines.map(plain).join('\n')}\n`)
  return STATUS.done
}

/** The workflow, where GitHub looks for it: at the top of the repository that the folder is in, else in the folder. */
function workflowFor(folder: string, io: Io) {
  const place = resolve(io.cwd, folder)
  const top = repositoryOf(place) ?? place
  const model = relative(top, place).split(sep).join('/') || '.'
  const file = join(relative(io.cwd, top), '.github', 'workflows', 'unsilo.yml')
  return { file, content: starterWorkflow(io, model) }
}

function repositoryOf(place: string): string | null {
  for (let folder = place; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return null
  }
}

export const command: Command<object> = { configure, run }
