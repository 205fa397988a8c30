/** Where a fact is stated, line and column from 1; `null` where no file states it. */
export type SourceData = { readonly file: string; readonly line: number; readonly column: number } | null
