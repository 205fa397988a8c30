/** The layers of the house: which folder of src may import which, and why. */
const layers = {
  util: { may: [], why: 'tiny and pure: everything stands on it' },
  diagnostic: { may: ['util'], why: 'what is wrong is said in one shape, whoever finds it' },
  report: { may: ['util'], why: 'what can be drawn knows neither who measured nor who draws' },
  model: { may: ['diagnostic', 'util'], why: 'the organisation knows nothing of files, graphs or figures' },
  load: { may: ['model', 'diagnostic', 'util'], why: 'reading ends where the model begins' },
  importers: {
    may: ['load', 'model', 'diagnostic', 'util'],
    why: 'foreign data becomes a draft, and nothing else',
  },
  graph: { may: ['model', 'util'], why: 'projections of the model, asked by many' },
  network: { may: ['graph', 'util'], why: 'measures on plain graphs, which know no organisation' },
  analyses: {
    may: ['network', 'graph', 'model', 'report', 'util'],
    why: 'analyses measure and say; they read no file and know no format',
  },
  figures: {
    may: ['report', 'util'],
    why: 'what was measured, by the words that people set limits with; nothing is measured here',
  },
  rules: {
    may: ['analyses', 'figures', 'graph', 'model', 'report', 'diagnostic', 'util'],
    why: 'rules judge what was measured against limits, and measure nothing again',
  },
  diff: {
    may: ['analyses', 'figures', 'graph', 'model', 'report', 'diagnostic', 'util'],
    why: 'two organisations compared: it reads what was measured, and measures nothing',
  },
  recommend: {
    may: ['analyses', 'figures', 'graph', 'model', 'report', 'diagnostic', 'util'],
    why: 'proposes changes to what was measured, and chooses among them; it reads no file and knows no format',
  },
  pictures: {
    may: ['report', 'util'],
    why: 'what a picture shows, told from the published result; nothing is measured or drawn here',
  },
  facts: {
    may: ['report', 'util'],
    why: 'what is known of each thing, told from the published result, for whoever looks it up',
  },
  drawing: {
    may: ['report', 'util'],
    why: 'pictures become shapes at their places, for whatever medium; no organisation is known here',
  },
  renderers: {
    may: ['drawing', 'report', 'diagnostic', 'util'],
    why: 'a renderer draws blocks and pictures, and knows no analysis',
  },
  views: {
    may: ['graph', 'model', 'report', 'util'],
    why: 'an organisation as plain nodes and edges with what was measured of them; nothing is measured here',
  },
  exporters: {
    may: ['views/view', 'util'],
    why: 'an exporter writes plain nodes and edges, and knows neither the organisation nor who measured it',
  },
  app: {
    may: [
      'rules',
      'figures',
      'analyses',
      'diff',
      'recommend',
      'views',
      'pictures',
      'facts',
      'network',
      'graph',
      'importers',
      'load',
      'model',
      'report',
      'diagnostic',
      'util',
    ],
    why: 'use cases return data; what they look like is decided above',
  },
  explore: {
    may: ['app', 'report', 'model', 'diagnostic', 'util'],
    why: 'the model in a terminal: use cases work, a pure reducer decides, components draw',
  },
  cli: {
    may: [
      'app',
      'explore',
      'analyses',
      'exporters',
      'importers',
      'load/loaded',
      'pictures',
      'renderers',
      'views',
      'report',
      'diagnostic',
      'util',
    ],
    why: 'arguments in, exit status out: the work is done by the use cases',
  },
}

const pathOf = (layer) => (layer.includes('/') ? `^src/${layer}\\.ts$` : `^src/${layer}/`)

