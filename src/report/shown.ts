/** A picture of this few parts is shown whole, whatever the limit: cut, it would mislead. */
export const WHOLE = 8

/** How many of all rows, bars or items are shown where a person reads; `top` 0 shows all. */
export function shownOf(all: number, top: number, whole = 0): number {
  return top > 0 && all > whole ? Math.min(top, all) : all
}
