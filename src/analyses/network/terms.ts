import type { Term } from '../../report/term.js'
import { SEAT_TERMS } from './seat-terms.js'

const UNDIRECTED = 'ties have no direction here: one where either names the other, loops dropped'

export const NETWORK_TERMS: readonly Term[] = [
  {
    word: 'network',
    also: [
      'observed ties',
      'ties-pairs',
      'arcs',
      'stated',
      'isolates',
      'roles-tied',
      'kinds',
      'ties-inside',
      'ties-outside',
      'ties-share-inside',
      'cutSeatCount',
      'bridgeCount',
      'aboveUnits',
      'sharedPeople',
      'size',
      'internal',
      'tiedOnly',
      'tiedOnlyMost',
    ],
    meaning:
      'The ties between people and roles as they were observed: in a survey, a calendar, or messages. It shows what happens, where links show what was arranged.',
    formula: `pairs of roles with a tie; ${UNDIRECTED}. A person with several roles is read as the first of these; roles above the units count for seats and not for units`,
    range: null,
    source: 'Wasserman & Faust 1994, Social Network Analysis',
    act: 'Read it beside the boundaries: ties without a link are goodwill that nobody keeps up, links without ties are paper.',
  },
  {
    word: 'expected E-I index',
    also: ['expectedEi', 'expected-ei', 'eiP', 'ei-p', 'shuffles', 'permutation test'],
    meaning:
      'The E-I index that there would be if ties ignored units, given how large these are; the p-value says how often chance alone would lie as far from it as the ties do.',
    formula:
      'over all pairs that could be tied: (pairs across units - pairs within) / all pairs. p: roles are shuffled among units, 1,000 times or as often as time allows, with a fixed seed; (1 + shuffles that lie as far off) / (1 + shuffles), two-sided',
    range: '-1 to 1; p above 0, to 1',
    source: 'Krackhardt & Stern 1988; permutation test as in UCINET',
    act: 'Judge an E-I index against this and not against 0: small units have nearly all their possible ties outside.',
  },
  {
    word: 'density',
    also: ['densityInside', 'densityOutside', 'density-inside', 'density-outside'],
    meaning:
      'The share of the ties that could be there which are there: within a unit, and from it to all others.',
    formula: 'inside: ties within / (n (n - 1) / 2); outside: ties across / (n (N - n)), for n of N roles',
    range: '0 to 1; inside not assessed below two roles',
    source: 'Wasserman & Faust 1994',
    act: 'A unit that is dense inside and thin outside works, and works alone. Larger units are always less dense.',
  },
  {
    word: 'conductance',
    also: [],
    meaning: "The share of the ends of a unit's ties that lead out of it: low where a unit keeps to itself.",
    formula: 'ties across / the smaller of the ends of ties at its roles and at all others',
    range: '0 to 1; not assessed without ties',
    source: 'Leskovec, Lang, Dasgupta & Mahoney 2009',
    act: 'Near 0 the unit could be cut off without many noticing. Near 1 it is a unit on paper only.',
  },
  {
    word: 'modularity',
    also: ['modularityPart', 'modularity-part'],
    meaning:
      'How much more ties keep within the units than they would by chance, given how many ties everyone has.',
    formula: 'sum over units of: share of the ties within it - (share of all ends of ties at its roles)²',
    range: '-0.5 to 1; 0 as by chance',
    source: 'Newman & Girvan 2004',
    act: 'Above about 0.3 the units, or the communities, are groups of their own.',
  },
  {
    word: 'assortativity',
    also: [],
    meaning: 'Modularity as a part of the most that it could be: 1 where every tie is within a unit.',
    formula: 'modularity / (1 - sum over units of the squared share of ends)',
    range: '-1 to 1; not assessed where one unit has all ties',
    source: 'Newman 2003',
    act: 'Compare it between kinds of ties: advice often crosses where friendship does not.',
  },
  {
    word: 'communities',
    also: ['community', 'community-count', 'community-modularity', 'split', 'merged', 'count', 'largest'],
    meaning: 'The groups that the ties themselves form, whatever the chart says.',
    formula:
      "Louvain's method with a fixed seed, the best of ten runs on small networks. A unit is split where no community holds half of its tied roles, and units are merged where one community holds half or more of each",
    range: null,
    source: 'Blondel, Guillaume, Lambiotte & Lefebvre 2008',
    act: 'A unit that is split is several; units that are merged work as one. Ask which of chart and work is right.',
  },
  {
    word: 'adjusted Rand index',
    also: ['adjustedRand', 'adjusted-rand'],
    meaning: 'How far the communities and the units put the same roles together.',
    formula:
      'pairs of roles on which both agree, less those expected by chance / the most possible less these',
    range: '1 alike, 0 as by chance, below 0 less',
    source: 'Hubert & Arabie 1985',
    act: 'Near 1 the chart shows how people work; near 0 it says little about it.',
  },
  {
    word: 'normalised mutual information',
    also: ['mutualInformation', 'mutual-information', 'NMI'],
    meaning: 'How much knowing the unit of a role tells of its community, and the other way round.',
    formula: 'mutual information / mean of the two entropies',
    range: '0 to 1',
    source: 'Danon, Díaz-Guilera, Duch & Arenas 2005',
    act: 'Read it beside the adjusted Rand index: many small groups raise this one by themselves.',
  },
  ...SEAT_TERMS,
]
