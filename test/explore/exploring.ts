import { join } from 'node:path'
import { expect } from 'vitest'
import { type OpenModel, openModel } from '../../src/app/explore/open.js'
import type { Stage } from '../../src/explore/acts/stage.js'
import { act } from '../../src/explore/acts.js'
import { begin, reduce } from '../../src/explore/reduce.js'
import type { State, Want } from '../../src/explore/state.js'
import { createStore, type Store } from '../../src/explore/store.js'
import type { World } from '../../src/explore/world.js'
import { HOME } from '../cli/run.js'

export const GE = join(HOME, 'examples/ge-medical/2005.yaml')

const USUAL = { level: null, targetDistance: null, config: null, today: '2026-01-01' } as const

/** A model as `unsilo explore` opens it. */
export async function opened(model: string | readonly string[], cwd = HOME): Promise<OpenModel> {
  const reading = { cwd, allowOutside: false, readStdin: async () => new Uint8Array() }
  const { result, diagnostics } = await openModel([model].flat(), USUAL, reading)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return result!
}

/** An exploration without a terminal: its state, its keys, and what it asked of the world. */
export type Session = Store & {
  /** Presses keys by their names; `type:TEXT` types a text. Waits until the world has answered. */
  press(...keys: readonly string[]): Promise<State>
  readonly wants: Want[]
}

const NOTHING: World = {
  cwd: HOME,
  home: '/home/me',
  colour: false,
  columns: null,
  stdin: process.stdin,
  stdout: { write: () => true } as unknown as NodeJS.WriteStream,
  open: async () => ({ result: null, diagnostics: [], sourceLine: () => null }),
  write: async () => ({ is: 'written' }),
  problemOf: async () => null,
  watch: () => () => undefined,
  edit: () => null,
}

/** Begins an exploration of a model in a world that may be changed. */
export function session(
  model: OpenModel,
  world: Partial<World> = {},
  screen = { columns: 110, rows: 30 },
): Session {
  const wants: Want[] = []
  const running: Promise<void>[] = []
  const store = createStore(begin(model, screen), reduce, (some) => {
    for (const want of some) {
      wants.push(want)
      running.push(act(want, stage))
    }
  })
  const stage: Stage = {
    state: store.state,
    dispatch: store.dispatch,
    world: { ...NOTHING, ...world },
    outside: (work) => work(),
    suspend: () => undefined,
    pause: async () => undefined,
    quit: () => undefined,
  }
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      if (key.startsWith('type:')) store.dispatch({ type: 'text', text: key.slice('type:'.length) })
      else store.dispatch({ type: 'key', key })
      await Promise.all(running.splice(0))
    }
    return store.state()
  }
  return { ...store, press, wants }
}

/** The headline figures by their labels. */
export function figures({ look }: State): { readonly [label: string]: string } {
  return Object.fromEntries(look.headline.map(({ label, text }) => [label, text]))
}

/** Reads a model again as one to which no delegation applies any more. */
export function withoutDelegations(model: OpenModel) {
  return async () => ({
    result: {
      ...model,
      tryChanges: ((changes) =>
        changes.some((change) => change.delegate !== undefined)
          ? { look: null, problems: [{ code: 'x', severity: 'error', message: 'gone', span: null }] }
          : model.tryChanges(changes)) as OpenModel['tryChanges'],
    },
    diagnostics: [],
    sourceLine: () => null,
  })
}
