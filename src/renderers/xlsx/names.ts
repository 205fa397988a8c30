import { cellText, whole } from '../parts/text.js'

const MOST = 31

/** Gives each sheet a name that there is not yet, as near to the wanted one as names of sheets may be. */
export function sheetNames(): (...wanted: readonly string[]) => string {
  const taken = new Set<string>()
  return (...wanted) => {
    const base = wanted.map(allowed).find((name) => name !== '') ?? 'Sheet'
    let name = base
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${short(base, MOST - ` ${i}`.length)} ${i}`
    taken.add(name.toLowerCase())
    return name
  }
}

/** Up to the first stop, in 31 characters, without those that would be read as part of a formula or a path. */
function allowed(text: string): string {
  const start = /^[^,;:(]*/.exec(cellText(text).trim())![0]
  const name = short(
    start
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    MOST,
  )
  const bare = name.replace(/^'+|'+$/g, '').trim()
  // Taken by the program itself.
  return bare.toLowerCase() === 'history' ? 'History of it' : bare
}

/** Cut between words where that leaves enough. */
function short(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = whole(text.slice(0, most))
  const between = text[most] === ' ' ? cut : cut.replace(/ \S*$/, '')
  return (between.length > most / 2 ? between : cut).trim()
}
