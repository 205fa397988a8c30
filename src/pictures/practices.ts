import { NOT_ASSESSED } from '../report/cells.js'
import { PRACTICES } from '../report/data.js'
import { scoreTone } from '../report/tones.js'
import { capital, formatNumber } from '../util/text.js'
import type { PictureMaker } from './picture.js'

/** The five practices of Gulati (2007), each on a scale from 0 to 100, and what was counted. */
export const practices: PictureMaker = {
  id: 'practices',
  title: 'the five practices, 0 to 100, and what was counted',
  see({ data: { practices }, answerOf }) {
    if (practices === undefined) return null
    return {
      id: 'practices',
      type: 'scores',
      title: 'The five practices',
      answer: answerOf('practices'),
      section: 'practices',
      items: PRACTICES.map((practice) => {
        const { score, counted, notAssessed } = practices[practice]
        return {
          label: capital(practice),
          value: score,
          text: score === null ? NOT_ASSESSED : formatNumber(score, 0),
          counted: score === null ? (notAssessed?.score ?? counted) : counted,
          ...(score === null ? {} : { tone: scoreTone(score) }),
        }
      }),
    }
  },
}
