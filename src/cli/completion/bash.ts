import { type CommandSpec, oneWord } from './spec.js'

/** A script for bash 3.2 and later: `source <(unsilo completion bash)`. */
export function bashScript(commands: readonly CommandSpec[]): string {
  const names = commands.map(({ name }) => name)
  return `# bash completion for unsilo
_unsilo() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  local words='' files=yes file
  # bash takes the = of --format=json for a word of its own.
  if [ "$current" = '=' ]; then current=''; elif [ "$before" = '=' ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${[...names, 'help'].join(' ')} --help --version'; files=no
  else
    case "$command" in
      help) words='${names.join(' ')}'; files=no ;;
${commands.map(caseOf).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ "$files" = yes ]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$current")
  fi
}
complete -F _unsilo unsilo
`
}

function caseOf({ name, options, words, files: mayBeFiles }: CommandSpec): string {
  const valued = options.filter((option) => oneWord(option.words).length > 0)
  const cases = valued.map(
    (option) =>
      `          ${option.flags.join('|')}) words='${oneWord(option.words).join(' ')}'; files=no ;;`,
  )
  const files = options.filter((option) => option.takesValue && !valued.includes(option))
  if (files.length > 0) cases.push(`          ${files.flatMap(({ flags }) => flags).join('|')}) ;;`)
  const flags = options.flatMap((option) => option.flags).join(' ')
  return `      ${name})
        case "$before" in
${cases.join('\n')}
          *) case "$current" in -*) words='${flags} --help'; files=no ;; *) words='${oneWord(words).join(' ')}'${mayBeFiles ? '' : '; files=no'} ;; esac ;;
        esac ;;`
}
