import { type Command as Commander, Option } from 'commander'
import { ANALYSES } from '../../analyses/index.js'
import { usageProblem } from '../../app/outcome.js'
import { presentReport } from '../../app/present.js'
import { report } from '../../app/report.js'
import type { AnalysisId } from '../../report/data.js'
import { type AnonymiseOptions, addAnonymiseOptions, pictureUnder, underPseudonyms } from '../anonymising.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import {
  addFormatOptions,
  type FormatOptions,
  formatNames,
  formatsOf,
  type WantedFormat,
  wantedFormats,
} from '../formats.js'
import type { Io } from '../io.js'
import { addPictureOption, type PictureOptions, pictureNames } from '../picture-option.js'
import { addScopeOptions, announcedReading, type ScopeOptions, scopeOf } from '../scope.js'
import { refuse, show } from '../show.js'
import { wordsAmong } from '../words.js'

type Options = FormatOptions &
  DisplayOptions &
  AnonymiseOptions &
  PictureOptions &
  ScopeOptions & {
    readonly only?: readonly AnalysisId[]
    readonly tieKind?: string
  }

const sectionIds = () => ANALYSES.map(({ id }) => id)

function configure(commander: Commander): void {
  commander
    .argument('<model...>', 'files, folders, globs, - for standard input, or REF:PATH at a git revision')
    .addOption(
      new Option(
        '--only <sections>',
        `sections to show, separated by commas: ${sectionIds().join(', ')}`,
      ).argParser(wordsAmong('section', sectionIds())),
    )
  addScopeOptions(commander)
  commander.addOption(
    new Option('--tie-kind <kind>', 'read only the observed ties of this kind, such as advice'),
  )
  addAnonymiseOptions(commander)
  addFormatOptions(commander, 'unsilo-report/1')
  addPictureOption(commander)
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
Examples:
  unsilo report org.yaml
  unsilo report org/ --only silos,boundaries --level division
  unsilo report main:org/ -f markdown -o report.md
  unsilo report org.yaml -f text -f json=report.json`,
  )
}

/** The scope, with what is usual where nothing is asked for. */
function scopedTo(options: Options, formats: readonly WantedFormat[]) {
  const { targetDistance, ...scope } = scopeOf(options)
  const only = options.only ?? null
  const things = formats.some(({ renderer }) => renderer.things === true)
  const tieKind = options.tieKind ?? null
  return { ...scope, only, things, tieKind, ...(targetDistance === null ? {} : { targetDistance }) }
}

async function run(models: readonly string[], options: Options, io: Io) {
  const formats = wantedFormats(options, io, formatsOf('unsilo-report/1'))
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  const { reading, progress } = announcedReading(io, options)
  const onStep = (title: string) => progress.say(`working out ${title[0]!.toLowerCase()}${title.slice(1)}`)
  const outcome = await underPseudonyms(options, formats, io, (pseudonyms) =>
    report(models, { ...scopedTo(options, formats), onStep }, reading, pseudonyms),
  )
  progress.clear()
  return show(outcome, presentReport, formats, io, {
    ...options,
    ...pictureUnder(options, outcome),
    progress,
  })
}

export const command: Command<Options> = {
  configure,
  run,
  completes: {
    '--format': () => formatNames('unsilo-report/1'),
    '--only': () => sectionIds(),
    '--level': () => ['leaf'],
    '--picture': () => pictureNames(),
  },
}
