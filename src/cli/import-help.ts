import type { Command as Commander, Help, Option } from 'commander'
import { IMPORTERS } from '../importers/index.js'
import { IMPORT_OPTIONS } from '../importers/options.js'
import { wrap } from '../util/text.js'

/** What the help of a kind says besides its options: the fields that --map names, and how it is used. */
type KindHelp = { readonly fields?: string; readonly examples: readonly string[] }

const BESIDE = '--model model.yaml'
// biome-ignore format: one line a kind
const KINDS: { readonly [kind: string]: KindHelp } = {
  people: {
    fields: 'id, name, email, title, manager, path (one column with the whole way to the team), team (several columns, from broad to narrow), location, fte, headcount, cost, vacancy, x-… of your own',
    examples: ['people staff.xlsx --dry-run', "people staff.csv --map manager='Reports to' -o model.yaml", 'people staff.csv --on-dangling root -o model.yaml --merge'],
  },
  rights: {
    fields: "decision, actor and right (of a list), id, customers, frequency, key, note, category; any other word is a title in the table: --map 'VP Sales=vp-sales'",
    examples: [`rights rapid.xlsx --sheet Rights ${BESIDE} --dry-run`, `rights rapid.csv ${BESIDE} -o rights.yaml`, `rights rapid.csv ${BESIDE} -o model.yaml --merge`],
  },
  forums: {
    fields: 'forum, member, what, cadence',
    examples: [`forums councils.csv ${BESIDE} -o councils.yaml`, `forums seats.csv --map forum=Product --map member='Person ID' ${BESIDE}`],
  },
  ties: {
    fields: 'from, to, kind, weight, date; of --people: id, person',
    examples: [`ties survey.csv --tie-kind advice ${BESIDE} -o survey.yaml`, `ties network.graphml --people who-is-who.csv ${BESIDE} -o ties.yaml`],
  },
  github: { examples: ['github teams.json members.json -o model.yaml', `github CODEOWNERS ${BESIDE} -o code.yaml`] },
  backstage: { examples: ['backstage catalog/*.yaml -o model.yaml'] },
  scim: { examples: ['scim users.json groups.json -o model.yaml', 'scim users.json groups.json --teams groups -o model.yaml'] },
  ldif: { examples: ['ldif directory.ldif --unit-level 1 -o model.yaml'] },
  kubernetes: { examples: ['kubernetes sigs.yaml -o kubernetes.yaml', 'kubernetes sigs.yaml -o kubernetes.yaml --dry-run'] },
}

/** The kind whose help is asked for, as in `unsilo import people --help`. */
const kindOf = ({ args }: Commander) => IMPORTERS.find(({ id }) => id === args[0]) ?? null

/** Help for all kinds, or for the one that is named: its own options, fields and examples. */
export function addImportHelp(commander: Commander): void {
  const help = commander.createHelp()
  const all = Object.getPrototypeOf(help).visibleOptions as (command: Commander) => Option[]
  commander.configureHelp({
    ...commander.configureHelp(),
    visibleOptions(this: Help, command: Commander) {
      const kind = kindOf(command)
      const options = all.call(this, command)
      if (kind === null) return options
      const others = IMPORT_OPTIONS.filter(({ id }) => !kind.options.includes(id)).map(({ flags }) => flags)
      return options.filter(({ flags }) => !(others as string[]).includes(flags))
    },
  })
  commander.addHelpText('after', ({ command }) => textFor(kindOf(command)))
}

function textFor(kind: (typeof IMPORTERS)[number] | null): string {
  if (kind === null) {
    const kinds = IMPORTERS.map(({ id, title }) => `  ${id.padEnd(12)}${indented(title, 14)}`)
    return `\nKinds, each with help of its own (unsilo import people --help):\n${kinds.join('\n')}\n\nMany roles go into a table beside the file: model.yaml has model.roles.csv.\n\nExamples:\n${examples(['people', 'rights'])}`
  }
  const fields = KINDS[kind.id]?.fields
  const said =
    fields === undefined
      ? ''
      : `\nFields for --map, where a column is not recognised:\n  ${indented(fields, 2, 76)}\n`
  return `\n${kind.id}: ${indented(kind.title, 2)}\n${said}\nExamples:\n${examples([kind.id])}`
}

const indented = (text: string, by: number, width = 66) => wrap(text, width).join(`\n${' '.repeat(by)}`)

const examples = (kinds: readonly string[]) =>
  kinds
    .flatMap((kind) => KINDS[kind]?.examples ?? [])
    .map((line) => `  unsilo import ${line}`)
    .join('\n')
