/** What XML 1.0 cannot hold at all: controls, halves of characters, and two code points that are none. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** What a terminal might obey, or show in another order; and blanks that readers take for others. */
const unsafe = /[\t\r\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** A text that XML can hold: what it cannot becomes a visible stand-in. */
export function xmlText(text: string): string {
  return text.replace(impossible, (found) => {
    const code = found.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}

/** A document in which nothing is obeyed by what shows it: such characters stand as references, which mean the same. */
export function safeXml(document: string): string {
  const entity = (found: string) => `&#x${found.charCodeAt(0).toString(16)};`
  return `${document.replace(unsafe, entity).replaceAll('##[', '#&#35;[').trimEnd()}\n`
}

/** A text that XML can hold, as the content of an element or of a quoted attribute. */
export const xmlEscaped = (text: string): string =>
  xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
