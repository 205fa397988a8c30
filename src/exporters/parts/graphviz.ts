import { instance, type Viz } from '@viz-js/viz'

/** Graphviz, compiled to WebAssembly. */
export type Graphviz = { draw(dot: string, engine: string, format: 'json' | 'plain'): string }

/** Why Graphviz gave no picture; what it holds in memory is not to be used again. */
export class GraphvizFailed extends Error {
  override name = 'GraphvizFailed'
}

/** A Graphviz of its own, for what one run leaves in memory is not for the next user. */
export async function startGraphviz(): Promise<Graphviz> {
  const viz = await quietly(instance)
  return {
    draw(dot, engine, format) {
      const { output, errors } = attempt(() => viz.render(dot, { engine, format }))
      if (output !== undefined) return output
      throw new GraphvizFailed(errors.map(({ message }) => message).join('; ') || 'no reason given')
    },
  }
}

/** What WebAssembly throws when its memory or its stack ends is a picture that cannot be drawn. */
function attempt<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new GraphvizFailed(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Graphviz takes hold of the console when it starts, before it first waits, and says there what no user can act on.
 */
function quietly(start: () => Promise<Viz>): Promise<Viz> {
  const { log, error } = console
  console.log = () => undefined
  console.error = () => undefined
  try {
    return start()
  } finally {
    Object.assign(console, { log, error })
  }
}
