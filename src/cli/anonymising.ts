import { readFileSync, statSync } from 'node:fs'
import { normalize, resolve } from 'node:path'
import { type Command as Commander, InvalidArgumentError } from 'commander'
import { type Hiding, hidingUnder, type Pseudonyms } from '../app/anonymise/key.js'
import { anonymisedProblems } from '../app/anonymise/problems.js'
import { pseudonymTable, TABLE_HEAD } from '../app/anonymise/table.js'
import { failed, type Outcome, usageProblem } from '../app/outcome.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { attempt, type Delivery } from './deliver.js'
import type { Io } from './io.js'
import type { PictureOptions } from './picture-option.js'

/** Whether a result shows pseudonyms instead of names, and which. */
export type AnonymiseOptions = {
  readonly anonymise?: boolean
  readonly anonymiseKey?: string
  readonly anonymiseMap?: string
}

const KEY = 'UNSILO_ANONYMISE_KEY'

/** Adds the options that replace names by pseudonyms. */
export function addAnonymiseOptions(commander: Commander): Commander {
  return commander
    .option('--anonymise', 'pseudonyms instead of names, ids, titles and all other text of the model')
    .option(
      '--anonymise-key <key>',
      `a secret that gives the same pseudonyms in every run; better in ${KEY}, which no list of processes shows`,
      filled,
    )
    .option('--anonymise-map <file>', 'write who is who to this file, as comma-separated values', filled)
}

function filled(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.')
  return text
}

/** Whether names are to be hidden: whoever gives a key or wants to know who is who asks for it too. */
export function isAnonymised(options: AnonymiseOptions, io: Io): boolean {
  return hidingFor(options, io) !== null
}

/** What hides the names, where that was asked for: whoever gives a key or wants to know who is who asks for it too. */
function hidingFor(options: AnonymiseOptions, { env }: Io): Hiding | null {
  const { anonymise, anonymiseKey, anonymiseMap } = options
  if (anonymise !== true && anonymiseKey === undefined && anonymiseMap === undefined) return null
  return hidingUnder(anonymiseKey ?? (env[KEY] || null))
}

/** An outcome under pseudonyms, if any, with what is written beside it. */
type UnderPseudonyms<Result> = Outcome<Result> & {
  readonly beside: readonly Delivery[]
  readonly pseudonyms: Pseudonyms | null
}

/**
 * Runs a use case under the pseudonyms that are asked for, if any. What is to be known of them comes with its outcome,
 * and who is who beside it, where that was asked for: never in one of the `outputs`, nor in place of anything else.
 */
export async function underPseudonyms<Result>(
  options: AnonymiseOptions,
  outputs: readonly { readonly file: string | null }[],
  io: Io,
  run: (pseudonyms: Pseudonyms | null) => Promise<Outcome<Result>>,
): Promise<UnderPseudonyms<Result>> {
  const hiding = hidingFor(options, io)
  const { anonymiseMap: file } = options
  const { pseudonyms, notes } = hiding ?? { pseudonyms: null, notes: [] }
  const alone = { pseudonyms, beside: [] }
  if (pseudonyms === null) return { ...(await run(null)), ...alone }
  const isOutput = file !== undefined && outputs.some((one) => one.file !== null && isSame(one.file, file))
  if (isOutput) {
    const problem = usageProblem('usage/output', `${file} cannot hold both the result and who is who in it`)
    return { ...failed(problem), ...alone }
  }
  const outcome = await run(pseudonyms)
  if (outcome.result === null) return { ...outcome, ...alone }
  const diagnostics = [...outcome.diagnostics, ...notes]
  if (file === undefined) return { ...outcome, ...alone, diagnostics }
  const unfit = unfitFor(file, io)
  if (unfit !== null) return { ...outcome, ...alone, result: null, diagnostics: [unfit] }
  const beside = [{ file, content: pseudonymTable(pseudonyms) }]
  return { ...outcome, pseudonyms, diagnostics, beside }
}

/** The pictures that are asked for, those of a decision by the id that it has in the model under its other one. */
export function pictureUnder(
  { picture }: PictureOptions,
  { pseudonyms }: UnderPseudonyms<unknown>,
): PictureOptions {
  if (picture === undefined) return {}
  const under = picture.map((word) => {
    const id = /^decision:(.*)$/s.exec(word)?.[1]
    const known = id === undefined ? null : (pseudonyms?.given('decision', id) ?? null)
    return known === null ? word : `decision:${known}`
  })
  return { picture: under }
}

const isSame = (one: string, other: string) => normalize(one) === normalize(other)

/** Only such a table is replaced by a newer one. */
function unfitFor(file: string, { cwd }: Io): Diagnostic | null {
  const path = resolve(cwd, file)
  const isFree = attempt(file, () => {
    const there = statSync(path, { throwIfNoEntry: false })
    return there === undefined || (there.isFile() && readFileSync(path, 'utf8').startsWith(TABLE_HEAD))
  })
  if (typeof isFree !== 'boolean') return isFree
  if (isFree) return null
  const help = 'nothing was written; give --anonymise-map another file'
  return usageProblem('file/not-a-map', `${file} holds something else than who is who`, help)
}

/** Problems as a document shows them: without names where names are hidden. */
export function shownProblems(
  problems: readonly Diagnostic[],
  options: AnonymiseOptions,
  io: Io,
): readonly Diagnostic[] {
  const hiding = hidingFor(options, io)
  return hiding === null ? problems : anonymisedProblems(problems, hiding.pseudonyms)
}
