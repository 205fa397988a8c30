import type { Look, ViewNode } from '../../views/view.js'

/** A line and the area within it. */
export type Colours = { readonly line: string; readonly fill: string }

/** What each kind of node looks like where nothing is to be said of it. */
const KINDS: { readonly [kind: string]: Colours } = {
  team: { line: '#3d5a80', fill: '#e8eef5' },
  role: { line: '#5b6470', fill: '#ffffff' },
  customer: { line: '#8a6d00', fill: '#fff6d1' },
  decision: { line: '#5e35b1', fill: '#eee8f8' },
  forum: { line: '#00695c', fill: '#e0f2f0' },
  measure: { line: '#757575', fill: '#f5f5f5' },
  program: { line: '#757575', fill: '#f5f5f5' },
}

/** Blue, orange and red are told apart by colour-blind readers too. */
const LOOKS: { readonly [look in Look]: Colours } = {
  good: { line: '#0b6e99', fill: '#e1f0f7' },
  warn: { line: '#b26200', fill: '#fff1dc' },
  bad: { line: '#c62828', fill: '#fde9e7' },
  muted: { line: '#98a1ab', fill: '#f4f6f8' },
  plain: { line: '#5b6470', fill: '#ffffff' },
  strong: { line: '#1f2933', fill: '#ffffff' },
}

/** Whether a look says how something stands, and not only how much it matters. */
export const isVerdict = (look: Look): boolean => look === 'good' || look === 'warn' || look === 'bad'

/** Colours of a node: of its look where that is a verdict, else of its kind. */
export function nodeColours({ kind, look }: Pick<ViewNode, 'kind' | 'look'>): Colours {
  return isVerdict(look) ? LOOKS[look] : (KINDS[kind] ?? LOOKS.plain)
}

/** The colour of a line by its look. */
export const lineColour = (look: Look): string => LOOKS[look].line

/** Colours of an area by its look; one of which nothing is to be said stays in the background. */
export const areaColours = (look: Look): Colours => LOOKS[look === 'plain' ? 'muted' : look]
