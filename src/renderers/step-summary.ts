import { type CheckData, type FindingData, isOpen, SEVERITY_WORDS } from '../report/check-data.js'
import { htmlText, markdownHeading, markdownLine, markdownText } from '../util/markdown.js'
import { plural, truncate } from '../util/text.js'
import { checkOf, type Renderer } from './renderer.js'

/** GitHub takes 1 MiB of a step, which may have more to say than this. */
const MOST = 1_000_000
/** Columns of one text: no single finding may take the room of all. */
const LONGEST = 1000

const SEVERITIES = ['error', 'warn', 'info'] as const
const NO_FILE = 'Without a place in a file'

type File = { readonly name: string; readonly findings: FindingData[]; readonly items: string[] }

const cut = (text: string) => (text.length > LONGEST ? truncate(text, LONGEST) : text)
const bytes = (text: string) => Buffer.byteLength(text)

function countsTable({ counts, waived, known }: CheckData): string {
  const heads = ['Errors', 'Warnings', 'Notes', 'Waived', 'Known before']
  const cells = [counts.error, counts.warn, counts.info, waived, known]
  return [heads, heads.map(() => '---:'), cells].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** A finding as an item: what, where and by which rule, and below it what to do. */
function itemOf({ severity, message, rule, span, help }: FindingData): string {
  const place =
    span === null ? '' : ` ${markdownText(cut(span.file))}:${span.start.line}:${span.start.column}`
  const first = `- **${SEVERITY_WORDS[severity]}**${place}: ${markdownText(cut(message))} (${markdownText(rule)})`
  return help === null ? first : `${first}\n  - what to do: ${markdownText(cut(help))}`
}

function countsText(findings: readonly FindingData[]): string {
  const parts = SEVERITIES.flatMap((wanted) => {
    const some = findings.filter(({ severity }) => severity === wanted).length
    return some === 0 ? [] : [plural(some, SEVERITY_WORDS[wanted])]
  })
  return parts.join(', ')
}

/** The opening of a file's list. */
function startOf({ name, findings }: File): string {
  return `<details>\n<summary><b>${htmlText(cut(name))}</b>: ${countsText(findings)}</summary>\n\n`
}

const END = '\n\n</details>\n\n'

/** As many findings as have room, errors before all, by file; and how many have none. */
function filesOf(findings: readonly FindingData[], room: number): readonly [readonly File[], number] {
  const files = new Map<string, File>()
  let left = room
  let out = 0
  for (const wanted of SEVERITIES)
    for (const finding of findings.filter(({ severity }) => severity === wanted)) {
      const name = finding.span?.file ?? NO_FILE
      const file = files.get(name) ?? { name, findings: [], items: [] }
      // The counts in the opening grow: some room is left for that.
      const opening = file.findings.length === 0 ? bytes(startOf(file)) + bytes(END) + 100 : 0
      const item = itemOf(finding)
      const size = bytes(item) + 1 + opening
      if (size > left) {
        out++
        continue
      }
      left -= size
      file.findings.push(finding)
      file.items.push(item)
      files.set(name, file)
    }
  return [[...files.values()], out]
}

/** The summary of a workflow's step: counts, and the findings by file, folded; what is waived or known is counted. */
const renderer: Renderer = {
  id: 'step-summary',
  title: 'Markdown for the job summary of GitHub, cut to fit',
  extension: 'md',
  draws: ['unsilo-check/1'],
  drawsProblems: true,
  render(report) {
    const data = checkOf(report)
    const open = data.findings.filter(isOpen)
    const head = [
      `## ${markdownHeading(cut(report.title))}`,
      ...report.headline.map((line) => markdownLine(cut(line))),
      countsTable(data),
    ].join('\n\n')
    const [files, out] = filesOf(open, MOST - bytes(head))
    const lists = files.map((file) => startOf(file) + file.items.join('\n') + END)
    const rest =
      out === 0
        ? ''
        : `… and ${plural(out, 'more finding')}, which a summary has no room for (csv and json have all)\n`
    return `${`${head}\n\n${lists.join('')}${rest}`.trimEnd()}\n`
  },
}

export default renderer
