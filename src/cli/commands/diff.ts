import { type Command as Commander, Option } from 'commander'
import { presentUnusable } from '../../app/check/unusable.js'
import { compare, presentDiff } from '../../app/compare.js'
import { usageProblem } from '../../app/outcome.js'
import { PRACTICES } from '../../report/data.js'
import { DIFF_FIGURES, type DiffData } from '../../report/diff-data.js'
import { type AnonymiseOptions, addAnonymiseOptions, underPseudonyms } from '../anonymising.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import { addFormatOptions, type FormatOptions, formatNames, formatsOf, wantedFormats } from '../formats.js'
import type { Io } from '../io.js'
import { addPolicyOptions, type PolicyOptions, policyAsked } from '../policy-options.js'
import { addScopeOptions, announcedReading, type ScopeOptions, scopeOf } from '../scope.js'
import { refuse, show } from '../show.js'
import { STATUS } from '../status.js'
import { wordsAmong } from '../words.js'

const FAIL_ON = ['never', 'worse'] as const

type Options = FormatOptions &
  DisplayOptions &
  AnonymiseOptions &
  ScopeOptions &
  PolicyOptions & {
    readonly failOn: (typeof FAIL_ON)[number]
    readonly figures?: readonly string[]
  }

function configure(commander: Commander): void {
  commander
    .argument(
      '<base>',
      'what is: a file, a folder, a glob, - for standard input, or REF:PATH at a git revision',
    )
    .argument('<head>', 'what is proposed: the same, or a reorg file')
    .addOption(
      new Option(
        '--fail-on <when>',
        'exit with status 1 when a figure of the whole organisation is worse, or never',
      )
        .choices(FAIL_ON)
        .default('never'),
    )
    .addOption(
      new Option(
        '--figures <keys>',
        'the figures that count for --fail-on worse, separated by commas (all unless given)',
      ).argParser(wordsAmong('figure', JUDGED)),
    )
  addPolicyOptions(commander)
  addScopeOptions(commander)
  addAnonymiseOptions(commander)
  addFormatOptions(commander, 'unsilo-diff/1')
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
Examples:
  unsilo diff org.yaml proposal.yaml
  unsilo diff main:org/ org/ -f markdown -o comment.md
  unsilo diff org.yaml proposal.yaml --fail-on worse
  unsilo diff org.yaml proposal.yaml --fail-on worse --figures gaps,congruence`,
  )
}

/** What can be worse: figures of the whole, scores of the practices, and customers whom no one serves. */
const JUDGED: readonly string[] = [...DIFF_FIGURES, ...PRACTICES, 'unserved-customers']

/** The figures that are worse. */
function worseIn({ worse, practices, unserved }: DiffData): readonly string[] {
  const scores = practices.filter(({ is }) => is === 'worse').map(({ practice }) => practice)
  return [...worse, ...scores, ...(unserved.is === 'worse' ? ['unserved-customers'] : [])]
}

async function run(args: readonly string[], options: Options, io: Io) {
  const formats = wantedFormats(options, io, formatsOf('unsilo-diff/1'))
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  const { reading, progress } = announcedReading(io, options)
  const outcome = await underPseudonyms(options, formats, io, (pseudonyms) =>
    compare(args[0]!, args[1]!, { ...scopeOf(options), ...policyAsked(options) }, reading, pseudonyms),
  )
  progress.clear()
  const status = await show(outcome, presentDiff, formats, io, { ...options, progress }, (problems) =>
    presentUnusable(problems, 'compared'),
  )
  const worse = outcome.result === null ? [] : worseIn(outcome.result)
  const counted = worse.filter((figure) => options.figures?.includes(figure) ?? true)
  const fails = options.failOn === 'worse' && counted.length > 0
  return status === STATUS.done && fails ? STATUS.findings : status
}

export const command: Command<Options> = {
  configure,
  run,
  completes: {
    '--format': () => formatNames('unsilo-diff/1'),
    '--level': () => ['leaf'],
    '--fail-on': () => [...FAIL_ON],
    '--figures': () => JUDGED,
  },
}
