import { relative, resolve, sep } from 'node:path'
import { type Outcome, usageProblem } from '../app/outcome.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Report } from '../report/document.js'
import type { Json } from '../util/json.js'
import { type Delivery, deliver } from './deliver.js'
import { type DisplayOptions, displayOn } from './display.js'
import { jsonPlace, type WantedFormat } from './formats.js'
import type { Io } from './io.js'
import { problemsDocument, tell } from './problems.js'
import { type ExitStatus, STATUS } from './status.js'

/** Draws a result in every format asked for and writes it; or tells why there is none. */
export async function show<Data extends Json>(
  outcome: Outcome<Data>,
  present: (data: Data) => Report<Data>,
  formats: readonly WantedFormat[],
  io: Io,
  display: DisplayOptions,
): Promise<ExitStatus> {
  if (outcome.result === null) return refuse(outcome.diagnostics, formats, io, display, outcome.sourceLine)
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
  await tell(outcome, io, display)
  const report = present(outcome.result)
  const deliveries: Delivery[] = []
  for (const { renderer, file } of formats) {
    const { render } = await renderer.load()
    // A file is read anywhere, so it takes nothing from the terminal at hand but what was asked for.
    const output = file === null ? io.stdout : { ...io.stdout, isTerminal: false, columns: null }
    deliveries.push({ file, content: render(report, displayOn(output, io, display)) })
  }
  const unwritten = await deliver(deliveries, io)
  if (unwritten.length === 0) return STATUS.done
  await tell({ diagnostics: unwritten, sourceLine: () => null }, io, display)
  return STATUS.unusable
}

/** Whether a file is one of those that the result was read from. */
function isRead(outcome: Outcome<unknown>, file: string, io: Io): boolean {
  const path = relative(io.cwd, resolve(io.cwd, file)).split(sep).join('/')
  return outcome.sourceLine(path, 1) !== null
}

/** Tells the problems that leave no result, as JSON too where that was asked for. */
export async function refuse(
  diagnostics: readonly Diagnostic[],
  formats: readonly WantedFormat[],
  io: Io,
  display: DisplayOptions,
  sourceLine: (file: string, line: number) => string | null = () => null,
): Promise<ExitStatus> {
  const json = jsonPlace(formats)
  const unwritten =
    json === null ? [] : await deliver([{ file: json.file, content: problemsDocument(diagnostics) }], io)
  await tell({ diagnostics: [...diagnostics, ...unwritten], sourceLine }, io, display)
  return STATUS.unusable
}
