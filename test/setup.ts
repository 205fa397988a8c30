import fc from 'fast-check'

// Properties look somewhere else on every run. Where a change is judged, it is judged by the same samples as the last.
const seed = process.env.PROPERTY_SEED
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) })
