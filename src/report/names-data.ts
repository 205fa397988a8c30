/** Display names of the things that a result mentions, where a name is not the id. */
export type NamesData = {
  readonly actors: { readonly [id: string]: string }
  readonly customers: { readonly [id: string]: string }
  readonly decisions: { readonly [id: string]: string }
  readonly measures: { readonly [id: string]: string }
  readonly programs: { readonly [id: string]: string }
}
