/** Texts by number, in the order in which they were met, told apart by their bytes: no string is made of one met before. */
export class ByteNames {
  /** The bytes of all names, one after the other. */
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1024)
  /** Where each name ends; it starts where the one before ends. */
  #ends: Int32Array<ArrayBuffer> = new Int32Array(64)
  #count = 0
  /** Open addressing: a name's number + 1 at its hash or behind it; a power of two, half empty. */
  #slots: Int32Array<ArrayBuffer> = new Int32Array(128)

  number(source: Uint8Array, start: number, end: number): number {
    const hash = hashOf(source, start, end)
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot]! - 1
      if (found === -1) return this.#add(source, start, end, slot)
      if (this.#isSame(found, source, start, end)) return found
    }
  }

  all(): string[] {
    const bytes = Buffer.from(this.#bytes.buffer)
    return Array.from({ length: this.#count }, (_, i) =>
      bytes.toString('utf8', this.#start(i), this.#ends[i]!),
    )
  }

  #start(name: number): number {
    return name === 0 ? 0 : this.#ends[name - 1]!
  }

  #isSame(name: number, source: Uint8Array, start: number, end: number): boolean {
    const from = this.#start(name)
    if (this.#ends[name]! - from !== end - start) return false
    for (let i = start, at = from; i < end; i++, at++) if (source[i] !== this.#bytes[at]) return false
    return true
  }

  #add(source: Uint8Array, start: number, end: number, slot: number): number {
    const name = this.#count++
    const from = this.#start(name)
    const to = from + end - start
    if (to > this.#bytes.length)
      this.#bytes = wider(this.#bytes, new Uint8Array(Math.max(to, this.#bytes.length * 2)))
    this.#bytes.set(source.subarray(start, end), from)
    if (name === this.#ends.length) this.#ends = wider(this.#ends, new Int32Array(name * 2))
    this.#ends[name] = to
    this.#slots[slot] = name + 1
    if (this.#count * 2 > this.#slots.length) this.#spread()
    return name
  }

  #spread(): void {
    const mask = this.#slots.length * 2 - 1
    const slots = new Int32Array(mask + 1)
    for (let name = 0; name < this.#count; name++) {
      let slot = hashOf(this.#bytes, this.#start(name), this.#ends[name]!) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = name + 1
    }
    this.#slots = slots
  }
}

/** FNV-1a, with its high bits brought down. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 2166136261
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619)
  return hash ^ (hash >>> 15)
}

function wider<Column extends Uint8Array | Int32Array>(old: Column, room: Column): Column {
  room.set(old)
  return room
}
