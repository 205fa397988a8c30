import type { Command as Commander } from 'commander'
import { allTerms, findTerm, presentTerm, presentTerms } from '../../app/explain.js'
import { usageProblem } from '../../app/outcome.js'
import { explainOwn, isOwnRule } from '../../app/policy/explain-own.js'
import { RENDERERS } from '../../renderers/index.js'
import type { Report } from '../../report/document.js'
import type { Json } from '../../util/json.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions, displayOn } from '../display.js'
import { type Io, readingIn } from '../io.js'
import { refuse } from '../show.js'
import { type ExitStatus, STATUS } from '../status.js'
import { forLog } from '../workflow-log.js'

function configure(commander: Commander): void {
  commander.argument(
    '[word...]',
    'a figure, verdict, term or rule as a report or a check names it; every one where none is given',
  )
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
Rules of a policy's own (own/...) are those of the unsilo.config.yaml in the
working folder or above it.

Examples:
  unsilo explain line distance
  unsilo explain sealed
  unsilo explain boundary/unlinked
  unsilo explain own/price-near-customer`,
  )
}

async function run(words: readonly string[], options: DisplayOptions, io: Io) {
  const asked = words.join(' ')
  if (isOwnRule(asked)) {
    const own = await explainOwn(asked, readingIn(io))
    return 'page' in own ? draw(own.page, options, io) : refuse(own.problems, [], io, options, own.sourceLine)
  }
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
  return draw(found === null ? presentTerms() : presentTerm(found.term), options, io)
}

async function draw(page: Report<Json>, options: DisplayOptions, io: Io): Promise<ExitStatus> {
  const { render } = await RENDERERS.find(({ id }) => id === 'text')!.load()
  await io.stdout.write(forLog(render(page, displayOn(io.stdout, io, options)), io))
  return STATUS.done
}

export const command: Command<DisplayOptions> = {
  configure,
  run,
  completes: { arguments: () => allTerms().map(({ word }) => word) },
  wordsAlone: true,
}
