import type { Draft } from '../../src/model/draft.js'
import { type Dice, pick, roll } from './organisations.js'

type Plain = { readonly [key: string]: unknown }

/** How one file is written, by chance. */
type Style = {
  readonly thrown: Dice
  readonly eol: string
  readonly dash: number
  readonly gap: number
  readonly pad: string
  /** How many of twelve things and lists are in brackets. */
  readonly flows: number
  readonly comments: boolean
  readonly blanks: boolean
}

/** A model as a person might have written it over the years: styles mixed, comments everywhere. */
function written(draft: object, thrown: Dice): string {
  if (roll(thrown, 12) === 0) return `${JSON.stringify({ unsilo: 1, ...draft }, null, roll(thrown, 2) * 2)}\n`
  const style: Style = {
    thrown,
    eol: pick(thrown, ['\n', '\n', '\r\n']),
    dash: pick(thrown, [0, 2, 2, 4]),
    gap: pick(thrown, [2, 2, 4]),
    pad: pick(thrown, ['', ' ']),
    flows: roll(thrown, 9),
    comments: roll(thrown, 4) > 0,
    blanks: roll(thrown, 2) === 0,
  }
  const mark = roll(thrown, 6) === 0 ? '\ufeff' : ''
  const lines = map({ unsilo: 1, ...draft } as Plain, 0, style)
  const text = lines.join(style.eol) + style.eol
  return mark + (roll(thrown, 4) === 0 ? text.replace(/(\r?\n)+$/, '') : text)
}

let comments = 0

/** A comment like no other, so that it can be found again. */
function comment(thrown: Dice): string {
  comments += 1
  return `# ${pick(thrown, ['why:', 'ask — é 👥', "it's", '"odd', '- id: x', 'tab\there', '[ { ,'])} ${comments}`
}

const at = (column: number, text: string) => ' '.repeat(column) + text

/** Sometimes a comment on a line of its own, or a blank line. */
function between(column: number, style: Style): string[] {
  const { thrown } = style
  const lines: string[] = []
  if (style.blanks && roll(thrown, 5) === 0) lines.push('')
  if (style.comments && roll(thrown, 5) === 0)
    lines.push(at(column + (roll(thrown, 6) === 0 ? 1 : 0), comment(thrown)))
  return lines
}

const behind = ({ thrown, comments }: Style) =>
  comments && roll(thrown, 6) === 0 ? ` ${comment(thrown)}` : ''

function scalar(value: unknown, thrown: Dice): string {
  if (typeof value !== 'string') return String(value)
  const plain = /^[a-zA-Z][\w .-]*$|^\d+\/month$/.test(value) && !/^(true|false|null|yes|no)$/i.test(value)
  const sort = roll(thrown, 10)
  if (sort === 0 || !plain) return JSON.stringify(value)
  return sort === 1 ? `'${value.replaceAll("'", "''")}'` : value
}

