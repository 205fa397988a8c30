import type { OpenModel } from '../app/explore/open.js'
import type { Outcome } from '../app/outcome.js'

/** What came of writing a file. */
export type Written =
  | { readonly is: 'written' }
  | { readonly is: 'there' }
  | { readonly is: 'refused'; readonly why: string }

/** What an exploration needs of the outside: files, the editor, the streams of the terminal. */
export type World = {
  readonly cwd: string
  /** What `~/` stands for; `null` where nothing says. */
  readonly home: string | null
  readonly colour: boolean
  /** Columns that are used at most; `null` for all. */
  readonly columns: number | null
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  /** Reads the model again. */
  open(): Promise<Outcome<OpenModel>>
  /** Writes a file, never one of the model's own, and one that is there only where `over` says so. */
  write(file: string, text: string, over: boolean, own: readonly string[]): Promise<Written>
  /** Why a proposal that was written cannot be used; `null` where it can. */
  problemOf(file: string): Promise<string | null>
  /** Calls back when a file of the model changes or another one joins it, until what it returns is called. */
  watch(model: Pick<OpenModel, 'models' | 'files'>, changed: () => void): () => void
  /** Opens a file at a line, as in `org.yaml:12:5`, and comes back when the editor is closed; else says why not. */
  edit(place: string): string | null
}
