import type { Importer } from './importer.js'

/** A kind of foreign data as help knows it; its code is loaded when it is asked for. */
export type ImporterEntry = Pick<Importer, 'id' | 'title' | 'options'> & {
  readonly load: () => Promise<Importer>
}

/** All kinds of data that can become a model, in the order in which they are tried on a file of unknown kind. */
// biome-ignore format: one line a kind
export const IMPORTERS: readonly ImporterEntry[] = [
  { id: 'kubernetes', title: "the Kubernetes project's sigs.yaml", options: [], load: async () => (await import('./kubernetes.js')).default },
  { id: 'backstage', title: "groups and users of Backstage's catalogue", options: ['name', 'unitLevel'], load: async () => (await import('./backstage.js')).default },
  { id: 'github', title: "GitHub's teams, and CODEOWNERS", options: ['name', 'unitLevel', 'model'], load: async () => (await import('./github.js')).default },
  { id: 'scim', title: 'users and groups of SCIM 2.0', options: ['name', 'onDangling', 'unitLevel', 'teams'], load: async () => (await import('./scim.js')).default },
  { id: 'ldif', title: 'an LDAP directory as LDIF', options: ['name', 'onDangling', 'unitLevel'], load: async () => (await import('./ldif.js')).default },
  { id: 'forums', title: 'who sits in which forum: a row for each member (CSV, XLSX)', options: ['map', 'sheet', 'model'], load: async () => (await import('./forums.js')).default },
  { id: 'people', title: 'an HR extract of people with their managers and teams (CSV or XLSX)', options: ['map', 'sheet', 'name', 'onDangling', 'hierarchy', 'unitLevel'], load: async () => (await import('./people.js')).default },
  { id: 'rights', title: 'decision rights: a RAPID, RACI or DACI matrix, or a list of them (CSV, XLSX)', options: ['map', 'sheet', 'notation', 'model'], load: async () => (await import('./rights.js')).default },
  { id: 'ties', title: 'ties between people: an edge list or matrix (CSV, XLSX), GraphML, GEXF or Pajek', options: ['map', 'sheet', 'tieKind', 'model', 'people'], load: async () => (await import('./ties.js')).default },
]
