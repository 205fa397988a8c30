import { drawCheck } from '../app/check/draw.js'
import type { CheckData } from '../report/check-data.js'
import type { WantedFormat } from './formats.js'

/**
 * The format for a check. As text it quotes the lines that findings are on, where `sourceLine` has them: it is drawn
 * as the problems of a model are, and not as a report.
 */
export function framed(
  wanted: WantedFormat,
  sourceLine: (file: string, line: number) => string | null,
): WantedFormat {
  if (wanted.renderer.id !== 'text') return wanted
  const load: WantedFormat['renderer']['load'] = async () => ({
    ...(await wanted.renderer.load()),
    render: ({ data }, options) => drawCheck(data as CheckData, { ...options, sourceLine }),
  })
  return { ...wanted, renderer: { ...wanted.renderer, load } }
}
