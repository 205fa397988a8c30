/** The last part of a path. */
export function baseName(file: string): string {
  return file.split(/[/\\]/).at(-1) || file
}

/** The last part of a path without its ending, which names what the file is about. */
export function fileStem(file: string): string {
  return baseName(file).replace(/(?<=.)\.[^.]*$/, '')
}

/** The name of the first of several files, without folder and ending: what an organisation is called when nothing says it. */
export function stemOf(files: readonly string[]): string {
  return files.map(fileStem).sort()[0]?.trim() || 'organisation'
}
