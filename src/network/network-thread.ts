import { workerData } from 'node:worker_threads'
import { type BesideThread, STATES } from './beside.js'
import { eiPermutation } from './ei-permutation.js'
import { sampledBetweenness } from './sampled-betweenness.js'

const { all, grouped, group, groups, seed, scores, errors, figures, state } = workerData as BesideThread

function become(next: number): void {
  Atomics.store(state, 0, next)
  Atomics.notify(state, 0)
}

become(STATES.begun)
try {
  const between = sampledBetweenness(all, seed)
  scores.set(between.scores)
  errors.set(between.errors)
  const chance = eiPermutation(grouped, group, groups, seed)
  figures.set([between.pivots, chance?.p ?? 0, chance?.shuffles ?? 0])
  become(STATES.done)
} catch {
  become(STATES.failed)
}
