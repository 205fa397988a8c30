import { expect, it } from 'vitest'
import { declarationsOf } from '../../src/views/parts/declared.js'
import { allViewsIn, viewIn, written } from './views.js'

/** Names that mean something to Graphviz, from its list of attributes. */
const GRAPHVIZ =
  'area arrowhead arrowsize arrowtail bb beautify bgcolor center charset class cluster clusterrank color colorscheme comment compound concentrate constraint Damping decorate defaultdist dim dimen dir diredgeconstraints distortion dpi edgehref edgetarget edgetooltip edgeURL epsilon esep fillcolor fixedsize fontcolor fontname fontnames fontpath fontsize forcelabels gradientangle group head_lp headclip headhref headlabel headport headtarget headtooltip headURL height href id image imagepath imagepos imagescale inputscale K label label_scheme labelangle labeldistance labelfloat labelfontcolor labelfontname labelfontsize labelhref labeljust labelloc labeltarget labeltooltip labelURL landscape layer layerlistsep layers layerselect layersep layout len levels levelsgap lhead lheight linelength lp ltail lwidth margin maxiter mclimit mindist minlen mode model newrank nodesep nojustify normalize notranslate nslimit oneblock ordering orientation outputorder overlap pack packmode pad page pagedir pencolor penwidth peripheries pin pos quadtree quantum rank rankdir ranksep ratio rects regular remincross repulsiveforce resolution root rotate rotation samehead sametail samplepoints scale searchsize sep shape shapefile showboxes sides size skew smoothing sortv splines start style stylesheet tail_lp tailclip tailhref taillabel tailport tailtarget tailtooltip tailURL target TBbalance tooltip truecolor URL vertices viewport voro_margin weight width xdotversion xlabel xlp z'.split(
    ' ',
  )

it('no attribute of ours is taken by Graphviz for one of its own', async () => {
  const models = ['examples/minimal/northwind.yaml', 'examples/ge-medical/2005.yaml', 'examples/kubernetes']
  for (const view of (await Promise.all(models.map(allViewsIn))).flat()) {
    const keys = [...declarationsOf(view.nodes), ...declarationsOf(view.edges)].map(({ key }) => key)
    expect(keys.filter((key) => GRAPHVIZ.includes(key) && !['layer', 'weight'].includes(key))).toEqual([])
  }
})

it('a gap is a red line that ends in bars, a unit an area', async () => {
  const boundaries = await written('dot', await viewIn('examples/ge-medical/2005.yaml', 'boundaries'))
  const gaps = boundaries.split('\n').filter((line) => line.includes('state="gap"'))
  expect(gaps).toHaveLength(2)
  for (const gap of gaps)
    expect(gap).toMatch(/color="#c62828", style="solid".* arrowhead="tee", arrowtail="tee"/)
  const coordination = await written('dot', await viewIn('examples/ge-medical/2005.yaml', 'coordination'))
  expect(coordination.match(/subgraph "cluster_/g)).toHaveLength(3)
})
