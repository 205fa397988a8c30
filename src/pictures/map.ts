import { stateOf } from '../report/boundary.js'
import type { BoundaryData, NamesData, SiloData } from '../report/data.js'
import type { Area, Bridge } from '../report/picture.js'
import { nameIn } from '../report/say.js'
import type { TeamData } from '../report/things-data.js'
import { VERDICT_TONES } from '../report/tones.js'
import { compareText } from '../util/order.js'
import { formatNumber } from '../util/text.js'
import { boundaryTitle } from './boundary-words.js'
import type { PictureMaker } from './picture.js'

/** Beyond so many teams those inside of units are told by the facts of their unit alone. */
const MOST_AREAS = 30

/** `isPart`: only some units were asked for, and the others are there for what joins them. */
function areasOf(
  teams: readonly TeamData[],
  isPart: boolean,
  silos: ReadonlyMap<string, SiloData>,
  names: NamesData,
): readonly Area[] {
  const roots = teams.filter(({ parent }) => parent === null)
  // The one team that holds all others is the picture itself.
  const whole = roots.length === 1 && !roots[0]!.isUnit && teams.length > 1 ? roots[0]!.id : null
  const shown = teams.filter(
    ({ id, isUnit, unit }) => id !== whole && (isUnit || unit === null || teams.length <= MOST_AREAS),
  )
  const isShown = new Set(shown.map(({ id }) => id))
  const parents = new Map(teams.map(({ id, parent }) => [id, parent]))
  const around = (id: string): string | null => {
    const parent = parents.get(id) ?? null
    return parent === null || isShown.has(parent) ? parent : around(parent)
  }
  return shown.map(({ id, isUnit, headcount }) => {
    const inside = around(id)
    const silo = silos.get(id)
    const isOutside = isPart && isUnit && silo === undefined
    const tone = isOutside ? 'muted' : toneOf(silo)
    return {
      subject: `team:${id}`,
      label: nameIn(names.actors, id),
      detail: isOutside ? OUTSIDE : silo === undefined || tone === undefined ? null : verdictOf(silo),
      ...(tone === undefined ? {} : { tone }),
      inside: inside === null ? null : `team:${inside}`,
      isUnit,
      people: headcount,
    }
  })
}

const OUTSIDE = 'outside this view'

const toneOf = (silo: SiloData | undefined) =>
  silo === undefined || silo.verdict === 'not assessed' ? undefined : VERDICT_TONES[silo.verdict]

const verdictOf = ({ verdict, index }: SiloData) =>
  index === null ? verdict : `${verdict}, silo index ${formatNumber(index, 0)}`

function bridgesOf(boundaries: readonly BoundaryData[], names: NamesData): readonly Bridge[] {
  const most = boundaries.reduce((highest, { requirement }) => Math.max(highest, requirement.total), 0)
  const weighed = [...boundaries].sort(
    (a, b) =>
      b.requirement.total - a.requirement.total ||
      Number(b.gap) - Number(a.gap) ||
      compareText(a.units.join(' '), b.units.join(' ')),
  )
  return weighed.map((boundary) => ({
    between: [`team:${boundary.units[0]}`, `team:${boundary.units[1]}`],
    state: stateOf(boundary),
    weight: most === 0 ? 0 : boundary.requirement.total / most,
    label: boundary.required ? formatNumber(boundary.requirement.total, 1) : '',
    title: boundaryTitle(boundary, names),
  }))
}

/** The organisation from above: units as areas, what joins them as bridges, and gaps as bridges that are missing. */
export const map: PictureMaker = {
  id: 'map',
  title: 'units as areas, links as bridges, gaps as missing bridges',
  see({ data, answerOf }) {
    const { things, boundaries, silos } = data
    if (things === undefined || boundaries === undefined) return null
    const { names } = things
    const bySilo = new Map((silos ?? []).map((silo) => [silo.unit, silo]))
    return {
      id: 'map',
      type: 'map',
      title: 'The organisation and its boundaries',
      answer: answerOf('boundaries'),
      section: 'boundaries',
      areas: areasOf(things.teams, data.options.unit !== null, bySilo, names),
      bridges: bridgesOf(boundaries, names),
    }
  },
}
