/** A stream of numbers that look random and are the same for the same seed. */
export type Random = {
  /** A whole number from 0 to `bound` - 1, for bounds up to 2^32; uneven by less than bound / 2^32. */
  readonly below: (bound: number) => number
}

/**
 * xoshiro128** 1.1 (Blackman & Vigna, 'Scrambled linear pseudorandom number generators', ACM TOMS 2021;
 * prng.di.unimi.it), its state filled from the seed by Weyl steps through MurmurHash3's finaliser, as SplitMix does.
 * Not for secrets.
 */
export function seededRandom(seed: number): Random {
  const state = new Int32Array(4)
  for (let i = 0; i < 4; i++) state[i] = mixed((seed | 0) + Math.imul(i + 1, 0x9e3779b9))
  const next = (): number => {
    const s1 = state[1]!
    const scrambled = Math.imul(rotated(Math.imul(s1, 5), 7), 9)
    const s2 = state[2]! ^ state[0]!
    const s3 = state[3]! ^ s1
    state[1] = s1 ^ s2
    state[0] = state[0]! ^ s3
    state[2] = s2 ^ (s1 << 9)
    state[3] = rotated(s3, 11)
    return scrambled >>> 0
  }
  return { below: (bound) => Math.floor((next() * bound) / 0x1_0000_0000) }
}

/** Brings the values into a random order, in place, each order equally likely (Fisher & Yates; Durstenfeld 1964). */
export function shuffle(values: Int32Array | Uint16Array, random: Random): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = values[i]!
    values[i] = values[j]!
    values[j] = kept
  }
}

function rotated(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

function mixed(x: number): number {
  let z = x
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
  return z ^ (z >>> 16)
}
