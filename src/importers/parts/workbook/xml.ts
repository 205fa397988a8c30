import { Parser } from 'saxen'
import { ZipProblem } from './zip.js'

/** What is heard of a part, names without their prefixes. */
export type Heard = {
  open?(name: string, attribute: (name: string) => string | undefined): void
  /** Once or several times for one text. */
  text?(text: string): void
  close?(name: string): void
}

const PIECE = 1 << 20

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads a part of a workbook from its start to its end, or up to where `hear` says that it has heard enough. */
export function readXml(part: string, bytes: Uint8Array, hear: Heard): void {
  const parser = new Parser()
  const broken = () => new ZipProblem(`is a broken workbook: its part ${part} is no sound XML`)
  if (hear.open)
    parser.on('openTag', (name, attributes) => {
      let all: { readonly [name: string]: string } | null = null
      hear.open!(bare(name), (wanted) => {
        all ??= attributes()
        const value = Object.hasOwn(all, wanted) ? all[wanted] : undefined
        return value === undefined ? undefined : entities(value)
      })
    })
  if (hear.close) parser.on('closeTag', (name) => hear.close!(bare(name)))
  if (hear.text) {
    parser.on('text', (text) => hear.text!(entities(text)))
    parser.on('cdata', (text) => hear.text!(text))
  }
  let failed = false
  parser.on('error', () => {
    failed = true
  })
  parser.on('warn', () => undefined)
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const decoder = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
  for (let at = 0; at < bytes.length && !failed; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
  if (!failed) parser.end()
  if (failed) throw broken()
}

const NAMED: { readonly [name: string]: string } = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }

// The parser's own way knows no characters beyond the first 65,536, such as emoji.
function entities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|apos|gt|lt|quot));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()]!
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
