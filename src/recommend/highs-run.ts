import type { Highs } from 'highs'
import type { Effort } from './effort.js'
import type { Program } from './model.js'

/** How a program is run: from the moves of a set that is allowed, or as its relaxation; and for how much work at most. */
export type Run = {
  readonly start: readonly number[] | 'relaxed'
  readonly work: number
  readonly effort: Effort
}

/** What one run of the solver found. */
export type Ran = {
  readonly values: Float64Array
  /** What each row's bound is worth; of the relaxation only. */
  readonly prices: Float64Array
  readonly isFeasible: boolean
  readonly bound: number
  readonly isOptimal: boolean
  readonly isInfeasible: boolean
}

/** What a run costs: for each entry of the matrix before it starts, for each step, and for each step and entry. */
const SEARCH = { entry: 1 / 200, step: 1 / 25, both: 1 / 250_000 }
const RELAXATION = { entry: 1 / 500, step: 1 / 100, both: 1 / 1_000_000 }
/** A checkpoint of the search is about as much as so many iterations of the simplex method. */
const CHECKPOINT = 10
/** The greatest number that the solver takes. */
const MOST_STEPS = 2 ** 31 - 1

/** Runs HiGHS on a program, or on its relaxation: one thread, a fixed seed, and so much work at most. */
export function runHighs(highs: Highs, program: Program, { start, work, effort }: Run): Ran {
  const { constants } = highs
  const matrix = matrixOf(program)
  const entries = matrix.values.length
  const isRelaxed = start === 'relaxed'
  const cost = isRelaxed ? RELAXATION : SEARCH
  const before = entries * cost.entry
  const step = cost.step + entries * cost.both
  const model = highs.createModel({
    numCols: program.objective.length,
    numRows: program.rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: Float64Array.from(program.objective),
    colLower: new Float64Array(program.objective.length),
    colUpper: new Float64Array(program.objective.length).fill(1),
    rowLower: Float64Array.from(program.rows, ({ lower }) => Math.max(lower, -highs.infinity)),
    rowUpper: Float64Array.from(program.rows, ({ upper }) => Math.min(upper, highs.infinity)),
    matrix,
    ...(isRelaxed
      ? {}
      : { integrality: Int32Array.from(program.objective, (_, column) => (column < program.whole ? 1 : 0)) }),
  })
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.floor((work - before) / step)))
  let taken = 0
  let checkpoints = 0
  try {
    model.options.set({
      output_flag: false,
      random_seed: 1,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      time_limit: Math.max(0.01, effort.seconds),
      ...(isRelaxed ? { simplex_iteration_limit: steps } : {}),
    })
    if (!isRelaxed && start.length > 0)
      model.setSolution({ indices: Int32Array.from(start), values: new Float64Array(start.length).fill(1) })
    model.run({
      [constants.callbackType.mipInterrupt]: (event) => {
        checkpoints += 1
        taken = Number(event.data.mip_total_lp_iterations ?? 0) + CHECKPOINT * checkpoints
        if (taken > steps) event.interrupt()
        return undefined
      },
    })
    const status = model.getModelStatus()
    if (status === constants.modelStatus.timeLimit) effort.timedOut = true
    if (isRelaxed) taken = Math.max(0, Number(model.info.get('simplex_iteration_count')))
    const { colValue, rowDual } = model.getSolution()
    return {
      values: colValue,
      prices: rowDual,
      isFeasible: Number(model.info.get('primal_solution_status')) === 2,
      bound: isRelaxed ? Number.POSITIVE_INFINITY : Number(model.info.get('mip_dual_bound')),
      isOptimal: status === constants.modelStatus.optimal,
      isInfeasible: status === constants.modelStatus.infeasible,
    }
  } finally {
    effort.spend(before + taken * step)
    model.dispose()
  }
}

function matrixOf({ objective, rows }: Program) {
  const entries = rows.reduce((sum, { columns }) => sum + columns.length, 0)
  const starts = new Int32Array(rows.length + 1)
  const indices = new Int32Array(entries)
  const values = new Float64Array(entries)
  let at = 0
  rows.forEach(({ columns, values: own }, row) => {
    columns.forEach((column, i) => {
      indices[at] = column
      values[at] = own[i]!
      at += 1
    })
    starts[row + 1] = at
  })
  return { format: 'csr', numCols: objective.length, numRows: rows.length, starts, indices, values } as const
}
