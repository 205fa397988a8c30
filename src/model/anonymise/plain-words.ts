import { timesPerYear } from '../rates.js'
import type { Pseudonyms } from './pseudonyms.js'

/** Kinds of teams that organisations of every trade have: they tell no one which organisation it is. */
const TYPES = new Set(
  `area, board, branch, business, business line, business unit, cell, center, centre, chapter, circle, committee,
  company, council, country, crew, department, desk, directorate, division, function, group, guild, headquarters,
  holding, hub, institute, lab, line, market, office, org, organisation, organization, plant, platform, pod, practice,
  product, product line, program, programme, project, region, section, sector, segment, service, site, squad,
  steering committee, stream, sub team, subsidiary, subteam, task force, team, tribe, unit, work stream, workgroup,
  working group, workstream`
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' ')),
)

/** Relations that surveys and counts look at. */
const TIES = new Set(
  `advice, chat, collaboration, communication, contact, coordination, email, friendship, help, influence, information,
  knowledge, meeting, meetings, mentoring, messages, support, trust, work, workflow`
    .split(',')
    .map((word) => word.trim()),
)

const CADENCES = new Set(['daily', 'weekly', 'biweekly', 'monthly', 'quarterly', 'yearly'])

/** As it is compared: `Business-Unit` is a business unit. */
const normal = (word: string) =>
  word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()

/** A team's type: a word that many use stays, any other is replaced. */
export function typeUnder(type: string | null, pseudonyms: Pseudonyms): string | null {
  return type === null || TYPES.has(normal(type)) ? type : pseudonyms.id('type', type)
}

/** The kind of a tie: a word that many use stays, any other is replaced. */
export function tieKindUnder(kind: string, pseudonyms: Pseudonyms): string {
  return TIES.has(normal(kind)) ? kind : pseudonyms.id('tie-kind', kind)
}

/** How often something happens where that is a number and a period, or one word for it; nothing else is kept. */
export function plainRate(text: string | null): string | null {
  return text !== null && (CADENCES.has(text) || timesPerYear(text) !== null) ? text : null
}

/** The level at which boundaries are read: a depth and `leaf` stay, a type is what the type is. */
export function levelUnder(level: string | null, pseudonyms: Pseudonyms): string | null {
  return level === 'leaf' || (level !== null && /^\d+$/.test(level)) ? level : typeUnder(level, pseudonyms)
}

/** A file's name: its ending stays where it is one that a model has. */
export function fileUnder(file: string, pseudonyms: Pseudonyms): string {
  if (file === '<stdin>') return file
  const ending = /\.(ya?ml|csv|tsv|json)$/i.exec(file)?.[0].toLowerCase() ?? ''
  return pseudonyms.id('file', file) + ending
}
