import type { CommandEntry } from '../command.js'

/** All commands, in the order of the help. */
// biome-ignore format: one line a command
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'report', summary: 'where the silos are, how far decisions sit from the customer, which boundaries have no link', load: async () => (await import('./report.js')).command },
  { name: 'check', summary: 'the same facts as rules with severities, for CI: exit 1 when one fails', load: async () => (await import('./check.js')).command },
  { name: 'diff', summary: 'what a reorganisation changes: figures, decisions, boundaries, silos, structure', load: async () => (await import('./diff.js')).command },
  { name: 'apply', summary: 'the model that a reorg file leads to, written with its comments and its order kept', load: async () => (await import('./apply.js')).command },
  { name: 'export', summary: 'the organisation as a graph, or one view of it, for other tools', load: async () => (await import('./export.js')).command },
  { name: 'recommend', summary: 'the few links, forums and delegations that help most, with how good the set is', load: async () => (await import('./recommend.js')).command },
  { name: 'explore', summary: 'the model in the terminal, with keys: look, ask what if, leave with a reorg file', load: async () => (await import('./explore.js')).command },
  { name: 'explain', summary: 'what a figure, verdict, term or rule means, how it is computed, its source, how to act on it', load: async () => (await import('./explain.js')).command },
  { name: 'init', summary: 'a small commented model, a policy and a CI workflow to start from', load: async () => (await import('./init.js')).command },
  { name: 'import', summary: 'a model from other data', load: async () => (await import('./import.js')).command },
  { name: 'render', summary: 'a saved result in another format', load: async () => (await import('./render.js')).command },
  { name: 'schema', summary: 'the JSON Schemas of the formats', load: async () => (await import('./schema.js')).command },
  { name: 'completion', summary: 'shell completion for bash, zsh or fish', load: async () => (await import('./completion.js')).command },
]
