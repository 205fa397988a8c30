import type { Ignore } from '../model/ignore.js'
import { commentsOf } from './any-yaml.js'
import { Layout } from './layout.js'
import type { Source } from './source.js'

const WORD = 'unsilo-ignore'

/**
 * The waivers that the comments of a file hold, one a rule: `# unsilo-ignore RULE, RULE until YYYY-MM-DD -- reason`, on
 * the thing or field or above it.
 */
export function ignoresOf(source: Source): Ignore[] {
  if (!source.text.includes(WORD)) return []
  const layout = new Layout(source)
  return [...commentsOf(source.text)].flatMap(({ start, text }) => ignoresIn(source, layout, start, text))
}

function ignoresIn(source: Source, layout: Layout, start: number, text: string): Ignore[] {
  const said = text.trimEnd()
  const match = /^#+\s*unsilo-ignore(?=\s|$|:|-)[\s:]*(.*)$/s.exec(said)
  if (match === null) return []
  const { rules, until, reason } = readWaiver(match[1]!)
  const span = source.span(start, start + said.length)
  const target = { file: source.file, ...layout.targetOf(span.start) }
  return rules.map((rule) => ({ rule, reason, until, span, target }))
}

type Waiver = Pick<Ignore, 'until' | 'reason'> & { readonly rules: readonly string[] }

/** What comes after the word. Where no `--` sets a reason off, words after the rules are none, which is told. */
function readWaiver(text: string): Waiver {
  // Editors make one dash of two.
  const [, head = '', reason = ''] = /^(.*?)(?:(?:^|\s)(?:--+|[–—])\s*(.*))?$/s.exec(text)!
  const words = head.split(/[\s,]+/).filter((word) => word !== '')
  const at = words.indexOf('until')
  const named = at === -1 ? words : words.slice(0, at)
  // A rule's code has a slash; the first word is meant as one whatever it is.
  const rules = named.filter((word, i) => i === 0 || word.includes('/'))
  return {
    rules: rules.length === 0 ? [''] : rules,
    until: at === -1 ? null : (words[at + 1] ?? ''),
    reason: reason.trim() === '' ? null : reason.trim(),
  }
}
