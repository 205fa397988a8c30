import type { Importer } from './importer.js'

/** A kind of foreign data as help knows it; its code is loaded when it is asked for. */
export type ImporterEntry = Pick<Importer, 'id' | 'title'> & { readonly load: () => Promise<Importer> }

/** All kinds of data that can become a model, in the order in which they are tried on a file of unknown kind. */
// biome-ignore format: one line a kind
export const IMPORTERS: readonly ImporterEntry[] = [
  { id: 'kubernetes', title: "the Kubernetes project's sigs.yaml", load: async () => (await import('./kubernetes.js')).default },
]
