/** What the process tells its caller. */
export const STATUS = {
  done: 0,
  /** Findings at or above what was asked to fail. */
  findings: 1,
  /** Unusable input or usage. */
  unusable: 2,
  /** A fault of the program itself. */
  fault: 3,
} as const

export type ExitStatus = (typeof STATUS)[keyof typeof STATUS]
