import { relative, resolve, sep } from 'node:path'
import { type Outcome, usageProblem } from '../app/outcome.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Report } from '../report/document.js'
import type { Json } from '../util/json.js'
import { type AnonymiseOptions, shownProblems } from './anonymising.js'
import { type Delivery, deliver } from './deliver.js'
import { type DisplayOptions, displayOn } from './display.js'
import { jsonPlace, type WantedFormat } from './formats.js'
import type { Io } from './io.js'
import { type PictureOptions, withPictures } from './picture-option.js'
import { problemsDocument, tell } from './problems.js'
import type { Progress } from './progress.js'
import { type ExitStatus, STATUS } from './status.js'
import { forLog } from './workflow-log.js'

/** Draws a result in every format asked for and writes it, and what comes beside it; or tells why there is none. */
export async function show<Data extends Json>(
  outcome: Outcome<Data> & { readonly beside?: readonly Delivery[] },
  present: (data: Data) => Report<Data>,
  formats: readonly WantedFormat[],
  io: Io,
  display: DisplayOptions & AnonymiseOptions & PictureOptions & WithProgress,
  presentProblems: PresentProblems | null = null,
): Promise<ExitStatus> {
  if (outcome.result === null)
    return refuse(outcome.diagnostics, formats, io, display, outcome.sourceLine, presentProblems)
  const over = formats.find(({ file }) => file !== null && isRead(outcome, file, io))
  if (over !== undefined) {
    const help = 'nothing was written; give --output another file'
    const problem = usageProblem('file/is-the-model', `${over.file} is a file of the model itself`, help)
    return refuse(
      [problem],
      formats.filter(({ file }) => file === null),
      io,
      display,
    )
  }
  const report = present(outcome.result)
  const pictured = withPictures(report, formats, display)
  if ('code' in pictured) return refuse([pictured], formats, io, display)
  const notes = formats.flatMap(({ note }) => (note === undefined ? [] : [noteOf(note)]))
  await tell({ ...outcome, diagnostics: [...outcome.diagnostics, ...notes] }, io, display)
  const deliveries: Delivery[] = []
  for (const wanted of pictured) {
    display.progress?.say(`drawing ${wanted.renderer.id}`)
    deliveries.push(await drawn(report, wanted, io, display))
  }
  display.progress?.clear()
  const unwritten = await deliver([...deliveries, ...(outcome.beside ?? [])], io)
  if (unwritten.length === 0) return STATUS.done
  await tell({ diagnostics: unwritten, sourceLine: () => null }, io, display)
  return STATUS.unusable
}

/** What is to be known of how a file is named. */
const noteOf = (message: string): Diagnostic => ({
  code: 'usage/ending',
  severity: 'info',
  message,
  span: null,
})

/** What tells whoever waits that it is being drawn. */
export type WithProgress = { readonly progress?: Progress }

/** A report in the format that is wanted, for where it is wanted. */
async function drawn(
  report: Report<Json>,
  { renderer, file, picture }: WantedFormat,
  io: Io,
  display: DisplayOptions,
): Promise<Delivery> {
  const { render } = await renderer.load()
  // A file is read anywhere, so it takes nothing from the terminal at hand but what was asked for.
  const output = file === null ? io.stdout : { ...io.stdout, isTerminal: false, columns: null }
  const content = render(report, {
    ...displayOn(output, io, display),
    ...(picture === undefined ? {} : { picture }),
  })
  // Other formats write what the log would obey in a way of their own, or mean it.
  const isForPeople = file === null && renderer.id === 'text'
  return { file, content: isForPeople ? forLog(content, io) : content }
}

/** Whether a file is one of those that the result was read from. */
function isRead(outcome: Outcome<unknown>, file: string, io: Io): boolean {
  const path = relative(io.cwd, resolve(io.cwd, file)).split(sep).join('/')
  return outcome.sourceLine(path, 1) !== null
}

/** How problems are drawn, in the formats that do. */
type PresentProblems = (diagnostics: readonly Diagnostic[]) => Report<Json>

/**
 * Tells the problems that leave no result: as JSON too where that was asked for, and with `presentProblems` in the
 * formats that draw them.
 */
export async function refuse(
  diagnostics: readonly Diagnostic[],
  formats: readonly WantedFormat[],
  io: Io,
  display: DisplayOptions & AnonymiseOptions,
  sourceLine: (file: string, line: number) => string | null = () => null,
  presentProblems: PresentProblems | null = null,
): Promise<ExitStatus> {
  const json = jsonPlace(formats)
  const shown = shownProblems(diagnostics, display, io)
  const deliveries: Delivery[] = json === null ? [] : [{ file: json.file, content: problemsDocument(shown) }]
  // Of a command that cannot be followed, nothing is at a line.
  if (presentProblems !== null && diagnostics.some(({ code }) => !code.startsWith('usage/'))) {
    const report = presentProblems(shown)
    for (const wanted of formats.filter(({ renderer }) => renderer.drawsProblems))
      deliveries.push(await drawn(report, wanted, io, display))
  }
  const unwritten = await deliver(deliveries, io)
  await tell({ diagnostics: [...diagnostics, ...unwritten], sourceLine }, io, display)
  return STATUS.unusable
}
