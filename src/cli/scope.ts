import { type Command as Commander, Option } from 'commander'
import type { LoadOptions } from '../load/loaded.js'
import { type Io, readingIn } from './io.js'
import { type Progress, progressOn } from './progress.js'
import { wholeNumber } from './whole-number.js'

/** Which part of a model is looked at, and how; the same wherever figures are shown. */
export type ScopeOptions = {
  readonly level?: string
  readonly customer?: string
  readonly unit?: string
  readonly top: number
  readonly targetDistance?: number
  readonly allowOutside?: boolean
}

/** Where boundaries are read. */
export const levelOption = () =>
  new Option('--level <level>', "read boundaries at a depth ('2'), a team type ('division') or 'leaf'")

/** What counts as near the customer; `usual` says which number holds where it is not given. */
export const distanceOption = (usual: string) =>
  new Option(
    '--target-distance <n>',
    `reporting lines up to which a decision counts as near the customer (${usual})`,
  ).argParser(wholeNumber(0))

/** Which customer or unit all that is shown must concern. */
export const focusOptions = (): readonly Option[] => [
  new Option('--customer <id>', 'only what concerns this customer'),
  new Option('--unit <id>', 'only what concerns this unit'),
]

/** Lets these keys of a model name files that are not below it. */
export const outsideOption = (keys = 'include:, tables: and base:') =>
  new Option('--allow-outside', `let ${keys} reach outside their folders`)

/** Adds the options that say which part of a model is looked at. */
export function addScopeOptions(commander: Commander): Commander {
  commander.addOption(levelOption())
  for (const option of focusOptions()) commander.addOption(option)
  return commander
    .addOption(
      new Option('--top <n>', 'rows to show of each table and list, 0 for all')
        .default(10)
        .argParser(wholeNumber(0)),
    )
    .addOption(distanceOption('1 unless given'))
    .addOption(outsideOption())
}

/** The scope as the analyses take it: what was not asked for is `null`. */
export function scopeOf(options: ScopeOptions) {
  const { level, customer, unit, top, targetDistance } = options
  return {
    level: level ?? null,
    customer: customer ?? null,
    unit: unit ?? null,
    top,
    targetDistance: targetDistance ?? null,
  }
}

/** How models are read for these options, with files announced as they are read, and then their putting together. */
export function announcedReading(
  io: Io,
  { allowOutside }: Pick<ScopeOptions, 'allowOutside'>,
): { readonly reading: LoadOptions; readonly progress: Progress } {
  const progress = progressOn(io)
  const reading = readingIn(io, {
    allowOutside: allowOutside === true,
    onFile: (file, length) => progress.say(`reading ${file}`, length),
    onRead: () => progress.say('putting together what was read'),
  })
  return { reading, progress }
}
