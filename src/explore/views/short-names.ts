import { displayWidth, plain, tail, truncate } from '../../util/text.js'

/** Names cut to a width so that they can be told apart: without a first word that most share, else by other parts. */
export function shortened(names: readonly string[], width: number): readonly string[] {
  const bare = withoutShared(names.map(plain))
  const cut = bare.map((name) => truncate(name, width))
  const isAlone = (text: string, among: readonly string[]) => among.filter((one) => one === text).length === 1
  const taken = new Set(cut.filter((name) => isAlone(name, cut)))
  return cut.map((name, i) => {
    if (isAlone(name, cut)) return name
    const ways = [byWords(bare[i]!, width), inMiddle(bare[i]!, width), ...numbered(bare[i]!, width)]
    const found = ways.find((one) => !taken.has(one) && displayWidth(one) <= width) ?? name
    taken.add(found)
    return found
  })
}

/** A first word is left out where two names or more begin with it and have more to say, and with it the `&` after it. */
function withoutShared(names: readonly string[]): readonly string[] {
  const first = (name: string) => /^\S+(?=\s+\S)/.exec(name)?.[0] ?? null
  const firsts = names.map(first)
  const bare = names.map((name, i) => {
    const word = firsts[i]!
    const isShared = word !== null && firsts.filter((one) => one === word).length > 1
    return isShared ? name.slice(word.length).replace(/^[^\p{L}\p{N}]+/u, '') : name
  })
  return bare.map((name, i) => (bare.filter((one) => one === name).length > 1 ? names[i]! : name))
}

/** The beginnings of its words, each with as much room: `CaPl` of `Capacity Plans`. */
function byWords(name: string, width: number): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [name]
  const most = Math.max(1, Math.floor(width / words.length))
  const beginning = (word: string) => [...word].slice(0, most).join('')
  return words.slice(0, width).map(beginning).join('')
}

function inMiddle(name: string, width: number): string {
  if (displayWidth(name) <= width || width < 3) return truncate(name, width)
  const end = Math.floor((width - 1) / 2)
  return truncate(name, width - end).replace(/…?$/, '…') + tail(name, end)
}

/** Where no part tells it from the others, a number does. */
const numbered = (name: string, width: number): string[] =>
  Array.from({ length: 98 }, (_, i) => `${truncate(name, width - String(i + 2).length)}${i + 2}`)
