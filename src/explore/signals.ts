/** Signals that end a program; the terminal must be put right before they do. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What is to be done when the system speaks up. */
export type Handlers = {
  /** Puts the terminal right; the signal then ends the process as it would have. */
  readonly ending: () => void
  readonly suspending: () => void
  readonly failing: (error: unknown) => void
}

/** Listens for signals and faults until what it returns is called. */
export function listening({ ending, suspending, failing }: Handlers): () => void {
  const end = (signal: NodeJS.Signals) => {
    ending()
    stop()
    process.kill(process.pid, signal)
  }
  const stop = () => {
    for (const signal of ENDING) process.off(signal, end)
    process.off('SIGTSTP', suspending)
    process.off('uncaughtException', failing)
    process.off('unhandledRejection', failing)
  }
  for (const signal of ENDING) process.on(signal, end)
  process.on('SIGTSTP', suspending)
  process.on('uncaughtException', failing)
  process.on('unhandledRejection', failing)
  return stop
}

/** Stops the process and all of its job, as Ctrl-Z does in a shell; `resumed` is called when it goes on. */
export function stopJob(suspending: () => void, resumed: () => void): void {
  process.off('SIGTSTP', suspending)
  process.once('SIGCONT', () => {
    process.on('SIGTSTP', suspending)
    resumed()
  })
  process.kill(0, 'SIGTSTP')
}
