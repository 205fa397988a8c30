import type { Change } from '../model/reorg.js'
import type { Context } from './context.js'

/** The changes of proposals in their order, each once, every new thing with an id that nothing else has. */
export function settled(
  { isTaken }: Pick<Context, 'isTaken'>,
  proposals: readonly (readonly Change[])[],
): readonly (readonly Change[])[] {
  const used = new Set<string>()
  const said = new Set<string>()
  const free = (id: string) => {
    let made = id
    for (let i = 2; used.has(made) || isTaken(made); i += 1) made = `${id}-${i}`
    used.add(made)
    return made
  }
  return proposals.map((changes) =>
    changes.flatMap((change): Change[] => {
      const text = JSON.stringify(change)
      if (said.has(text)) return []
      said.add(text)
      const { connect, create } = change
      if (connect) return [{ connect: { ...connect, id: free(connect.id!) } }]
      if (create?.forum) return [{ create: { forum: { ...create.forum, id: free(create.forum.id!) } } }]
      return [change]
    }),
  )
}
