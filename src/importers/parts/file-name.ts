/** The last part of a path. */
export function baseName(file: string): string {
  return file.split(/[/\\]/).at(-1) || file
}

/** The last part of a path without its ending, which names what the file is about. */
export function fileStem(file: string): string {
  return baseName(file).replace(/(?<=.)\.[^.]*$/, '')
}

/** Names of files that say what they hold, not whose it is. */
const PLAIN =
  /^(?:codeowners|owners|teams?|groups?|users?|members?|people|staff|employees|persons?|org|organi[sz]ations?|catalog(?:ue)?(?:-info)?|all|export|data|directory|dump|scim|ldap|resources?|<?stdin>?)[-_ ]?\d*$/i

/** What an organisation is called when nothing in the data says it: the first file that is named after something, else plainly. */
export function organisationName(files: readonly string[]): string {
  const names = files.map((file) => fileStem(file).trim()).sort()
  return names.find((name) => name !== '' && !PLAIN.test(name)) ?? 'Organisation'
}
