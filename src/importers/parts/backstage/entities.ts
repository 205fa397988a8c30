import type { ForeignSource } from '../../importer.js'
import { openDocuments } from '../documents.js'
import { type Entry, entriesOf } from '../entry.js'
import { baseName } from '../file-name.js'
import type { Place, Problems } from '../problems.js'

/** A thing of the catalogue: its full reference (`group:default/payments`), and what is written of it. */
export type Entity = {
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly ref: string
  readonly spec: Entry | null
  readonly metadata: Entry
  readonly source: string
  readonly place: Place
}

/** Every entity of all files, each once: those of YAML documents, of lists, and of what the catalogue's API answers. */
export function entitiesIn(sources: readonly ForeignSource[], problems: Problems): Entity[] {
  const found = new Map<string, Entity>()
  for (const source of sources)
    for (const document of openDocuments(source, problems))
      for (const entry of entriesOf(document, problems).flatMap(withItems)) {
        const entity = entityOf(entry, problems)
        if (entity === null) continue
        const first = found.get(entity.ref)
        if (first === undefined) found.set(entity.ref, entity)
        else {
          const help = 'the first is read; remove this one, or give it a name of its own'
          const related = first.place.span === null ? [] : [{ span: first.place.span, message: 'first here' }]
          problems.tell('duplicate', `${entity.ref} is in the catalogue twice`, entity.place, help, {
            related,
          })
        }
      }
  return [...found.values()]
}

/** A page of the API holds its entities under `items`. */
function withItems(entry: Entry): Entry[] {
  return entry.raw('kind') === undefined && Array.isArray(entry.raw('items'))
    ? entry.entries('items')
    : [entry]
}

function entityOf(entry: Entry, problems: Problems): Entity | null {
  const kind = entry.text('kind')
  const metadata = entry.entry('metadata')
  const name = metadata?.said('name') ?? null
  if (kind === null || metadata === null || name === null) {
    const missing = kind === null ? 'kind' : 'metadata.name'
    const help = 'it is left out; an entity has a kind, and a name in its metadata'
    problems.tell('no-entity', `this entry has no '${missing}'`, entry.place(), help)
    return null
  }
  const namespace = metadata.text('namespace') ?? 'default'
  return {
    kind: kind.toLowerCase(),
    namespace,
    name: name.text,
    ref: refOf(kind, namespace, name.text),
    metadata,
    spec: entry.entry('spec'),
    source: `${baseName(name.place.file)} ${name.text}`,
    place: name.place,
  }
}

/** References are alike whatever their case. */
const refOf = (kind: string, namespace: string, name: string) => `${kind}:${namespace}/${name}`.toLowerCase()

/** The full form of a reference, of which kind and namespace may be left out. */
export function fullRef(text: string, kind: string, namespace: string): string {
  const [, ownKind, ownNamespace, name] = /^(?:([^:/]*):)?(?:([^/]*)\/)?(.*)$/s.exec(text)!
  return refOf(ownKind || kind, ownNamespace || namespace, name!)
}

/** What to do about a reference to nothing: perhaps a name of the same kind and namespace is near. */
export function adviceOn(ref: string, known: Iterable<string>, problems: Problems, advice: string): string {
  const start = ref.slice(0, ref.indexOf('/') + 1)
  return problems.near(ref.slice(start.length), namesAfter(start, known), advice)
}

function* namesAfter(start: string, refs: Iterable<string>): Generator<string> {
  for (const ref of refs) if (ref.startsWith(start)) yield ref.slice(start.length)
}
