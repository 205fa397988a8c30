import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProcess } from './run.js'

/** Texts by their paths. */
export type Files = { readonly [path: string]: string }

/** A model of several files, one of them a table, and a reorg file that changes it. */
export const FILES: Files = {
  'org/org.yaml': `unsilo: 1
name: Northwind
include: [teams/sales.yaml, decisions.yaml]
teams:
  - id: top
    lead: ceo
    roles:
      - { id: ceo } # for now
`,
  'org/teams/sales.yaml': `# Sales alone.
unsilo: 1
tables: { roles: people.csv }
teams:
  - { id: sales, parent: top }
  - { id: service, parent: top }
`,
  'org/teams/people.csv': 'id,team\nseller,sales\nengineer,service\n',
  'org/decisions.yaml': `unsilo: 1
decisions:
  # The one that matters.
  - { id: price, decide: ceo }
`,
  'proposals/sales.yaml': `unsilo: 1
reorg: Sellers decide
base: ../org/org.yaml
changes:
  - delegate: { decision: price, to: seller }
  - move: { role: engineer, to: sales }
`,
}
/** The same after the changes. */
export const AFTER: Files = {
  ...FILES,
  'org/teams/people.csv': 'id,team\nseller,sales\nengineer,sales\n',
  'org/decisions.yaml': FILES['org/decisions.yaml']!.replace('decide: ceo', 'decide: seller'),
}
/** A model of one file, and a reorg file that changes it. */
export const ONE: Files = {
  'org.yaml': 'unsilo: 1\nname: One\nteams:\n  - id: top # the top\n',
  'reorg.yaml': 'unsilo: 1\nreorg: A unit\nbase: org.yaml\nchanges:\n  - set: { team: top, unit: true }\n',
}
/** Its text after the changes. */
export const ONE_AFTER = `${ONE['org.yaml']}    unit: true\n`

/** All files below a folder. */
export function filesIn(folder: string): Files {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('.git'),
  )
  const paths = all.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

/** The reorg file of the model of several files. */
export const REORG = 'proposals/sales.yaml'
/** Runs `unsilo apply` in a folder. */
export const apply = (cwd: string, ...args: readonly string[]) => inProcess(['apply', ...args], { cwd })
/** Runs a line of bash. */
export const shell = (line: string, cwd: string) => execFileSync('bash', ['-c', line], { cwd })
