/** Seed of all that is drawn by chance in the figures of ties: the same ties give the same figures. */
export const SEED = 1988
