/**
 * The build: schemas become validators ahead of time, the sources become a bundle of chunks that load when they are
 * used, and the library gets its types.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

const KINDS = ['customer', 'team', 'role', 'decision', 'need', 'link', 'forum', 'measure', 'program', 'tie']

const schemaOf = (name) =>
  JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, import.meta.url), 'utf8'))

/** ESM code that exports one validating function for each reference into the schemas, which name each other by file. */
function compiled(schemas, references, options = {}) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    code: { source: true, esm: true },
    ...options,
  })
  ajv.addVocabulary(['x-expected'])
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, `${name}.schema.json`)
  return standaloneCode(ajv, references)
}

/** How a table's cell becomes the field's value, told from what the schema says of the field. */
function cellKind(schema, property) {
  const { $ref, ...own } = property
  const full = $ref ? { ...schema.$defs[$ref.split('/').at(-1)], ...own } : own
  const types = [full.type].flat()
  if (types.includes('object') || full.items?.$ref !== undefined) return null
  if (types.includes('array')) return full.items?.pattern || full.items?.enum ? 'ids' : 'texts'
  if (types.includes('boolean')) return 'yes-no'
  return types.includes('integer') || types.includes('number') ? 'number' : 'text'
}

/** For each kind of thing its fields that a table can hold, and the one-word kind of their cells. */
function fieldsOf(schema) {
  const fields = KINDS.map((kind) => {
    const cells = Object.entries(schema.$defs[kind].properties).map(([field, property]) => [
      field,
      cellKind(schema, property),
    ])
    return [kind, Object.fromEntries(cells.filter(([, cell]) => cell !== null))]
  })
  return Object.fromEntries(fields)
}

function generateValidators() {
  const org = schemaOf('org')
  const policy = schemaOf('policy')
  const references = Object.fromEntries(KINDS.map((kind) => [kind, `${org.$id}#/$defs/${kind}`]))
  writeFileSync(
    new URL('src/load/validators.generated.js', import.meta.url),
    `${compiled(
      { org, reorg: schemaOf('reorg'), policy },
      { file: org.$id, reorg: 'reorg.schema.json', policy: 'policy.schema.json', ...references },
    )}
export const validators = { file, reorg, policy, ${KINDS.join(', ')} }
export const required = ${JSON.stringify(Object.fromEntries(KINDS.map((kind) => [kind, org.$defs[kind].required])))}
export const fields = ${JSON.stringify(fieldsOf(org))}
export const policyKeys = ${JSON.stringify(Object.keys(policy.properties))}
`,
  )
  const results = Object.fromEntries(
    ['report', 'check', 'diff', 'recommend'].map((name) => [name, schemaOf(name)]),
  )
  const ids = Object.fromEntries(Object.entries(results).map(([name, { $id }]) => [name, $id]))
  writeFileSync(
    new URL('src/app/result-validators.generated.js', import.meta.url),
    compiled(results, ids, { verbose: false, allErrors: false }),
  )
}

/** The sheet and the script of the page that `-f html` draws, each one text. */
async function generatePageAssets() {
  const page = new URL('src/renderers/html/', import.meta.url)
  const { outputFiles } = await build({
    entryPoints: ['client/main.ts', 'style/main.css'].map((path) => fileURLToPath(new URL(path, page))),
    outdir: 'dist',
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  })
  const textOf = (ending) => JSON.stringify(outputFiles.find(({ path }) => path.endsWith(ending)).text.trim())
  writeFileSync(
    new URL('assets.generated.js', page),
    `export const style = ${textOf('.css')}\nexport const script = ${textOf('.js')}\n`,
  )
}

async function bundle() {
  rmSync(new URL('dist', import.meta.url), { recursive: true, force: true })
  await build({
    entryPoints: {
      main: 'src/cli/main.ts',
      index: 'src/index.ts',
      // Begun by the chunk beside it, in a thread of its own.
      'network-thread': 'src/network/network-thread.ts',
    },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    // Its graphs are handed to the users of the library, who need the same classes.
    external: ['graphology'],
    // React is quicker without its checks for developers, and ink asks for React's developer tools where DEV is set.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    alias: { 'react-devtools-core': 'react' },
    jsx: 'automatic',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  // The solver reads its program from beside the chunk that it is in.
  const runtime = fileURLToPath(import.meta.resolve('highs/runtime'))
  copyFileSync(runtime, new URL('dist/highs.wasm', import.meta.url))
}

generateValidators()
await generatePageAssets()
await bundle()
const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: new URL('.', import.meta.url),
  stdio: 'inherit',
})
process.exitCode = types.status ?? 1
