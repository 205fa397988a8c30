import { Document, isMap, isSeq, Scalar, visit } from 'yaml'
import type { Draft } from '../model/draft.js'
import { escapedUnsafe, holdsUnsafe } from '../util/json.js'

/** A draft as a YAML file that a person would have written: block style, short lists of ids on one line. */
export function writeModel(draft: Draft): string {
  const document = new Document({ unsilo: 1, ...draft })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && holdsUnsafe(node.value)) node.type = Scalar.QUOTE_DOUBLE
    },
    Seq: (_, node) => {
      if (node.items.every((item) => !isMap(item) && !isSeq(item)) && node.items.length <= 8) node.flow = true
    },
    Map: (_, node, path) => {
      // A role with a few short facts reads best on one line.
      const inList = isSeq(path.at(-1))
      const flat = node.items.every((item) => !isMap(item.value) && !isSeq(item.value))
      const length = node.items.reduce(
        (sum, item) => sum + String(item.key).length + String(item.value).length + 4,
        0,
      )
      if (inList && flat && length < 90) node.flow = true
    },
  })
  return escapedUnsafe(document.toString({ lineWidth: 110, flowCollectionPadding: true }))
}
