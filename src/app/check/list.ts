import { textCell } from '../../report/cells.js'
import type { RuleData } from '../../report/check-data.js'
import type { Report } from '../../report/document.js'
import { plural } from '../../util/text.js'
import type { Preset } from './choose-rules.js'
import type { ChosenRule } from './run-rules.js'

/** The rules that would run, as a table; its data is what `rules` is in a result. */
export function listRules(rules: readonly ChosenRule[], preset: Preset): Report<RuleData[]> {
  const data = rules.map(({ rule: { code, title, description, act, source }, severity }) => {
    return { code, title, description, act, source, severity }
  })
  const columns = [
    { key: 'rule', title: 'Rule', align: 'left', priority: 1 },
    { key: 'severity', title: 'Severity', align: 'left', priority: 1 },
    { key: 'finds', title: 'Finds', align: 'left', priority: 2 },
  ] as const
  const rows = data.map(({ code, severity, title }) => ({
    subject: code,
    cells: [textCell(code), textCell(severity), textCell(title)],
  }))
  return {
    title: `${plural(rules.length, 'rule')} of the preset ${preset}`,
    headline: ['unsilo explain RULE says what one means, what can be set, and how to act on it.'],
    sections: [
      {
        id: 'rules',
        title: 'Rules',
        answer: '',
        blocks: [{ type: 'table', id: 'rules', title: '', columns, rows, whenEmpty: 'no rule' }],
      },
    ],
    data,
    top: 0,
  }
}
