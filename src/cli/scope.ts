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

/** Adds the options that say which part of a model is looked at. */
export function addScopeOptions(commander: Commander): Commander {
  return commander
    .option('--level <level>', "read boundaries at a depth ('2'), a team type ('division') or 'leaf'")
    .option('--customer <id>', 'only what concerns this customer')
    .option('--unit <id>', 'only what concerns this unit')
    .addOption(
      new Option('--top <n>', 'rows to show of each table and list, 0 for all')
        .default(10)
        .argParser(wholeNumber(0)),
    )
    .addOption(
      new Option(
        '--target-distance <n>',
        'reporting lines up to which a decision counts as near the customer (1 unless given)',
      ).argParser(wholeNumber(0)),
    )
    .option('--allow-outside', 'let include:, tables: and base: reach outside their folders')
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

/** How models are read for these options, with files announced as they are read. */
export function announcedReading(
  io: Io,
  { allowOutside }: Pick<ScopeOptions, 'allowOutside'>,
): { readonly reading: LoadOptions; readonly progress: Progress } {
  const progress = progressOn(io)
  const reading = readingIn(io, {
    allowOutside: allowOutside === true,
    onFile: (file, length) => progress.say(`reading ${file}`, length),
  })
  return { reading, progress }
}