const layerRules = Object.entries(layers).map(([layer, { may, why }]) => ({
  name: `layer-${layer}`,
  comment: `${layer}: ${why}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: [layer, ...may].map(pathOf) },
}))

/** Folders whose members are alike and know nothing of each other; an index lists them, a shape file says what they are. */
const registries = {
  analyses: '(analysis|index)\\.ts$',
  importers: '(importer|options|index|parts/.*)\\.ts$',
  renderers: '(renderer\\.ts|index\\.ts|parts/.*\\.ts)$',
  // What several rules are made of lies in a folder beside them.
  rules: '(rule\\.ts|index\\.ts|parts/.*\\.ts)$',
  pictures: '(picture|boundary-words|index)\\.ts$',
  views: '(view\\.ts|index\\.ts|parts/.*\\.ts)$',
  exporters: '(exporter\\.ts|index\\.ts|parts/.*\\.ts)$',
  'recommend/moves': '(move|index)\\.ts$',
  'cli/commands': '(index)\\.ts$',
}

const siblingRules = Object.entries(registries).map(([folder, shared]) => ({
  name: `siblings-${folder.replace('/', '-')}`,
  comment: `a member of ${folder} stands alone: what two of them share lives in a layer below`,
  severity: 'error',
  from: { path: `^src/${folder}/([^/]+?)(\\.ts|/)`, pathNot: `^src/${folder}/${shared}` },
  to: { path: `^src/${folder}/`, pathNot: [`^src/${folder}/$1(\\.ts$|/)`, `^src/${folder}/${shared}`] },
}))

const only = (name, packages, path, why) => ({
  name: `only-${name}`,
  comment: why,
  severity: 'error',
  from: { path: '^src/', pathNot: path },
  to: { path: packages },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...siblingRules,
    {
      name: 'no-circle',
      comment: 'two files that need each other are one, or want a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'what imports nothing and is imported by no one is dead',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'every-folder-has-a-layer',
      comment: 'a new folder of src gets its line in the table above',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: Object.keys(layers).map((layer) => `^src/${layer}/`) },
    },
    {
      name: 'explore-when-asked-for',
      comment: 'ink takes long to load: only who explores waits for it',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/explore/' },
      to: { path: '^src/explore/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'no-test-in-src',
      comment: 'the program does not need its tests',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-unresolved',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)?dist/' },
    },
    only(
      'yaml',
      '^(node_modules/)?yaml',
      '^src/load/(any-yaml|write|edit/syntax)\\.ts$',
      'one file knows how YAML is read, one how it is written, one where everything stands in it for edits',
    ),
    only(
      'js-yaml',
      '^(node_modules/)?js-yaml',
      '^src/load/plain-yaml\\.ts$',
      'one file knows the fast reader of YAML',
    ),
    only('csv', '^(node_modules/)?papaparse', '^src/load/table\\.ts$', 'one file knows how tables are read'),
    only('diff', '^(node_modules/)?diff', '^src/app/patch\\.ts$', 'one file knows how a patch is written'),
    only(
      'graphology',
      '^(node_modules/)?graphology',
      '^src/((graph|network)/|exporters/(gexf|parts/graphology)\\.ts$)',
      'graphs are a matter of two folders, and of the formats that are its own',
    ),
    only(
      'xmlbuilder2',
      '^(node_modules/)?xmlbuilder2',
      '^src/exporters/graphml\\.ts$',
      'one file knows how XML is built',
    ),
    only(
      'viz-js',
      '^(node_modules/)?@viz-js',
      '^src/(drawing|exporters/parts)/graphviz\\.ts$',
      'one file for each of the two who draw knows how Graphviz is asked',
    ),
    only(
      'highs',
      '^(node_modules/)?highs',
      '^src/recommend/(solve|highs-run)\\.ts$',
      'two files know how the solver of mixed-integer programs is asked',
    ),
    only('n3', '^(node_modules/)?n3', '^src/exporters/turtle\\.ts$', 'one file knows how RDF is written'),
    only(
      'fflate',
      '^(node_modules/)?fflate',
      '^src/renderers/parts/package\\.ts$',
      'one file knows how a package is packed',
    ),
    only(
      'ink',
      '^(node_modules/)?(ink|react)(/|$)',
      '^src/explore/(start|components/.*)\\.tsx$',
      'what the explorer decides is decided without knowing who draws it',
    ),
    only('commander', '^(node_modules/)?commander', '^src/cli/', 'only the command line knows its parser'),
    only('disk', '^(node:)?fs', '^src/(load/disk|cli/.*)\\.ts$', 'load reads the disk, cli writes to it'),
    only(
      'processes',
      '^(node:)?child_process',
      '^src/(load/git|cli/commands/explore/editor)\\.ts$',
      'git is asked in one place, and the editor started in one',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.generated\\.js$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}
