/** A word as a shell takes it: quoted where it holds what a shell would read as its own. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./:@%+,=-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** The command that tells what a proposal changes; `diff` takes one base, so that of several is left to `check`. */
export function nextCommand(models: readonly string[], file: string): string {
  // A name that begins with a dash would be taken for an option.
  const word = shellWord(file.startsWith('-') ? `./${file}` : file)
  const [model] = models
  return models.length === 1 ? `unsilo diff ${shellWord(model!)} ${word}` : `unsilo check ${word}`
}
