import { textCell } from '../../report/cells.js'
import type { RuleData } from '../../report/check-data.js'
import type { Report } from '../../report/document.js'
import { plural } from '../../util/text.js'
import type { ChosenRule } from './run-rules.js'

/** The rules that would run, as `rules` of a result has them. */
export function listData(rules: readonly ChosenRule[]): RuleData[] {
  return rules.map(({ rule: { code, title, description, act, source }, severity }) => {
    return { code, title, description, act, source, severity }
  })
}

/** The rules as a table; `from` is the policy or preset that they are of. */
export function presentList(rules: RuleData[], from: string): Report<RuleData[]> {
  const columns = [
    { key: 'rule', title: 'Rule', align: 'left', priority: 1 },
    { key: 'severity', title: 'Severity', align: 'left', priority: 1 },
    { key: 'finds', title: 'Finds', align: 'left', priority: 2 },
  ] as const
  const rows = rules.map(({ code, severity, title }) => ({
    subject: code,
    cells: [textCell(code), textCell(severity), textCell(title)],
  }))
  return {
    title: `${plural(rules.length, 'rule')} of ${from}`,
    headline: ['unsilo explain RULE says what one means, what can be set, and how to act on it.'],
    sections: [
      {
        id: 'rules',
        title: 'Rules',
        answer: '',
        blocks: [{ type: 'table', id: 'rules', title: '', columns, rows, whenEmpty: 'no rule' }],
      },
    ],
    data: rules,
    top: 0,
  }
}
