import { several } from './stated.js'

/** What helps, and that another sheet of the workbook may be meant, where it has any. */
export function orAnotherSheet(help: string, others: readonly string[]): string {
  if (others.length === 0) return help
  const names = several(
    others.map((name) => `'${name}'`),
    8,
  )
  return `${help}; the workbook has other sheets, which --sheet reads: ${names}`
}
