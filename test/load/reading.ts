import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Span } from '../../src/diagnostic/diagnostic.js'
import { loadModel } from '../../src/load/load.js'
import type { Loaded, LoadOptions } from '../../src/load/loaded.js'
import type { Organisation } from '../../src/model/organisation.js'

/** Files by their path below a folder. */
export type Files = { readonly [path: string]: string | Uint8Array }

/** A new folder with the files in it, gone when the test is over. */
export function folderWith(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'unsilo-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Reads models from a folder that is on disk already. */
export function readIn(
  folder: string,
  models: readonly string[],
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  const readStdin = () => Promise.reject(new Error('nobody reads standard input here'))
  return loadModel(models, { cwd: folder, allowOutside: false, readStdin, ...options })
}

/** Reads models from a folder with these files: `org.yaml`, unless others are named. */
export function read(
  files: Files,
  models: readonly string[] = ['org.yaml'],
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  return readIn(folderWith(files), models, options)
}

/** The organisation that files say; fails on any error. */
export async function organisationIn(files: Files, models?: readonly string[]): Promise<Organisation> {
  return sound(await read(files, models))
}

/** The organisation that was read; fails, telling the errors, where there is none. */
export function sound(loaded: Loaded): Organisation {
  expect(said(loaded).filter((line) => line.startsWith('error'))).toEqual([])
  return loaded.organisation!
}

/** Every diagnostic as `severity code file:line:column message`, in their order. */
export function said(loaded: Loaded): string[] {
  return loaded.diagnostics.map(({ severity, code, message, span, file }) => {
    const place = span === null ? (file ?? '') : `${span.file}:${span.start.line}:${span.start.column}`
    return `${severity} ${code} ${place} ${message}`
  })
}

/** Every diagnostic as `code file:line «what is underlined» message`. */
export function shown(loaded: Loaded): string[] {
  return loaded.diagnostics.map(({ code, message, span, file }) => {
    if (span === null) return `${code} ${file ?? ''} ${message}`
    const line = loaded.sourceLine(span.file, span.start.line) ?? ''
    const end = span.end.line === span.start.line ? span.end.column - 1 : line.length
    return `${code} ${span.file}:${span.start.line} «${line.slice(span.start.column - 1, end)}» ${message}`
  })
}

/** Every diagnostic as its code and place, without its words. */
export function told(loaded: Loaded): string[] {
  return said(loaded).map((line) => line.split(' ').slice(1, 3).join(' '))
}

/** What a span covers, as `line:column text`, once its offsets, lines and columns are known to agree. */
export function quoted(span: Span | null, text: string): string | null {
  if (span === null) return null
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  for (const position of [span.start, span.end]) {
    const lines = text.slice(0, position.offset).split(lineEnd)
    expect(position).toEqual({
      line: lines.length,
      column: lines.at(-1)!.length + 1,
      offset: position.offset,
    })
  }
  return `${span.start.line}:${span.start.column} ${text.slice(span.start.offset, span.end.offset)}`
}

/** A YAML file of one organisation with these lines after its heading. */
export function model(...lines: readonly string[]): string {
  return ['unsilo: 1', 'name: Northwind', ...lines, ''].join('\n')
}
