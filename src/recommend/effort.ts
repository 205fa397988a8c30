/** So much work takes about six tenths of a second on a machine of today: a slower or busier one still ends in the time. */
const WORK_PER_SECOND = 600

/** The part of the time that may be spent on searching: reading the model and measuring the result take theirs. */
const SEARCHING = 0.85

/**
 * How much may still be done. Work is counted in what the solver does, which is the same on every machine; the clock is
 * only the outer safety, and where it cuts in, that is remembered: another run may then find something else.
 */
export class Effort {
  /** Work that is left. */
  left: number
  /** Whether the clock ended a search before its work was done. */
  timedOut = false
  readonly #until: number

  constructor(seconds: number) {
    this.left = seconds * WORK_PER_SECOND
    this.#until = performance.now() + 1000 * SEARCHING * seconds
  }

  /** Seconds until the clock cuts in. */
  get seconds(): number {
    return Math.max(0, (this.#until - performance.now()) / 1000)
  }

  /** Counts work that was done. */
  spend(work: number): void {
    this.left = Math.max(0, this.left - work)
  }
}
