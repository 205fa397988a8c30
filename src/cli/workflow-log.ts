import type { Io, Output } from './io.js'

/**
 * A text of which no line is obeyed by what reads the log of a GitHub workflow: there `::` begins a command at the
 * start of a line, and `##[` anywhere. A blank is put into either.
 */
function unobeyed(text: string): string {
  return text.replace(/^((?:[^\S\n]|\u0085)*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')
}

/** Whether what is printed goes to such a log. */
const inWorkflow = ({ env }: Pick<Io, 'env'>) => env.GITHUB_ACTIONS === 'true'

/** What is printed for people to read: in the log of a workflow a model's names are no commands. */
export function forLog<Content extends string | Uint8Array>(
  content: Content,
  io: Pick<Io, 'env'>,
): Content | string {
  return typeof content === 'string' && inWorkflow(io) ? unobeyed(content) : content
}

/** The world with a standard error that is safe in such a log: all that goes there is for people. */
export function loggedIo(io: Io): Io {
  if (!inWorkflow(io)) return io
  const { stderr } = io
  const guarded: Output = { ...stderr, write: (text) => stderr.write(forLog(text, io)) }
  return { ...io, stderr: guarded }
}
