import { displayWidth, plain, tail, truncate } from '../../util/text.js'

/** Names cut to a width so that they can be told apart: without a first word that most share, else in the middle. */
export function shortened(names: readonly string[], width: number): readonly string[] {
  const clean = names.map(plain)
  const bare = withoutShared(clean)
  const cut = bare.map((name) => truncate(name, width))
  return cut.map((name, i) =>
    cut.filter((one) => one === name).length > 1 ? inMiddle(bare[i]!, width) : name,
  )
}

/** A first word is left out where two names or more begin with it and have more to say. */
function withoutShared(names: readonly string[]): readonly string[] {
  const first = (name: string) => /^\S+(?=\s+\S)/.exec(name)?.[0] ?? null
  const firsts = names.map(first)
  return names.map((name, i) => {
    const word = firsts[i]!
    const isShared = word !== null && firsts.filter((one) => one === word).length > 1
    return isShared ? name.slice(word.length).trimStart() : name
  })
}

function inMiddle(name: string, width: number): string {
  if (displayWidth(name) <= width || width < 3) return truncate(name, width)
  const end = Math.floor((width - 1) / 2)
  return truncate(name, width - end).replace(/…?$/, '…') + tail(name, end)
}
