/**
 * What the action says of the JSON that unsilo gives. Texts come from models and file names of a pull request, so
 * nothing in them is to be obeyed by a log, by Markdown or by GitHub's mentions.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'

const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const say = (text) => process.stdout.write(`${text}\n`)

// Control and formatting characters, such as line ends and those that turn the direction of writing.
const plain = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}')
/** A text in a code span, which its own backticks do not end. */
const code = (text) => `\`${plain(text).replaceAll('`', "'")}\``
const many = (n, one) => (n === 1 ? `1 ${one}` : `${n} ${one}s`)
const list = (parts) =>
  [parts.slice(0, -1).join(', '), parts.at(-1)].filter((part) => part !== '').join(' and ')

const message = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
// There is none where the command itself was wrong, such as a severity that there is not.
const problemsIn = (file) =>
  existsSync(file) ? read(file).problems.filter(({ severity }) => severity === 'error') : []
const placeOf = ({ file, span }) =>
  span === null ? (file ?? '') : `${span.file}:${span.start.line}:${span.start.column}`

/** Problems as a block of code, whose fence is longer than any that they hold. */
function problemsText(problems) {
  const text = problems
    .slice(0, 50)
    .map((problem) =>
      [placeOf(problem), problem.message, problem.help && `help: ${problem.help}`]
        .filter(Boolean)
        .map(plain)
        .join('\n  '),
    )
    .join('\n\n')
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  const rest = problems.length > 50 ? `\n\n… and ${problems.length - 50} more, in the log of the job` : ''
  return `${fence}text\n${text}\n${fence}${rest}`
}

function verdict(file, status) {
  if (status === '2') {
    const problems = problemsIn(file)
    if (problems.length === 0) return '**It cannot be used.** The log of the job tells why.'
    return `**It cannot be used: ${many(problems.length, 'problem')}.** Nothing is judged before ${problems.length === 1 ? 'it is' : 'all are'} solved.\n\n${problemsText(problems)}`
  }
  if (status === '3')
    return '**unsilo has a fault here.** The log of the job says which, and how to report it.'
  const { failed, counts } = read(file)
  const found = [
    ...(counts.error > 0 ? [many(counts.error, 'error')] : []),
    ...(counts.warn > 0 ? [many(counts.warn, 'warning')] : []),
    ...(failed && counts.info > 0 ? [many(counts.info, 'note')] : []),
  ]
  if (failed) return `**It fails the policy: ${list(found)}.**`
  return found.length === 0 ? '**It passes the policy.**' : `**It passes the policy**, with ${list(found)}.`
}

/** Several documents as one, in which each run has a name of its own: GitHub takes no two runs of one name. */
function merged(pairs) {
  const documents = pairs.map(([file, name]) => {
    const { runs, ...rest } = read(file)
    return {
      ...rest,
      runs: runs.map((run) => ({
        ...run,
        automationDetails: { id: `unsilo/${plain(name).replace(/^\.\/|\/$/g, '')}/` },
      })),
    }
  })
  return { ...documents[0], runs: documents.flatMap(({ runs }) => runs) }
}

const [what, ...args] = argv.slice(2)
switch (what) {
  case 'name':
    say(code(args[0]))
    break
  case 'notice':
    say(`::notice title=unsilo::${message(plain(args[0]))}`)
    break
  case 'verdict':
    say(verdict(args[0], args[1]))
    break
  case 'same':
    process.exitCode = read(args[0]).same ? 0 : 1
    break
  case 'sarif': {
    const [out, ...rest] = args
    const pairs = rest.flatMap((file, i) => (i % 2 === 0 ? [[file, rest[i + 1]]] : []))
    writeFileSync(out, `${JSON.stringify(merged(pairs), null, 2)}\n`)
    break
  }
  default:
    throw new Error(`nothing is told of ${what}`)
}
