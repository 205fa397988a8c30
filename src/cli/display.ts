import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import type { Io, Output } from './io.js'

/** How a command shows itself, as the user asked for it. */
export type DisplayOptions = {
  readonly color?: 'always' | 'never' | 'auto' | boolean
  readonly width?: number
}

/** Columns assumed where the output is no terminal. */
const PIPED = 80
const LEAST = 40
const MOST = 400

/** Adds the options that every command with output has. */
export function addDisplayOptions(commander: Commander): Commander {
  return commander
    .addOption(
      new Option('--color [when]', 'colour: always, never, or auto for terminals only')
        .choices(['always', 'never', 'auto'])
        .preset('always'),
    )
    .addOption(new Option('--no-color', 'no colour'))
    .addOption(
      new Option('--width <columns>', 'columns of the output, 40 to 400 (the terminal, else 80)').argParser(
        width,
      ),
    )
}

function width(text: string): number {
  const columns = Number(text)
  if (!Number.isInteger(columns) || columns < LEAST || columns > MOST)
    throw new InvalidArgumentError(`It must be a whole number from ${LEAST} to ${MOST}.`)
  return columns
}

/** Colour and width for one output: what was asked, else the surroundings' habits, else what the output is. */
export function displayOn(
  output: Output,
  io: Io,
  options: DisplayOptions,
): { readonly colour: boolean; readonly width: number } {
  const columns = options.width ?? columnsOf(io.env.COLUMNS) ?? output.columns ?? PIPED
  return { colour: colourOn(output, io, options.color), width: Math.min(MOST, Math.max(LEAST, columns)) }
}

function colourOn(output: Output, { env }: Io, asked: DisplayOptions['color']): boolean {
  if (asked === 'always' || asked === 'never') return asked === 'always'
  if (asked === false) return false
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return output.isTerminal && env.TERM !== 'dumb'
}

function columnsOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}
