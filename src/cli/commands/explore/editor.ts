import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Editors that take a place as `file:line`, after a word of their own. */
const AFTER_WORD: { readonly [editor: string]: readonly string[] } = {
  code: ['--wait', '--goto'],
  codium: ['--wait', '--goto'],
  cursor: ['--wait', '--goto'],
  subl: ['--wait'],
  hx: [],
  zed: ['--wait'],
}

/** The words that open an editor at a line; most take `+12 file`. */
export function editorWords(editor: string, file: string, line: string): readonly string[] {
  const words = editor.split(/\s+/).filter(Boolean)
  const name = words[0]?.split(/[/\\]/).at(-1) ?? ''
  const own = AFTER_WORD[name]
  if (own === undefined) return [...words, `+${line}`, file]
  return [...words, ...own.filter((word) => !words.includes(word)), `${file}:${line}`]
}

/** Opens `$VISUAL` or `$EDITOR` at a place such as `org.yaml:12:5`, and waits for its end; returns why it could not. */
export function openEditor(
  place: string,
  env: { readonly [name: string]: string | undefined },
  cwd: string,
): string | null {
  const found = /^(.+?):(\d+)(?::\d+)?$/.exec(place)
  if (found === null) return `${place} is no place in a file`
  const path = resolve(cwd, found[1]!)
  if (!existsSync(path)) return `${found[1]} is not on the disk`
  const editor = env.VISUAL || env.EDITOR || 'vi'
  const [program, ...args] = editorWords(editor, path, found[2]!)
  const { error, status, signal } = spawnSync(program!, args, { cwd, stdio: 'inherit' })
  if (error !== undefined) return `${editor} could not be started (${error.message}): set EDITOR`
  if (status === 0) return null
  return `${editor} ended with ${signal ?? `status ${status}`}`
}
