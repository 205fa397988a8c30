import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { LocatedPolicy } from '../../model/policy.js'
import { didYouMean } from '../../util/nearest.js'
import { fileProblem, findOne, readSource, type Wanted } from '../files.js'
import type { LoadOptions } from '../loaded.js'
import { parseYaml } from '../parse.js'
import { Source } from '../source.js'
import { boundsOf, IF_OUTSIDE, staysIn } from '../top.js'
import { folderOf } from '../tree.js'
import { schemaProblems } from '../validate.js'
import { policyKeys, validators } from '../validators.generated.js'
import { findPolicy } from './find.js'
import { soundPolicy } from './sound-policy.js'
import { notAPolicy } from './what-it-is.js'

/** The sets of rules that a policy can start from; `none` starts from nothing. */
const STARTS = ['recommended', 'strict', 'none'] as const

/** What reading a policy gives: its files, those that it extends first, and every problem in the way of them. */
export type LoadedPolicy = {
  readonly policies: readonly LocatedPolicy[]
  /** The policy's own file; `null` where there is no policy. */
  readonly home: Wanted | null
  /** The folders that what it names must lie in one of; `null` where the user says which policy it is, or allows all. */
  readonly within: readonly string[] | null
  /** A path in one of the policies, from the folder of that file. */
  beside(file: string, path: string): Pick<Wanted, 'tree'> & { readonly path: string }
  readonly diagnostics: readonly Diagnostic[]
  sourceLine(file: string, line: number): string | null
}

/** Reads the policy that was given, else the first that is found upwards from a model; none where `config` is false. */
export async function loadPolicy(
  models: readonly string[],
  config: string | null | false,
  options: LoadOptions,
): Promise<LoadedPolicy> {
  const reading = new PolicyReading(options)
  const wanted =
    config === false ? null : config === null ? discovered(models, options) : findOne(config, options)
  const policies: LocatedPolicy[] = []
  if (wanted !== null && 'code' in wanted) reading.diagnostics.push(wanted)
  else if (wanted !== null) policies.push(...(await reading.read(wanted, [])))
  const home = wanted === null || 'code' in wanted ? null : wanted
  return {
    policies,
    home,
    within: home === null || config !== null || options.allowOutside ? null : boundsOf(home).folders,
    diagnostics: reading.diagnostics,
    beside: (file, path) => beside(reading.found.get(file)!, path),
    sourceLine: (file, line) => reading.sources.get(file)?.line(line) ?? null,
  }
}

/** The policy that is found from the first model that has one, or why it is not read. */
function discovered(models: readonly string[], options: LoadOptions): Wanted | Diagnostic | null {
  const found = models.map((model) => findPolicy(model, options.cwd)).find((one) => one !== null) ?? null
  if (found === null || options.allowOutside) return found
  const { tree, path } = found
  const { folders } = boundsOf(found)
  if (path === null || staysIn(tree, path, folders)) return found
  const file = tree.label(path)
  const message = `${file} is a link that leads out of its repository, ${tree.label(folders[0]!)}`
  return fileProblem('policy/outside', file, message, IF_OUTSIDE)
}

class PolicyReading {
  readonly diagnostics: Diagnostic[] = []
  readonly sources = new Map<string, Source>()
  readonly found = new Map<string, Wanted>()
  readonly #read = new Map<string, readonly LocatedPolicy[]>()
  readonly #options: LoadOptions

  /** What the policies that are extended must be in. */
  #within: readonly string[] | null = null

  constructor(options: LoadOptions) {
    this.#options = options
  }

  /** A policy after those that it extends, each once; `trail` holds the files that led to it. */
  async read(wanted: Wanted, trail: readonly string[]): Promise<readonly LocatedPolicy[]> {
    this.#within ??= boundsOf(wanted).folders
    const key = keyOf(wanted)
    const before = this.#read.get(key)
    if (before !== undefined) return before
    const policies = await this.#readAnew(wanted, [...trail, key])
    this.#read.set(key, policies)
    return policies
  }

  async #readAnew(wanted: Wanted, trail: readonly string[]): Promise<readonly LocatedPolicy[]> {
    const source = await readSource(wanted, 'yaml', this.#options)
    if (!(source instanceof Source)) {
      this.diagnostics.push(source)
      return []
    }
    const { file } = source
    this.sources.set(file, source)
    this.found.set(file, wanted)
    const parsed = parseYaml(source)
    const { value, locate } = parsed
    this.diagnostics.push(...parsed.diagnostics)
    if (parsed.diagnostics.length > 0) return []
    const foreign = notAPolicy(source, parsed, policyKeys)
    if (foreign !== null) {
      this.diagnostics.push(foreign)
      return []
    }
    const errors = validators.policy(value) ? [] : (validators.policy.errors ?? [])
    const place = { file, whole: 'policy', area: 'policy', locate }
    this.diagnostics.push(...schemaProblems(errors, value, place))
    const policy: LocatedPolicy = { file, draft: soundPolicy(value as object, errors), locate }
    return lastOfEach([...(await this.#readExtended(wanted, policy, trail)), policy])
  }

  async #readExtended(
    wanted: Wanted,
    { file, draft, locate }: LocatedPolicy,
    trail: readonly string[],
  ): Promise<readonly LocatedPolicy[]> {
    const policies: LocatedPolicy[] = []
    for (const [i, name] of [draft.extends ?? []].flat().entries()) {
      if ((STARTS as readonly string[]).includes(name)) continue
      const span = locate(Array.isArray(draft.extends) ? ['extends', i] : ['extends'], 'value')
      const { tree, path: target } = beside(wanted, name)
      const next: Wanted = { tree, path: target, named: true, root: folderOf(target) }
      if (!this.#options.allowOutside && !staysIn(tree, target, this.#within!)) {
        // A policy that anyone may propose must not show what else is on the disk that checks it.
        const message = `'${name}' is outside the repository of the policy, ${tree.label(this.#within![0]!)}`
        this.diagnostics.push({ code: 'policy/outside', severity: 'error', message, span, help: IF_OUTSIDE })
      } else if (tree.entry(target) !== 'file') {
        const help = didYouMean(name, STARTS, `name a file, or one of ${STARTS.join(', ')}`)!
        const message = `there is no policy '${name}' to extend`
        this.diagnostics.push({ code: 'policy/unknown-base', severity: 'error', message, span, help })
      } else if (trail.includes(keyOf(next))) {
        const message = `${file} extends itself: ${name} leads back to it`
        const help = 'remove one of them'
        this.diagnostics.push({ code: 'policy/circle', severity: 'error', message, span, help })
      } else policies.push(...(await this.read(next, trail)))
    }
    return policies
  }
}

function beside({ tree, path, root }: Wanted, name: string) {
  return { tree, path: tree.resolve(path === null ? root : folderOf(path), name) }
}

/** Each policy once, where it comes last: there it has the last word. */
function lastOfEach(policies: readonly LocatedPolicy[]): readonly LocatedPolicy[] {
  return [...new Set(policies.toReversed())].reverse()
}

const keyOf = ({ tree, path }: Wanted) => (path === null ? '<stdin>' : tree.label(tree.real(path)))
