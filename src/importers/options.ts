/** What is done with a manager who is in no row: a vacant seat is kept for them, or their reports move to the top or are left out. */
export const ON_DANGLING = ['keep', 'root', 'drop'] as const

/** What tells the teams of people: one column with a path, several columns of levels, a list from broad to narrow, or who manages whom. */
export const HIERARCHIES = ['path', 'levels', 'list', 'managers'] as const

/** The notations of a rights matrix. */
export const NOTATIONS = ['rapid', 'raci', 'daci'] as const

/** What may be told to be the teams of a directory. */
export const TEAMS = ['groups'] as const

/** The choices of `unsilo import`; an importer heeds those that it names. */
export type ImportOptions = {
  /** Our field → the header of the column that holds it, over what is recognised. */
  readonly map: { readonly [field: string]: string }
  /** The sheet of a workbook; the first one with rows where not given. */
  readonly sheet: string | null
  /** The name of the organisation, where the data does not say it. */
  readonly name: string | null
  readonly onDangling: (typeof ON_DANGLING)[number]
  /** `null`: told from the columns. */
  readonly hierarchy: (typeof HIERARCHIES)[number] | null
  /** Depth of the teams that are units: 1 for those below the top; `null` to mark none. */
  readonly unitLevel: number | null
  /** The kind of the ties, such as `advice`, where the data does not say it. */
  readonly tieKind: string | null
  readonly notation: (typeof NOTATIONS)[number] | null
  /** `null`: groups are teams only where nothing else says a team. */
  readonly teams: (typeof TEAMS)[number] | null
}

export const DEFAULT_IMPORT_OPTIONS: ImportOptions = {
  map: {},
  sheet: null,
  name: null,
  onDangling: 'keep',
  hierarchy: null,
  unitLevel: null,
  tieKind: null,
  notation: null,
  teams: null,
}

/** An option as help says it; `of` is what it sets. */
export type ImportOption = {
  readonly id: keyof ImportOptions | 'model' | 'people'
  readonly flags: string
  readonly description: string
  readonly choices?: readonly string[]
}

export const IMPORT_OPTIONS = [
  {
    id: 'map',
    flags: '--map <field=header>',
    description: 'the column that holds a field; may be given several times',
  },
  {
    id: 'sheet',
    flags: '--sheet <name>',
    description: 'the sheet of a workbook; else the first one with rows',
  },
  { id: 'name', flags: '--name <name>', description: 'the name of the organisation' },
  {
    id: 'onDangling',
    flags: '--on-dangling <what>',
    description:
      'managers who are in no row: keep a vacant seat for them, move their reports to the root, or drop these',
    choices: ON_DANGLING,
  },
  {
    id: 'hierarchy',
    flags: '--hierarchy <from>',
    description:
      'what tells the teams: a path column, columns of levels, a list from broad to narrow, or the managers',
    choices: HIERARCHIES,
  },
  {
    id: 'unitLevel',
    flags: '--unit-level <n>',
    description: 'mark the teams of this depth as units: 1 for those below the top',
  },
  { id: 'tieKind', flags: '--tie-kind <kind>', description: 'the kind of the ties, such as advice' },
  {
    id: 'notation',
    flags: '--notation <which>',
    description: 'what the letters of a matrix mean',
    choices: NOTATIONS,
  },
  {
    id: 'teams',
    flags: '--teams <from>',
    description: 'read the groups of a directory as its teams, also where departments are said',
    choices: TEAMS,
  },
  {
    id: 'model',
    flags: '--model <model>',
    description: 'the model that the data is about: its roles and teams are matched',
  },
  {
    id: 'people',
    flags: '--people <file>',
    description: 'a table that says which role or person an anonymous id is',
  },
] as const satisfies readonly ImportOption[]

export type OptionId = (typeof IMPORT_OPTIONS)[number]['id']
