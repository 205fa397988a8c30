import { stringXml } from './text.js'
import { element, xmlDocument } from './xml.js'

export type StringBook = {
  /** The number by which a cell names its text. */
  idOf(text: string): number
  xml(): string
}

/** All texts of a workbook, each once: a cell that names one of them holds a text and nothing else. */
export function stringBook(): StringBook {
  const ids = new Map<string, number>()
  let used = 0
  return {
    idOf(text) {
      used++
      const id = ids.get(text) ?? ids.size
      ids.set(text, id)
      return id
    },
    xml() {
      const items = [...ids.keys()].map((text) => `<si><t xml:space="preserve">${stringXml(text)}</t></si>`)
      const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
      return xmlDocument(element('sst', { xmlns, count: used, uniqueCount: ids.size }, items))
    },
  }
}
