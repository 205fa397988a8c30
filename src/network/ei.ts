/** Ties of one group: within it, and to nodes outside it. */
export type InternalExternal = { readonly internal: number; readonly external: number }

/** Krackhardt & Stern's E-I index (1988): -1 all ties within, 1 all ties out; `null` without ties. */
export function eiIndex({ internal, external }: InternalExternal): number | null {
  return internal + external === 0 ? null : (external - internal) / (external + internal)
}

/**
 * The index that a group of `size` of `all` nodes would have if ties ignored groups: over all pairs that could be tied;
 * `null` where there is no such pair.
 */
export function expectedEiIndex(size: number, all: number): number | null {
  return eiIndex({ internal: (size * (size - 1)) / 2, external: size * (all - size) })
}
