import type { State } from './state.js'

/** The least that there must be of a terminal. */
export const LEAST = { columns: 60, rows: 16 } as const

/** A part of the screen. */
export type Pane = { readonly width: number; readonly rows: number }

/** How the screen is divided; rows of a list are without its heading. */
export type Layout = {
  readonly fits: boolean
  readonly width: number
  readonly beside: boolean
  readonly body: number
  readonly list: Pane
  readonly detail: Pane
}

/** From this width on, the detail stands beside the list. */
const BESIDE = 96

/** Lines besides the body: title, tabs, figures, keys. */
const AROUND = 4

/** What a list and a detail take of a wide screen. */
const WIDE = 100

/** Divides a screen between the list and the detail; `most` is what the list has use for where there is much room. */
export function layoutOf({ columns, rows }: State['screen'], most: number = WIDE): Layout {
  const fits = columns >= LEAST.columns && rows >= LEAST.rows
  const width = Math.max(1, columns)
  const body = Math.max(2, rows - AROUND)
  const beside = columns >= BESIDE
  if (beside) {
    const usual = Math.min(WIDE, Math.floor((width - 1) * 0.55))
    const left = Math.max(usual, Math.min(most, width - 1 - WIDE))
    return {
      fits,
      width,
      beside,
      body,
      list: { width: left, rows: body - 1 },
      detail: { width: width - left - 1, rows: body },
    }
  }
  const upper = Math.max(3, Math.ceil((body - 1) * 0.55))
  return {
    fits,
    width,
    beside,
    body,
    list: { width, rows: upper - 1 },
    detail: { width, rows: Math.max(1, body - 1 - upper) },
  }
}
