import { type Instance, render } from 'ink'
import type { OpenModel } from '../app/explore/open.js'
import { act, type Stage } from './acts.js'
import { App } from './components/app.js'
import { framesOn } from './frame.js'
import { begin, reduce } from './reduce.js'
import { listening, stopJob } from './signals.js'
import type { Want } from './state.js'
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
export function explore(opened: OpenModel, world: World): Promise<readonly string[]> {
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
      terminal.enter()
      redraw()
      mount()
    }
    const suspend = () => {
      unmount()
      terminal.leave()
      stopJob(suspend, back)
    }
    const ending = () => {
      unmount()
      terminal.leave()
    }
    const stopListening = listening({ ending, suspending: suspend, failing })
    const stage: Stage = {
      state: () => store.state(),
      dispatch: (event) => {
        const { files } = store.state().opened
        store.dispatch(event)
        if (event.type === 'reloaded' && files !== event.opened.files) watch(event.opened)
      },
      world,
      outside: (work) => {
        unmount()
        terminal.leave()
        work()
        back()
      },
      suspend,
      quit: () => {
        close()
        done(store.state().files)
      },
    }
    const acting = (want: Want) => act(want, stage).catch(failing)
    const store = createStore(begin(opened, size()), reduce, (wants) => {
      const isLong = opened.look.organisation.roles.size > LARGE
      for (const want of wants)
        if (isLong && want.type === 'apply') setTimeout(acting, FRAME, want)
        else acting(want)
    })
    const watch = ({ files }: OpenModel) => {
      unwatch()
      unwatch = world.watch(files, () => store.dispatch({ type: 'stale' }))
    }
    stdout.on('resize', redraw)
    watch(opened)
    terminal.enter()
    mount()
  })
}
