/** The steps of a JSON Pointer such as `/teams/0/id`, by which a schema's errors say what they are about. */
export function stepsOf(pointer: string): string[] {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
