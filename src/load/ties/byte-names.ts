/**
 * Numbers of a slot: its number + 1 (0 where the slot is free), how many bytes the name has, and two more: of a name of
 * up to eight bytes these themselves, of a longer one its hash and where its bytes start.
 */
const SLOT = 4
const SHORT = 8

/** Texts by number, in the order in which they were met, told apart by their bytes: no string is made of one met before. */
export class ByteNames {
  /** The bytes of all names of more than eight, one after the other. */
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
    const length = end - start
    const isShort = length <= SHORT
    const one = isShort ? wordAt(source, start, Math.min(end, start + 4)) : hashOf(source, start, end)
    const two = isShort ? wordAt(source, start + 4, end) : 0
    for (let at = placeOf(one, two) & mask; ; at = (at + 1) & mask) {
      const slot = at * SLOT
      const found = slots[slot]!
      if (found === 0) return this.#add(source, start, end, slot, one, two)
      if (slots[slot + 1] !== length || slots[slot + 2] !== one) continue
      if (isShort ? slots[slot + 3] === two : isSame(this.#bytes, slots[slot + 3]!, source, start, end))
        return found - 1
    }
  }

  all(): string[] {
    const bytes = Buffer.from(this.#bytes.buffer)
    const names = new Array<string>(this.#count)
    const slots = this.#slots
    const short = Buffer.alloc(SHORT)
    for (let slot = 0; slot < slots.length; slot += SLOT) {
      const name = slots[slot]! - 1
      if (name === -1) continue
      const [length, one, two] = [slots[slot + 1]!, slots[slot + 2]!, slots[slot + 3]!]
      if (length > SHORT) names[name] = bytes.toString('utf8', two, two + length)
      else {
        short.writeInt32LE(one, 0)
        short.writeInt32LE(two, 4)
        names[name] = short.toString('utf8', 0, length)
      }
    }
    return names
  }

  #add(source: Uint8Array, start: number, end: number, slot: number, one: number, two: number): number {
    const name = this.#count++
    const length = end - start
    this.#slots.set([name + 1, length, one, length > SHORT ? this.#keep(source, start, end) : two], slot)
    if (this.#count * 2 * SLOT > this.#slots.length) this.#spread()
    return name
  }

  /** Where the bytes of a name start among those of all long ones. */
  #keep(source: Uint8Array, start: number, end: number): number {
    const from = this.#end
    const to = from + end - start
    if (to > this.#bytes.length) {
      const room = new Uint8Array(Math.max(to, this.#bytes.length * 2))
      room.set(this.#bytes)
      this.#bytes = room
    }
    this.#bytes.set(source.subarray(start, end), from)
    this.#end = to
    return from
  }

  #spread(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const mask = slots.length / SLOT - 1
    for (let slot = 0; slot < old.length; slot += SLOT) {
      if (old[slot] === 0) continue
      let at = placeOf(old[slot + 2]!, old[slot + 1]! > SHORT ? 0 : old[slot + 3]!) & mask
      while (slots[at * SLOT] !== 0) at = (at + 1) & mask
      for (let i = 0; i < SLOT; i++) slots[at * SLOT + i] = old[slot + i]!
    }
    this.#slots = slots
  }
}

function isSame(bytes: Uint8Array, from: number, source: Uint8Array, start: number, end: number): boolean {
  for (let i = start, at = from; i < end; i++, at++) if (source[i] !== bytes[at]) return false
  return true
}

/** Up to four bytes as one number. */
function wordAt(bytes: Uint8Array, start: number, end: number): number {
  let word = 0
  for (let i = start, by = 0; i < end; i++, by += 8) word |= bytes[i]! << by
  return word
}

function placeOf(one: number, two: number): number {
  const mixed = Math.imul(one ^ Math.imul(two, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** FNV-1a, with its high bits brought down. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 2166136261
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619)
  return hash ^ (hash >>> 15)
}
