import { Command as Commander } from 'commander'
import type { CommandEntry } from '../command.js'
import type { Io } from '../io.js'

/** What a shell may complete. */
export type OptionSpec = {
  /** `-f` and `--format`. */
  readonly flags: readonly string[]
  readonly description: string
  readonly takesValue: boolean
  /** Words for its value; empty for a file. */
  readonly words: readonly string[]
}
export type CommandSpec = {
  readonly name: string
  readonly summary: string
  readonly options: readonly OptionSpec[]
  /** Words for its arguments. */
  readonly words: readonly string[]
  /** Whether its arguments may be files too. */
  readonly files: boolean
}

/** Every command with its options, read from what the commands declare themselves. */
export async function completionSpec(commands: readonly CommandEntry[], io: Io): Promise<CommandSpec[]> {
  return Promise.all(
    commands.map(async ({ name, summary, load }) => {
      const { configure, completes, wordsAlone } = await load()
      const commander = new Commander(name)
      configure(commander)
      const options = commander.options.map(
        (option): OptionSpec => ({
          flags: [option.short, option.long].filter((flag) => flag != null),
          description: option.description,
          takesValue: option.required || option.optional,
          words: option.argChoices ?? completes?.[option.long ?? '']?.(io) ?? [],
        }),
      )
      return { name, summary, options, words: completes?.arguments?.(io) ?? [], files: wordsAlone !== true }
    }),
  )
}

/** Words that a shell can take as one: those with blanks would need quoting of their own. */
export function oneWord(words: readonly string[]): readonly string[] {
  return words.filter((word) => /^[\w./-]+$/.test(word))
}
