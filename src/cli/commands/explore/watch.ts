import { readdirSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'

/** How often the files are looked at: editors replace files, which a watch on the old one would miss. */
const EVERY = 700

/** What a model was asked for as, and the files that it was read from. */
type Watched = { readonly models: readonly string[]; readonly files: readonly string[] }

/** Calls back once when one of the files changes, or another joins a folder of them; until what it returns is called. */
export function watchFiles({ models, files }: Watched, cwd: string, changed: () => void): () => void {
  const paths = new Set(files.map((file) => resolve(cwd, file)))
  const folders = foldersOf(models, paths, cwd)
  const marks = () => [...[...paths].map(markOf), ...folders.map(namesIn)].join('\n')
  let before = marks()
  const timer = setInterval(() => {
    const now = marks()
    if (now === before) return
    before = now
    changed()
  }, EVERY)
  return () => clearInterval(timer)
}

/** What tells a file from what it was. */
function markOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return statSync(dirname(path), { throwIfNoEntry: false }) ? 'gone' : ''
  return `${stats.mtimeMs} ${stats.size} ${stats.ino}`
}

/** The folders that the model is read from as a whole or by a glob: those that hold files of it. */
function foldersOf(models: readonly string[], paths: ReadonlySet<string>, cwd: string): readonly string[] {
  const tops = models.flatMap((model) => {
    const top = resolve(cwd, model.replace(/[*?[\]{}].*$/s, '') || '.')
    return statSync(top, { throwIfNoEntry: false })?.isDirectory() === true ? [top] : []
  })
  const below = [...paths]
    .map((path) => dirname(path))
    .filter((folder) => tops.some((top) => isIn(folder, top)))
  return [...new Set([...tops, ...below])]
}

const isIn = (folder: string, top: string) => !relative(top, folder).split(sep).includes('..')

/** The names in a folder that a model may be read from. */
function namesIn(folder: string): string {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries
      .filter((entry) =>
        entry.isDirectory() ? /^(?!\.|node_modules$)/.test(entry.name) : /^[^.].*\.ya?ml$/i.test(entry.name),
      )
      .map(({ name }) => name)
      .sort()
      .join('\n')
  } catch {
    return 'gone'
  }
}
