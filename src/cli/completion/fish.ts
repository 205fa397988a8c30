import { type CommandSpec, oneWord } from './spec.js'

/** A script for fish: `unsilo completion fish > ~/.config/fish/completions/unsilo.fish`. */
export function fishScript(commands: readonly CommandSpec[]): string {
  const names = [...commands.map(({ name }) => name), 'help'].join(' ')
  const lines = [
    '# fish completion for unsilo',
    `set -l commands ${names}`,
    `complete -c unsilo -n "not __fish_seen_subcommand_from $commands" -f`,
    'complete -c unsilo -n "not __fish_seen_subcommand_from $commands" -l version -s V -d "the version"',
    ...commands.map(
      ({ name, summary }) =>
        `complete -c unsilo -n "not __fish_seen_subcommand_from $commands" -a ${name} -d '${quoted(summary)}'`,
    ),
    ...commands.flatMap(linesOf),
  ]
  return `${lines.join('\n')}\n`
}

function linesOf({ name, options, words, files }: CommandSpec): string[] {
  const start = `complete -c unsilo -n "__fish_seen_subcommand_from ${name}"`
  const own = oneWord(words)
  return [
    ...options.map(({ flags, description, takesValue, words: values }) => {
      const names = flags.map((flag) =>
        flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      )
      const choices = oneWord(values)
      const value = !takesValue ? '' : choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : ' -r'
      return `${start} ${names.join(' ')}${value} -d '${quoted(description)}'`
    }),
    ...(own.length > 0 ? [`${start}${files ? '' : ' -f'} -a '${own.join(' ')}'`] : []),
  ]
}

function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
}
