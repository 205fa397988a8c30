/** What a choice is for: looking something up, or a change of which some parts are known. */
export type Intent =
  | { readonly do: 'find' }
  | { readonly do: 'delegate'; readonly decision?: string; readonly to?: string }
  | { readonly do: 'grant'; readonly decision?: string; readonly right?: string; readonly to?: string }
  | { readonly do: 'revoke'; readonly decision?: string; readonly right?: string; readonly from?: string }
  | {
      readonly do: 'connect'
      readonly a?: string
      readonly b?: string
      readonly shares?: string
      readonly mechanism?: string
    }
  | { readonly do: 'move'; readonly what?: string; readonly to?: string }
  | { readonly do: 'report'; readonly what?: string; readonly to?: string }
