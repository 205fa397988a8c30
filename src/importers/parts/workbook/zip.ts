import { inflateRawSync } from 'node:zlib'

/** The parts of a package, each inflated when it is asked for; `null` where there is no such part. */
export type Zip = { readonly names: readonly string[]; read(name: string): Uint8Array | null }

/** Why a package, or a part of it, cannot be read: in words that follow the name of its file. */
export class ZipProblem extends Error {}

/** Bytes that one part may hold: a million rows of twenty columns take about as much. */
const LIMIT = 1_000_000_000
/** Sheets shrink to a twentieth or less; nothing that is typed shrinks to a five-hundredth, but bombs do. */
const RATIO = 500
const UNSUSPICIOUS = 20_000_000

/** Whether bytes start as a zip does, which a workbook is. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (bytes[2] === 3 || bytes[2] === 5) &&
    bytes[3]! === bytes[2]! + 1
  )
}

type Entry = { readonly method: number; readonly packed: number; readonly size: number; readonly at: number }

/** Reads the directory at the end of a zip. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  try {
    let end = bytes.length - 22
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
    const count = view.getUint16(end + 10, true)
    let at = view.getUint32(end + 16, true)
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError()
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!))
      entries.set(name.replaceAll('\\', '/'), {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      })
      at += 46 + nameLength! + extra! + comment!
    }
  } catch {
    throw new ZipProblem('is a broken workbook: the list of its parts cannot be read')
  }
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      return entry === undefined ? null : inflated(bytes, view, name, entry)
    },
  }
}

function inflated(bytes: Uint8Array, view: DataView, name: string, entry: Entry): Uint8Array {
  if (entry.size > LIMIT || (entry.size > UNSUSPICIOUS && entry.size > RATIO * entry.packed))
    throw new ZipProblem(`is no workbook to be read: its part ${name} would fill ${entry.size} bytes`)
  try {
    if (view.getUint32(entry.at, true) !== 0x04034b50) throw new RangeError()
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    const packed = bytes.subarray(start, start + entry.packed)
    if (packed.length !== entry.packed) throw new RangeError()
    if (entry.method === 0) return packed
    if (entry.method !== 8) throw new RangeError()
    // Whoever lies about the size is stopped at it.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
  } catch {
    throw new ZipProblem(`is a broken workbook: its part ${name} cannot be unpacked`)
  }
}
