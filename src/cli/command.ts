import type { Command as Commander } from 'commander'
import type { Io } from './io.js'
import type { ExitStatus } from './status.js'

/** One command of `unsilo`. */
export type Command<Options extends object> = {
  /** Declares arguments, options and examples; what it declares is what the help shows. */
  configure(commander: Commander): void
  /** `commands` are all that there are, this one among them. */
  run(
    args: readonly string[],
    options: Options,
    io: Io,
    commands: readonly CommandEntry[],
  ): Promise<ExitStatus>
  /** Words that a shell completes, by option (`--format`) or for the arguments (`arguments`). */
  readonly completes?: { readonly [place: string]: (io: Io) => readonly string[] }
  /** Whether its arguments are those words alone, and never files. */
  readonly wordsAlone?: true
}

/** A command as the list of commands knows it; its code is loaded when it is used. */
export type CommandEntry = {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command<never>>
}
