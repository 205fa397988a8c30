import { type Instance, render } from 'ink'
import type { OpenModel } from '../app/explore/open.js'
import type { Stage } from './acts/stage.js'
import { act } from './acts.js'
import { App } from './components/app.js'
import { framesOn } from './frame.js'
import { type Left, leftBehind } from './left.js'
import { begin, reduce } from './reduce.js'
import { listening, stopJob } from './signals.js'
import type { State, Want } from './state.js'
import { createStore } from './store.js'
import { terminalOn } from './terminal.js'
import type { World } from './world.js'

/** From this many roles on, measuring takes long enough to be announced before it begins. */
const LARGE = 2000
/** A moment in which a frame is drawn. */
const FRAME = 40

/**
 * Explores a model in the terminal until the user leaves; returns the files that were written. Rejects, with the
 * terminal restored, on a fault.
 */
export function explore(opened: OpenModel, world: World): Promise<readonly Left[]> {
  const { stdin, stdout } = world
  const terminal = terminalOn(stdout, stdin)
  const frames = framesOn(stdout)
  const size = () => ({
    columns: Math.min(world.columns ?? Number.POSITIVE_INFINITY, stdout.columns || 80),
    rows: stdout.rows || 24,
  })
  return new Promise((done, fail) => {
    let app: Instance | null = null
    let unwatch = () => {}
    const mount = () => {
      app = render(<App store={store} colour={world.colour} />, {
        stdin,
        stdout: frames.stream,
        debug: true,
        exitOnCtrlC: false,
        patchConsole: false,
      })
      app.waitUntilExit().catch(failing)
    }
    const unmount = () => {
      app?.unmount()
      app = null
    }
    const redraw = () => {
      frames.forget()
      store.dispatch({ type: 'resized', ...size() })
    }
    const close = () => {
      unwatch()
      stopListening()
      stdout.off('resize', redraw)
      unmount()
      terminal.leave()
    }
    const failing = (error: unknown) => {
      close()
      fail(error)
    }
    const back = () => {
      sizeAnew(stdout)
      terminal.enter()
      redraw()
      mount()
    }
    const ending = () => {
      unmount()
      terminal.leave()
    }
    const suspend = () => {
      ending()
      stopJob(suspend, () => {
        back()
        store.dispatch({ type: 'remarked', note: { text: 'There is no shell to suspend to.', tone: 'warn' } })
      })
    }
    // Whoever had the terminal meanwhile may have left it in any state.
    const resumed = () => {
      ending()
      back()
    }
    const stopListening = listening({ ending, suspending: suspend, resumed, failing })
    const stage: Stage = {
      state: () => store.state(),
      dispatch: (event) => {
        store.dispatch(event)
        // A file written into a folder of the model is no change of it.
        if (event.type === 'reloaded' || event.type === 'written') watch(store.state().opened)
      },
      world,
      outside: (work) => {
        ending()
        work()
        back()
      },
      suspend,
      pause: () =>
        isLarge(store.state()) ? new Promise((done) => setTimeout(done, FRAME)) : Promise.resolve(),
      quit: () => {
        close()
        done(leftBehind(store.state()))
      },
    }
    const acting = (want: Want) => act(want, stage).catch(failing)
    const store = createStore(begin(opened, size()), reduce, (wants) => {
      for (const want of wants)
        if (isLarge(store.state()) && want.type === 'apply') setTimeout(acting, FRAME, want)
        else acting(want)
    })
    const watch = (model: OpenModel) => {
      unwatch()
      unwatch = world.watch(model, () => store.dispatch({ type: 'stale' }))
    }
    stdout.on('resize', redraw)
    watch(opened)
    terminal.enter()
    mount()
  })
}

const isLarge = ({ look }: State) => look.organisation.roles.size > LARGE

/** Has the size asked of the terminal: a process that is stopped is not told when it changes. */
function sizeAnew(stdout: NodeJS.WriteStream): void {
  const { _refreshSize: ask } = stdout as { readonly _refreshSize?: () => void }
  ask?.call(stdout)
}
