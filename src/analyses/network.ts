import type { Analysis } from './analysis.js'
import { measureNetwork } from './network/measure.js'
import { presentNetwork } from './network/present.js'
import { NETWORK_TERMS } from './network/terms.js'

/** Sections 3 and 4 as far as they are about ties: what people really do, against how they are arranged. */
export const network: Analysis<'network'> = {
  id: 'network',
  title: 'Observed ties',
  summary:
    'what people really do: where ties stay within units, who joins them, and the groups that ties form',
  source:
    'Krackhardt & Stern 1988, Freeman 1977, Burt 1992, Gould & Fernandez 1989, Newman & Girvan 2004, Blondel et al. 2008',
  needs: [],
  keys: ['network'],
  terms: NETWORK_TERMS,
  run: (input) => ({ network: measureNetwork(input) }),
  present: ({ network: data }, presentation) => presentNetwork(data, presentation),
}
