import type { Document } from './documents.js'
import type { Place, Problems } from './problems.js'

type Path = readonly (string | number)[]
type Fields = { readonly [key: string]: unknown }

/** A text, and where it stands. */
export type Said = { readonly text: string; readonly place: Place }

const isMap = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** A map of foreign data, whose fields may hold anything: what is of the wrong type is told and passed over. */
export class Entry {
  readonly #document: Document
  readonly #path: Path
  readonly #fields: Fields
  readonly #problems: Problems

  constructor(document: Document, path: Path, fields: Fields, problems: Problems) {
    this.#document = document
    this.#path = path
    this.#fields = fields
    this.#problems = problems
  }

  get keys(): readonly string[] {
    return Object.keys(this.#fields)
  }

  /** Where the entry stands, or a field of it; worked out when it is asked for. */
  place(...path: Path): Place {
    const { file, locate } = this.#document
    const own = this.#path
    return {
      file,
      get span() {
        return locate([...own, ...path]) ?? locate(own)
      },
    }
  }

  /** The value of a field as it is; `undefined` where it is not written. */
  raw(key: string): unknown {
    const own = this.#own(key)
    return own === null ? undefined : this.#fields[own]
  }

  /** A text, trimmed; a number is read as one. `null` where it is empty or not written. */
  text(key: string): string | null {
    const own = this.#own(key)
    return own === null ? null : this.#textAt(this.#fields[own], [own])
  }

  said(key: string): Said | null {
    const text = this.text(key)
    return text === null ? null : { text, place: this.place(this.#own(key)!) }
  }

  /** The texts of a list; a single text is read as a list of one. */
  texts(key: string): Said[] {
    const own = this.#own(key)
    const value = own === null ? null : this.#fields[own]
    if (own === null || value === null) return []
    if (!Array.isArray(value) && isMap(value)) {
      this.#refuse(value, [own], 'a list of texts')
      return []
    }
    const list = Array.isArray(value)
      ? value.map((item, i) => [item, [own, i]] as const)
      : [[value, [own]] as const]
    return list.flatMap(([item, path]) => {
      const text = this.#textAt(item, path)
      return text === null ? [] : [{ text, place: this.place(...path) }]
    })
  }

  /** The map of a field; `null` where it is not written. */
  entry(key: string): Entry | null {
    const own = this.#own(key)
    const value = own === null ? null : this.#fields[own]
    if (own === null || value === null || value === undefined) return null
    if (isMap(value)) return this.#inner([own], value)
    this.#refuse(value, [own], 'a map of keys')
    return null
  }

  /** The maps of a list; other items are told, unless `texts` says what to make of a text among them. */
  entries(key: string, texts?: (said: Said) => void): Entry[] {
    const own = this.#own(key)
    const value = own === null ? null : this.#fields[own]
    if (own === null || value === null || value === undefined) return []
    if (!Array.isArray(value)) {
      this.#refuse(value, [own], 'a list')
      return []
    }
    return value.flatMap((item, i) => {
      if (isMap(item)) return [this.#inner([own, i], item)]
      if (texts !== undefined && typeof item === 'string' && item.trim() !== '')
        texts({ text: item.trim(), place: this.place(own, i) })
      else this.#refuse(item, [own, i], 'a map of keys')
      return []
    })
  }

  /** The field of that name; where no letter agrees in case, the one that differs in case alone. */
  #own(key: string): string | null {
    if (Object.hasOwn(this.#fields, key)) return key
    const lower = key.toLowerCase()
    return this.keys.find((own) => own.length === key.length && own.toLowerCase() === lower) ?? null
  }

  #inner(path: Path, fields: Fields): Entry {
    return new Entry(this.#document, [...this.#path, ...path], fields, this.#problems)
  }

  #textAt(value: unknown, path: Path): string | null {
    if (value === null || value === undefined) return null
    if (typeof value === 'number' || typeof value === 'bigint') return String(value)
    if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
    this.#refuse(value, path, 'text')
    return null
  }

  #refuse(value: unknown, path: Path, wanted: string): void {
    refuse(this.#problems, this.#document, [...this.#path, ...path], value, wanted)
  }
}

/** The maps that a document is, or is a list of; anything else in it is told. */
export function entriesOf(document: Document, problems: Problems): Entry[] {
  const { value } = document
  if (isMap(value)) return [new Entry(document, [], value, problems)]
  if (!Array.isArray(value)) {
    if (value !== undefined) refuse(problems, document, [], value, 'a map of keys or a list of them')
    return []
  }
  return value.flatMap((item, i) => {
    if (isMap(item)) return [new Entry(document, [i], item, problems)]
    refuse(problems, document, [i], item, 'a map of keys')
    return []
  })
}

/** What a value is called that is neither a list nor a map. */
const KINDS: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
}

function refuse(problems: Problems, document: Document, path: Path, value: unknown, wanted: string): void {
  const found = Array.isArray(value)
    ? 'a list'
    : isMap(value)
      ? 'a map'
      : (KINDS[value === null ? '' : typeof value] ?? 'nothing')
  const place = { file: document.file, span: document.locate(path) }
  const help = `it is passed over; write ${wanted} there, or remove it`
  problems.tell('wrong-type', `${pathText(path)} must be ${wanted}, and is ${found}`, place, help)
}

function pathText(path: Path): string {
  if (path.length === 0) return 'the file'
  const text = path.map((step, i) =>
    typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`,
  )
  return `'${text.join('')}'`
}
