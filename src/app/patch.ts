import { structuredPatch } from 'diff'

/** A text before and after, under the name that a patch gives it. */
export type Patched = { readonly name: string; readonly before: string; readonly after: string }

/** Lines that may differ before a file is shown as replaced: to find the shortest difference takes their square. */
const MOST_DIFFERENCES = 4000

/** The difference of files as a unified diff, which `git apply` and `patch -p1` take. */
export function unifiedPatch(files: readonly Patched[]): string {
  return files
    .filter(({ before, after }) => before !== after)
    .map(patchOf)
    .join('')
}

function patchOf({ name, before, after }: Patched): string {
  const patch = structuredPatch(name, name, before, after, '', '', {
    context: 3,
    maxEditLength: MOST_DIFFERENCES,
  })
  const hunks = patch?.hunks ?? [wholeHunk(before, after)]
  const lines = hunks.flatMap((hunk) => [
    `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`,
    ...hunk.lines,
  ])
  return `--- ${named(`a/${name}`)}\n+++ ${named(`b/${name}`)}\n${lines.join('\n')}\n`
}

const range = (start: number, lines: number) => (lines === 1 ? `${start}` : `${start},${lines}`)

function wholeHunk(before: string, after: string) {
  const sides = (
    [
      ['-', before],
      ['+', after],
    ] as const
  ).map(([sign, text]) => {
    const lines = text.split('\n')
    const open = lines.pop() !== ''
    if (open) lines.push(text.slice(text.lastIndexOf('\n') + 1))
    const marked = lines.map((line) => sign + line)
    return { count: lines.length, lines: open ? [...marked, '\\ No newline at end of file'] : marked }
  })
  const [old, now] = [sides[0]!, sides[1]!]
  return {
    oldStart: Math.min(1, old.count),
    oldLines: old.count,
    newStart: Math.min(1, now.count),
    newLines: now.count,
    lines: [...old.lines, ...now.lines],
  }
}

/** A name with blanks ends in a tab, and one with quotes or controls is quoted, as git and patch write and read it. */
function named(name: string): string {
  if (/["\\\u0000-\u001f\u007f]/.test(name)) {
    const escaped = name.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, octal)
    return `"${escaped}"`
  }
  return /\s/.test(name) ? `${name}\t` : name
}

const octal = (sign: string) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`