function inBrackets(value: unknown, style: Style): string {
  const { pad, thrown } = style
  if (Array.isArray(value))
    return value.length === 0
      ? '[]'
      : `[${pad}${value.map((one) => inBrackets(one, style)).join(', ')}${pad}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, one]) => `${key}: ${inBrackets(one, style)}`)
    return `{${pad}${pairs.join(', ')}${pad}}`
  }
  return scalar(value, thrown)
}

function map(value: Plain, column: number, style: Style): string[] {
  return Object.entries(value).flatMap(([key, one], i) => {
    const lead = i === 0 && column > 0 ? [] : between(column, style)
    return [...lead, ...pair(key, one, column, style)]
  })
}

function pair(key: string, value: unknown, column: number, style: Style): string[] {
  const { thrown } = style
  const head = at(column, `${key}:`)
  if (Array.isArray(value) && value.length > 0) {
    const things = typeof value[0] === 'object'
    if (roll(thrown, 12) < style.flows - (things ? 5 : 0)) {
      if (roll(thrown, 4) > 0) return [`${head} ${inBrackets(value, style)}${behind(style)}`]
      const inner = value.map((one, i) => {
        const comma = i < value.length - 1 || roll(thrown, 2) === 0 ? ',' : ''
        return at(column + 4, `${inBrackets(one, style)}${comma}${behind(style)}`)
      })
      return [`${head} [${behind(style)}`, ...inner, at(column + 2, `]${behind(style)}`)]
    }
    return [`${head}${behind(style)}`, ...value.flatMap((one) => item(one, column + style.dash, style))]
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    if (roll(thrown, 2) === 0) return [`${head} ${inBrackets(value, style)}${behind(style)}`]
    return [`${head}${behind(style)}`, ...map(value as Plain, column + 2, style)]
  }
  if (key === 'title' || key === 'why' || key === 'what') {
    const sort = roll(thrown, 6)
    if (sort === 0) return [`${head} >-${behind(style)}`, at(column + 4, String(value))]
    if (sort === 1) return [`${head}${behind(style)}`, at(column + 3, String(value))]
  }
  return [`${head} ${inBrackets(value, style)}${behind(style)}`]
}

function item(value: unknown, column: number, style: Style): string[] {
  const { thrown, gap } = style
  const lead = between(column, style)
  const dash = at(column, `-${' '.repeat(gap - 1)}`)
  if (typeof value !== 'object' || value === null)
    return [...lead, `${dash}${scalar(value, thrown)}${behind(style)}`]
  if (roll(thrown, 12) < style.flows) return [...lead, `${dash}${inBrackets(value, style)}${behind(style)}`]
  if (roll(thrown, 15) === 0)
    return [...lead, at(column, `-${behind(style)}`), ...map(value as Plain, column + gap, style)]
  const [first, ...lines] = map(value as Plain, column + gap, style)
  return [...lead, dash + first!.trimStart(), ...lines]
}

/** The same model in one file, or in several: things nested or flat by chance, some in an included file, some in tables. */
export function writtenInFiles(draft: Draft, thrown: Dice): { readonly [file: string]: string } {
  if (roll(thrown, 2) === 0) return { 'org.yaml': written(draft, thrown) }
  const lifted: { teams: Plain[]; roles: Plain[] } = { teams: [], roles: [] }
  const whole = { ...draft, teams: flattened(draft.teams as readonly Plain[], lifted, thrown) }
  const files: { [file: string]: string } = {}
  const tables: { [list: string]: string } = {}
  const inTable = lifted.roles.length > 0 && roll(thrown, 2) === 0
  if (inTable) {
    files['people.csv'] = table(lifted.roles, thrown)
    tables.roles = 'people.csv'
  }
  if ((draft.ties ?? []).length > 0 && roll(thrown, 2) === 0) {
    files['ties.csv'] = table(draft.ties as readonly Plain[], thrown)
    tables.ties = 'ties.csv'
  }
  const parts: [{ [key: string]: unknown }, { [key: string]: unknown }] = [{}, {}]
  for (const [key, said] of Object.entries({ ...whole, roles: inTable ? [] : lifted.roles }))
    if (tables[key] === undefined && !(Array.isArray(said) && said.length === 0))
      parts[key === 'teams' || key === 'name' ? 0 : roll(thrown, 2)]![key] = said
  const flat = lifted.teams.length > 0 ? { teams: lifted.teams } : {}
  files['more.yaml'] = written({ ...parts[1], ...flat }, thrown)
  const attached = Object.keys(tables).length > 0 ? { tables } : {}
  files['org.yaml'] = written({ include: 'more.yaml', ...attached, ...parts[0] }, thrown)
  return files
}

function flattened(
  teams: readonly Plain[],
  lifted: { teams: Plain[]; roles: Plain[] },
  thrown: Dice,
): Plain[] {
  return teams.map((team) => {
    const inner = flattened(team.teams as readonly Plain[], lifted, thrown)
    const stay = <T extends Plain>(list: readonly T[], to: Plain[], key: string) =>
      list.filter((one) => roll(thrown, 3) > 0 || to.push({ ...one, [key]: team.id }) === 0)
    return {
      ...team,
      roles: stay(team.roles as readonly Plain[], lifted.roles, 'team'),
      teams: stay(inner, lifted.teams, 'parent'),
    }
  })
}

/** Rows of things, one of the usual separators between cells. */
function table(things: readonly Plain[], thrown: Dice): string {
  const separator = pick(thrown, [',', ';', '\t'])
  const eol = pick(thrown, ['\n', '\r\n'])
  const fields = [...new Set(things.flatMap((thing) => Object.keys(thing)))]
  const rows = things.map((thing) =>
    fields.map((field) => [thing[field] ?? ''].flat().join(separator === ';' ? ' ' : '; ')),
  )
  const cell = (text: string) => (roll(thrown, 6) === 0 || text.includes(separator) ? `"${text}"` : text)
  const lines = [fields, ...rows].map((row) => row.map(cell).join(separator))
  return lines.join(eol) + (roll(thrown, 3) === 0 ? '' : eol)
}
