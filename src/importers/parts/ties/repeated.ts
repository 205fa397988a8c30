const IDS = 2 ** 21
const WORDS = 2 ** 11

/** Counts ties that are there again, without an object for each: three numbers are kept as one, and sorted at the end. */
export class Repeated {
  #keys = new Float64Array(1024)
  #count = 0
  #fits = true
  readonly #words = new Map<string, number>()

  add(from: number, to: number, words: string): void {
    if (!this.#fits) return
    let word = this.#words.get(words)
    if (word === undefined) {
      word = this.#words.size
      this.#words.set(words, word)
    }
    this.#fits = from < IDS && to < IDS && word < WORDS
    if (this.#count === this.#keys.length) {
      const larger = new Float64Array(2 * this.#count)
      larger.set(this.#keys)
      this.#keys = larger
    }
    this.#keys[this.#count++] = (from * IDS + to) * WORDS + word
  }

  /** How many ties were there before; `null` where there were too many ids or words to tell. */
  count(): number | null {
    if (!this.#fits) return null
    const keys = this.#keys.subarray(0, this.#count).sort()
    let again = 0
    for (let i = 1; i < keys.length; i++) if (keys[i] === keys[i - 1]) again += 1
    return again
  }
}
