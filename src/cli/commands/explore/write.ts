import { existsSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Written } from '../../../explore/world.js'
import { deliver } from '../../deliver.js'
import type { Io } from '../../io.js'

/** Writes a proposal: never over a file of the model, and over another one only where that was said. */
export async function writeProposal(
  file: string,
  text: string,
  { over, own }: { readonly over: boolean; readonly own: readonly string[] },
  io: Io,
): Promise<Written> {
  const path = resolve(io.cwd, file)
  if (existsSync(path)) {
    const there = realpathSync(path)
    const isOwn = own.some((one) => real(resolve(io.cwd, one)) === there)
    if (isOwn) return { is: 'refused', why: `${file} is a file of the model: choose another name` }
    if (statSync(path).isDirectory()) return { is: 'refused', why: `${file} is a folder: name a file in it` }
    if (!statSync(path).isFile()) return { is: 'refused', why: `${file} is no file that can be written over` }
    if (!over) return { is: 'there' }
  }
  const [problem] = await deliver([{ file, content: text }], io)
  return problem === undefined ? { is: 'written' } : { is: 'refused', why: problem.message }
}

function real(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}
