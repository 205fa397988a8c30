import { type CommandSpec, type OptionSpec, oneWord } from './spec.js'

/** A script for zsh: `unsilo completion zsh > "\${fpath[1]}/_unsilo"`, or sourced after compinit. */
export function zshScript(commands: readonly CommandSpec[]): string {
  const listed = commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`).join('\n')
  return `#compdef unsilo
# zsh completion for unsilo
_unsilo() {
  local -a commands
  commands=(
${listed}
    'help:how to use a command'
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    _arguments '(- *)--help[how to use unsilo]' '(- *)--version[the version]'
    return
  fi
  local command="\${words[2]}"
  shift words; (( CURRENT-- ))
  case "$command" in
    help) _describe 'command' commands ;;
${commands.map(caseOf).join('\n')}
  esac
}
if [ "\${funcstack[1]}" = _unsilo ]; then _unsilo "$@"; else compdef _unsilo unsilo; fi
`
}

function caseOf({ name, options, words, files }: CommandSpec): string {
  const own = oneWord(words).join(' ')
  // The blank keeps _arguments from adding options of its own, which _alternative does not know.
  const both = `'*:argument: _alternative "words:word:(${own})" "files:file:_files"'`
  const rest = !files ? `'*:argument:(${own})'` : own === '' ? `'*:file:_files'` : both
  return `    ${name}) _arguments ${options.flatMap(optionSpecs).join(' ')} ${rest} ;;`
}

function optionSpecs({ flags, description, takesValue, words }: OptionSpec): string[] {
  const own = oneWord(words)
  const value = !takesValue ? '' : own.length > 0 ? `:value:(${own.join(' ')})` : ':value:_files'
  return flags.map((flag) => `'*${flag}[${quoted(description).replace(/[[\]]/g, '\\$&')}]${value}'`)
}

function quoted(text: string): string {
  return text.replaceAll("'", "'\\''").replaceAll(':', '\\:')
}
