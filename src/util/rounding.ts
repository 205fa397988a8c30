/** Differences up to this are rounding: sums are taken in another order. */
export const TOLERANCE = 1e-9
