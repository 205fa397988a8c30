/** Numbers of a slot: the hash of a name, its number + 1 (0 where the slot is free), where its bytes start, how many they are. */
const SLOT = 4

/** Texts by number, in the order in which they were met, told apart by their bytes: no string is made of one met before. */
export class ByteNames {
  /** The bytes of all names, one after the other. */
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1024)
  #end = 0
  #count = 0
  /**
   * Open addressing, at most half full: a name is at its hash or behind it. All that a look-up asks stands side by side,
   * since with a million names what takes time is to fetch it.
   */
  #slots: Int32Array<ArrayBuffer> = new Int32Array(128 * SLOT)

  number(source: Uint8Array, start: number, end: number): number {
    const slots = this.#slots
    const mask = slots.length / SLOT - 1
    const hash = hashOf(source, start, end)
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = at * SLOT
      const found = slots[slot + 1]!
      if (found === 0) return this.#add(source, start, end, slot, hash)
      if (slots[slot] !== hash || slots[slot + 3] !== end - start) continue
      if (isSame(this.#bytes, slots[slot + 2]!, source, start, end)) return found - 1
    }
  }

  all(): string[] {
    const bytes = Buffer.from(this.#bytes.buffer)
    const names = new Array<string>(this.#count)
    const slots = this.#slots
    for (let slot = 0; slot < slots.length; slot += SLOT) {
      const name = slots[slot + 1]! - 1
      const start = slots[slot + 2]!
      if (name !== -1) names[name] = bytes.toString('utf8', start, start + slots[slot + 3]!)
    }
    return names
  }

  #add(source: Uint8Array, start: number, end: number, slot: number, hash: number): number {
    const name = this.#count++
    const from = this.#end
    const to = from + end - start
    if (to > this.#bytes.length) {
      const room = new Uint8Array(Math.max(to, this.#bytes.length * 2))
      room.set(this.#bytes)
      this.#bytes = room
    }
    this.#bytes.set(source.subarray(start, end), from)
    this.#end = to
    this.#slots.set([hash, name + 1, from, end - start], slot)
    if (this.#count * 2 * SLOT > this.#slots.length) this.#spread()
    return name
  }

  #spread(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const mask = slots.length / SLOT - 1
    for (let slot = 0; slot < old.length; slot += SLOT) {
      if (old[slot + 1] === 0) continue
      let at = old[slot]! & mask
      while (slots[at * SLOT + 1] !== 0) at = (at + 1) & mask
      for (let i = 0; i < SLOT; i++) slots[at * SLOT + i] = old[slot + i]!
    }
    this.#slots = slots
  }
}

function isSame(bytes: Uint8Array, from: number, source: Uint8Array, start: number, end: number): boolean {
  for (let i = start, at = from; i < end; i++, at++) if (source[i] !== bytes[at]) return false
  return true
}

/** FNV-1a, with its high bits brought down. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 2166136261
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619)
  return hash ^ (hash >>> 15)
}
