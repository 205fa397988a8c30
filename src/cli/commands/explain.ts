import type { Command as Commander } from 'commander'
import { allTerms, findTerm, presentTerm, presentTerms } from '../../app/explain.js'
import { usageProblem } from '../../app/outcome.js'
import { RENDERERS } from '../../renderers/index.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions, displayOn } from '../display.js'
import type { Io } from '../io.js'
import { refuse } from '../show.js'
import { STATUS } from '../status.js'

function configure(commander: Commander): void {
  commander.argument(
    '[word...]',
    'a figure, verdict or term as a report names it; every one where none is given',
  )
  addDisplayOptions(commander)
  commander.addHelpText('after', '\nExamples:\n  unsilo explain line distance\n  unsilo explain sealed')
}

async function run(words: readonly string[], options: DisplayOptions, io: Io) {
  const asked = words.join(' ')
  const found = asked === '' ? null : findTerm(asked)
  if (found !== null && 'near' in found) {
    const help = found.near === null ? 'unsilo explain lists every word' : `did you mean '${found.near}'?`
    return refuse(
      [usageProblem('usage/unknown-word', `there is nothing to explain as '${asked}'`, help)],
      [],
      io,
      options,
    )
  }
  const page = found === null ? presentTerms() : presentTerm(found.term)
  const { render } = await RENDERERS.find(({ id }) => id === 'text')!.load()
  await io.stdout.write(render(page, displayOn(io.stdout, io, options)))
  return STATUS.done
}

export const command: Command<DisplayOptions> = {
  configure,
  run,
  completes: { arguments: () => allTerms().map(({ word }) => word) },
  wordsAlone: true,
}
