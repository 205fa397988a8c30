import { Worker } from 'node:worker_threads'
import type { Adjacency } from './adjacency.js'
import { type EiPermutation, eiPermutation } from './ei-permutation.js'
import { type SampledBetweenness, sampledBetweenness } from './sampled-betweenness.js'

/** Below so many ends of ties a thread of its own costs more than it saves. */
const WORTH_A_THREAD = 4e6

/** How long a thread may take to begin, and to end, in milliseconds: then all is worked out here. */
const TO_BEGIN = 5_000
const TO_END = 600_000

/** What is worked out beside the rest: shortest paths among all, and shuffles of groups among those that have one. */
export type Beside = {
  readonly all: Adjacency
  readonly grouped: Adjacency
  readonly group: Int32Array
  readonly groups: number
  readonly seed: number
}

/** What a thread is given: columns that both can read, and where its answers go. */
export type BesideThread = Beside & {
  readonly scores: Float64Array
  readonly errors: Float64Array
  /** Pivots, and the permutation's share and shuffles; no shuffles where there is no permutation. */
  readonly figures: Float64Array
  /** How far it is: one of `STATES`. */
  readonly state: Int32Array
}

/** How far a thread is. */
export const STATES = { given: 0, begun: 1, done: 2, failed: 3 } as const

/** Answers that may be worked out in a thread of their own: whoever asks for one waits for it. */
export type BesideAnswers = {
  readonly betweenness: () => SampledBetweenness
  readonly permutation: () => EiPermutation | null
}

/**
 * Begins to measure in a second thread where ties are many, while the caller goes on; the answers are those of
 * `sampledBetweenness` and `eiPermutation`. Where there is no such thread, each is worked out when it is asked for.
 */
export function measuredBeside(
  beside: Beside,
  { from = WORTH_A_THREAD, thread = new URL('./network-thread.js', import.meta.url) } = {},
): BesideAnswers {
  const here = {
    betweenness: () => sampledBetweenness(beside.all, beside.seed),
    permutation: () => eiPermutation(beside.grouped, beside.group, beside.groups, beside.seed),
  }
  if (beside.all.targets.length < from) return here
  const given = sharedWith(beside)
  const worker = new Worker(thread, { workerData: given })
  worker.on('error', () => {})
  worker.unref()
  const isDone = () => {
    Atomics.wait(given.state, 0, STATES.given, TO_BEGIN)
    Atomics.wait(given.state, 0, STATES.begun, TO_END)
    return Atomics.load(given.state, 0) === STATES.done
  }
  const { scores, errors, figures } = given
  return {
    betweenness: () => (isDone() ? { scores, errors, pivots: figures[0]! } : here.betweenness()),
    permutation: () => {
      if (!isDone()) return here.permutation()
      return figures[2] === 0 ? null : { p: figures[1]!, shuffles: figures[2]! }
    },
  }
}

function sharedWith({ all, grouped, group, ...rest }: Beside): BesideThread {
  const graph = ({ nodes, starts, targets }: Adjacency): Adjacency => ({
    nodes,
    starts: shared(starts),
    targets: shared(targets),
  })
  const numbers = (length: number) => new Float64Array(new SharedArrayBuffer(8 * length))
  const ofAll = graph(all)
  return {
    ...rest,
    all: ofAll,
    grouped: grouped === all ? ofAll : graph(grouped),
    group: shared(group),
    scores: numbers(all.nodes),
    errors: numbers(all.nodes),
    figures: numbers(3),
    state: new Int32Array(new SharedArrayBuffer(4)),
  }
}

function shared(column: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(4 * column.length))
  copy.set(column)
  return copy
}
