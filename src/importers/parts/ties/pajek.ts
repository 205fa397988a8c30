import { Source } from '../../../load/source.js'
import { plural } from '../../../util/text.js'
import type { ForeignSource } from '../../importer.js'
import { graphText, placesIn } from './graph-text.js'
import { noReading, problem, type RawTie, type Reading } from './reading.js'

/** Vertices that a file may announce; a number beyond is a mistake or an attack. */
const MOST_VERTICES = 10_000_000

type Line = { readonly text: string; readonly start: number; readonly end: number }
type Bad = (message: string, line: Line) => void

/** A Pajek network (.net): vertices by their labels, with arcs, edges, their lists and matrices. */
export function readPajek(source: ForeignSource): Reading {
  const { file } = source
  const text = graphText(source)
  if (!(text instanceof Source)) return noReading(file, `${file} ${text.problem}`, text.help)
  const vertices = verticesOf(text.text)
  const place = (line: Line) => text.span(line.start, line.end)
  if ('problem' in vertices)
    return noReading(
      file,
      `${file} is no Pajek network: ${vertices.problem}`,
      undefined,
      vertices.line === null ? null : place(vertices.line),
    )
  const { count, labels, line } = vertices
  const found: ReturnType<typeof problem>[] = []
  const whole = new Set(labels.values()).size === labels.size
  const by = labels.size === 0 || !whole ? 'numbers' : 'labels'
  const name = (number: string) => (by === 'labels' ? (labels.get(Number(number)) ?? number) : number)
  return {
    said: [`${file}: Pajek network of ${plural(count, 'vertex', 'vertices')}, called by their ${by}`],
    diagnostics: [],
    found,
    *ties() {
      found.length = 0
      if (labels.size !== 0 && labels.size !== count) {
        const message = `${file} announces ${plural(count, 'vertex', 'vertices')} and lists ${labels.size}`
        found.push(problem('warning', message, place(line), 'see whether the file is whole'))
      }
      if (!whole)
        found.push(problem('warning', `${file}: labels are there twice: numbers are used`, place(line)))
      const bad: Bad = (message, at) => {
        if (found.length < 1000) found.push(problem('warning', `${message}: it is left out`, place(at)))
      }
      for (const tie of tiesOf(text.text, count, bad))
        yield { ...tie, from: name(tie.from), to: name(tie.to) }
    },
    ...placesIn(text),
  }
}

function* linesOf(text: string): Generator<Line> {
  for (let at = 0; at < text.length; ) {
    const next = /[\r\n]/g
    next.lastIndex = at
    const end = next.exec(text)?.index ?? text.length
    const line = text.slice(at, end).trim()
    if (line !== '' && !line.startsWith('%')) yield { text: line, start: at, end }
    at = end + 1
  }
}

type Vertices = { readonly count: number; readonly labels: Map<number, string>; readonly line: Line }

function verticesOf(text: string): Vertices | { problem: string; line: Line | null } {
  let count = 0
  let head: Line | null = null
  const labels = new Map<number, string>()
  for (const line of linesOf(text)) {
    const announced = /^\*vertices\s*(\S*)/i.exec(line.text)
    if (announced !== null && head === null) {
      if (!/^\d+$/.test(announced[1]!)) return { problem: '*Vertices says no number', line }
      count = Number(announced[1])
      if (count > MOST_VERTICES)
        return {
          problem: `*Vertices says ${announced[1]!.slice(0, 20)}, and ${MOST_VERTICES} is the most that is read`,
          line,
        }
      head = line
    } else if (head !== null && line.text.startsWith('*')) break
    else if (head !== null) {
      const vertex = /^(\d+)(?:\s+(?:"([^"]*)"|(\S+)))?/.exec(line.text)
      if (vertex === null) return { problem: 'a vertex starts with its number', line }
      const number = Number(vertex[1])
      if (number < 1 || number > count)
        return { problem: `the vertex ${number} is not of 1 to ${count}`, line }
      if (labels.has(number)) return { problem: `the vertex ${number} is here twice`, line }
      labels.set(number, (vertex[2] ?? vertex[3] ?? '').trim() || vertex[1]!)
    }
  }
  return head === null ? { problem: 'it has no *Vertices', line: null } : { count, labels, line: head }
}

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | null

/** Ties between the numbers of vertices. */
function* tiesOf(text: string, count: number, bad: Bad): Generator<RawTie> {
  let section: Section = null
  let kind = ''
  let row = 0
  const isVertex = (word: string | undefined) =>
    word !== undefined && /^\d+$/.test(word) && Number(word) >= 1 && Number(word) <= count
  for (const line of linesOf(text)) {
    if (line.text.startsWith('*')) {
      const head = /^\*(\w+)\s*(?::\s*\d+)?\s*(?:"([^"]*)")?/.exec(line.text)
      section = sectionOf(head?.[1] ?? '')
      kind = head?.[2] ?? ''
      row = 0
      if (section === null && !/^network|^partition|^vector/i.test(head?.[1] ?? ''))
        bad(`${line.text.slice(0, 40)} begins no part that is known`, line)
      continue
    }
    if (section === null || section === 'vertices') continue
    const words = line.text.split(/\s+/)
    const tie = (from: string, to: string, weight: string): RawTie => ({
      from,
      to,
      kind,
      weight,
      date: '',
      undirected: section === 'edges' || section === 'edgeslist',
      line: 0,
      start: line.start,
      end: line.end,
    })
    if (section === 'matrix') {
      row += 1
      if (words.length !== count || row > count)
        bad(`this row ${row} of a matrix has ${words.length} numbers, and there are ${count} vertices`, line)
      else
        for (let i = 0; i < words.length; i++)
          if (Number(words[i]) !== 0) yield tie(String(row), String(i + 1), words[i]!)
    } else if (section === 'arcslist' || section === 'edgeslist') {
      for (const to of words.slice(1))
        if (isVertex(words[0]) && isVertex(to)) yield tie(words[0]!, to, '')
        else bad(`${words[0]} ${to} is between no vertices of 1 to ${count}`, line)
    } else if (!isVertex(words[0]) || !isVertex(words[1]))
      bad(`${words.slice(0, 2).join(' ')} is between no vertices of 1 to ${count}`, line)
    else yield tie(words[0]!, words[1]!, /^[-+\d.]/.test(words[2] ?? '') ? words[2]! : '')
  }
}

function sectionOf(word: string): Section {
  const name = word.toLowerCase()
  return ['vertices', 'arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'].includes(name)
    ? (name as Section)
    : null
}
