import type { Applied, ReadFile } from '../read-file.js'
import type { DraftOrigin, Located } from '../resolve/written.js'
import type { Region } from './regions.js'
import { Unusual } from './syntax.js'
import { openTable, type TableFile } from './table-file.js'
import { openYaml, type YamlFile } from './yaml-file.js'

/** The files of a base, each opened when something in it changes. */
export class Base {
  readonly #files: readonly ReadFile[]
  readonly #read = new Map<Located, ReadFile>()
  readonly #yaml = new Map<ReadFile, YamlFile>()
  readonly #tables = new Map<string, TableFile>()

  constructor({ files }: Applied) {
    this.#files = files
    for (const file of files) this.#read.set(file.draft, file)
  }

  /** The file that states a thing; `undefined` for what a reorg file states. */
  fileOf(origin: DraftOrigin): ReadFile | undefined {
    return this.#read.get(origin.source)
  }

  /** The YAML files, in the order in which they were read. */
  yamlFiles(): readonly ReadFile[] {
    return this.#files.filter(({ table }) => table === null)
  }

  yaml(read: ReadFile): YamlFile {
    const open = this.#yaml.get(read) ?? openYaml(read)
    this.#yaml.set(read, open)
    return open
  }

  table(read: ReadFile): TableFile {
    const key = read.source.file
    const open = this.#tables.get(key) ?? openTable(read)
    this.#tables.set(key, open)
    return open
  }

  /** The text of a thing in a YAML file. */
  regionOf(origin: DraftOrigin): Region {
    const region = this.yaml(this.fileOf(origin)!).root.at(origin.path)
    if (region?.map == null) throw new Unusual('it is written as an alias (*) of something else')
    return region
  }

  /** The files that were opened, YAML and tables. */
  opened(): { readonly yaml: readonly YamlFile[]; readonly tables: readonly TableFile[] } {
    return { yaml: [...this.#yaml.values()], tables: [...this.#tables.values()] }
  }
}
