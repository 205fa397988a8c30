/** The last part of a path. */
export function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}

/** The last part of a path without its ending, which names what the file is about. */
export function fileStem(file: string): string {
  return baseName(file).replace(/(?<=.)\.[^.]*$/, '')
}
