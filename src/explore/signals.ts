/** Signals that end a program; the terminal must be put right before they do. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/** Twice this long the job is given to stop; if it still runs then, no shell has stopped it. */
const STOPPING = 100

/** What is to be done when the system speaks up. */
export type Handlers = {
  /** Puts the terminal right; the signal then ends the process as it would have. */
  readonly ending: () => void
  readonly suspending: () => void
  /** The process goes on, whoever stopped it. */
  readonly resumed: () => void
  readonly failing: (error: unknown) => void
}

/** Listens for signals and faults until what it returns is called. */
export function listening({ ending, suspending, resumed, failing }: Handlers): () => void {
  const end = (signal: NodeJS.Signals) => {
    ending()
    stop()
    process.kill(process.pid, signal)
  }
  const stop = () => {
    for (const signal of ENDING) process.off(signal, end)
    process.off('SIGTSTP', suspending)
    process.off('SIGCONT', resumed)
    process.off('uncaughtException', failing)
    process.off('unhandledRejection', failing)
  }
  for (const signal of ENDING) process.on(signal, end)
  process.on('SIGTSTP', suspending)
  process.on('SIGCONT', resumed)
  process.on('uncaughtException', failing)
  process.on('unhandledRejection', failing)
  return stop
}

/** Stops the process and all of its job, as Ctrl-Z does in a shell; `going` is called where no shell could resume it. */
export function stopJob(suspending: () => void, going: () => void): void {
  process.off('SIGTSTP', suspending)
  const again = () => {
    clearTimeout(timer)
    process.off('SIGCONT', again)
    process.on('SIGTSTP', suspending)
  }
  // After a stop the clock is found late before the signal is heard, so it is asked a second time.
  let timer = setTimeout(() => {
    timer = setTimeout(() => {
      again()
      going()
    }, STOPPING)
  }, STOPPING)
  process.on('SIGCONT', again)
  process.kill(0, 'SIGTSTP')
}
