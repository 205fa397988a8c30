import type { Highs } from 'highs'
import type { Program } from './model.js'

/** What the solver found: the moves made, and what no other set can exceed, in the terms of the program. */
export type Solved = {
  readonly made: ReadonlySet<number> | null
  readonly bound: number
  /** Whether nothing is left to prove. */
  readonly proven: boolean
  /** Whether nothing that is asked can be reached at all. */
  readonly impossible: boolean
}

/** A solver of mixed-integer programs: one thread and a fixed seed, so that the same program is solved the same way. */
export type Solver = (program: Program, start: ReadonlySet<number> | null, seconds: number) => Solved

/** Loads HiGHS, compiled to WebAssembly; it takes a tenth of a second, once. */
export async function loadSolver(): Promise<Solver> {
  // Its types are those of its CommonJS form, whose default is one level further in.
  const { default: load } = (await import('highs')) as unknown as { default(): Promise<Highs> }
  const highs = await load()
  return (program, start, seconds) => solve(highs, program, start, seconds)
}

function solve(highs: Highs, program: Program, start: ReadonlySet<number> | null, seconds: number): Solved {
  const { objective, whole, rows } = program
  const { constants } = highs
  const entries = rows.reduce((sum, { columns }) => sum + columns.length, 0)
  const starts = new Int32Array(rows.length + 1)
  const index = new Int32Array(entries)
  const value = new Float64Array(entries)
  let at = 0
  rows.forEach(({ columns, values }, row) => {
    columns.forEach((column, i) => {
      index[at] = column
      value[at] = values[i]!
      at += 1
    })
    starts[row + 1] = at
  })
  const model = highs.createModel({
    numCols: objective.length,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: Float64Array.from(objective),
    colLower: new Float64Array(objective.length),
    colUpper: new Float64Array(objective.length).fill(1),
    rowLower: Float64Array.from(rows, ({ lower }) => (Number.isFinite(lower) ? lower : -highs.infinity)),
    rowUpper: Float64Array.from(rows, ({ upper }) => (Number.isFinite(upper) ? upper : highs.infinity)),
    matrix: {
      format: 'csr',
      numCols: objective.length,
      numRows: rows.length,
      starts,
      indices: index,
      values: value,
    },
    integrality: Int32Array.from(objective, (_, column) => (column < whole ? 1 : 0)),
  })
  try {
    model.options.set({
      output_flag: false,
      random_seed: 1,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      time_limit: seconds,
    })
    if (start !== null) {
      const made = [...start].sort((a, b) => a - b)
      model.setSolution({ indices: Int32Array.from(made), values: new Float64Array(made.length).fill(1) })
    }
    model.run()
    const status = model.getModelStatus()
    const isKnown = Number(model.info.get('primal_solution_status')) === 2
    const { colValue } = model.getSolution()
    const made = new Set(
      Array.from({ length: whole }, (_, move) => move).filter((move) => colValue[move]! > 0.5),
    )
    return {
      made: isKnown ? made : null,
      bound: Number(model.info.get('mip_dual_bound')),
      proven: status === constants.modelStatus.optimal,
      impossible: status === constants.modelStatus.infeasible,
    }
  } finally {
    model.dispose()
  }
}
