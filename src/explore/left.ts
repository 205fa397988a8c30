import { type State, sameChanges } from './state.js'

/** A file that was written, whether it holds the changes that there were at the end, and the command to try on it. */
export type Left = { readonly file: string; readonly isLast: boolean; readonly command: string }

/** The files that an exploration leaves behind. */
export function leftBehind({ written, changes }: Pick<State, 'written' | 'changes'>): Left[] {
  return [...written].map(([file, kept]) => ({
    file,
    isLast: sameChanges(kept.changes, changes),
    command: kept.command,
  }))
}
