import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** How often the files are looked at: editors replace files, which a watch on the old one would miss. */
const EVERY = 700

/** Calls back once when one of the files, or what is in a folder of theirs, changes; until what it returns is called. */
export function watchFiles(files: readonly string[], cwd: string, changed: () => void): () => void {
  const paths = new Set(files.map((file) => resolve(cwd, file)))
  let before = marks(paths)
  const timer = setInterval(() => {
    const now = marks(paths)
    if (now === before) return
    before = now
    changed()
  }, EVERY)
  return () => clearInterval(timer)
}

/** What tells files from what they were; of folders only whether they are there. */
function marks(paths: ReadonlySet<string>): string {
  return [...paths].map(markOf).join('\n')
}

function markOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return statSync(dirname(path), { throwIfNoEntry: false }) ? 'gone' : ''
  return `${stats.mtimeMs} ${stats.size} ${stats.ino}`
}
