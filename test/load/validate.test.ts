import { describe, expect, it } from 'vitest'
import { model, read } from './reading.js'

/** The problems of a model's lines, as `what is underlined: message (help)`. */
async function saidOf(...lines: readonly string[]): Promise<string[]> {
  const loaded = await read({ 'org.yaml': model(...lines) })
  return loaded.diagnostics.map(({ span, message, help }) => {
    const line = span && loaded.sourceLine(span.file, span.start.line)
    return `${line?.slice(span!.start.column - 1, span!.end.column - 1)}: ${message} (${help ?? ''})`
  })
}

const A = 'teams: [{ id: a }, { id: b }]'

describe('what the format refuses is told in words', () => {
  it.each<[string, string, string]>([
    [
      'a mistyped key',
      'teams: [{ id: a, headcuont: 3 }]',
      "headcuont: unknown key 'headcuont' in team 'a' (did you mean 'headcount'?)",
    ],
    [
      'a merge key',
      'teams: [{ id: a, <<: 3 }]',
      "<<: unknown key '<<' in team 'a' (merge keys are not read; write the keys out)",
    ],
    ['a missing key', `${A}\nneeds: [{ between: [a, b] }]`, "{ between: [a, b] }: a need needs 'type' ()"],
    [
      'a mistyped key that is also missing',
      'teams: [{ Id: a }]',
      "Id: unknown key 'Id' in a team (did you mean 'id'?)",
    ],
    [
      'an id with capitals and blanks',
      'teams: [{ id: Sales Team }]',
      "Sales Team: 'id' of team 'Sales Team' must be an id: small letters, digits, '.', '_' and '-', starting with a letter or digit; found 'Sales Team' ('sales-team' would do; keep the wording under name:)",
    ],
    [
      'an id that is a number',
      'teams: [{ id: 12 }]',
      `12: 'id' of a team must be an id: small letters, digits, '.', '_' and '-', starting with a letter or digit; found the number 12 (put it in quotes: "12")`,
    ],
    [
      'a name that YAML takes for true',
      'teams: [{ id: a, name: true }]',
      `true: 'name' of team 'a' must be text; found true (put it in quotes: "true")`,
    ],
    [
      'a key without a value',
      'teams: [{ id: a, type: }]',
      ": 'type' of team 'a' must be text; found nothing (give it a value, or remove the key)",
    ],
    ['an empty text', 'teams: [{ id: a, name: "" }]', `"": 'name' of team 'a' must not be empty ()`],
    [
      'a list where a map is expected',
      `${A}\ndecisions: [{ id: d, raci: [a] }]`,
      "[a]: 'raci' of decision 'd' must be a map of keys; found a list of 1 ()",
    ],
    [
      'a word that is none of several',
      `${A}\nneeds: [{ between: [a, b], type: recipocal }]`,
      "recipocal: 'type' of a need must be one of pooled, sequential, reciprocal; found 'recipocal' (did you mean 'reciprocal'?)",
    ],
    [
      'a way that is none',
      `${A}\nlinks: [{ between: [a, b], shares: money }]`,
      "money: 'shares' of a link must be one of information, people, decisions, or a list of them; found 'money' (one of information, people, decisions)",
    ],
    [
      'the same way twice',
      `${A}\nlinks: [{ between: [a, b], shares: [people, people] }]`,
      "[people, people]: 'shares' of a link names the same thing twice (entries 1 and 2) ()",
    ],
    [
      'three ends',
      `${A}\nlinks: [{ between: [a, b, a], shares: people }]`,
      "[a, b, a]: 'between' of a link must be a list of two ids; found a list of 3 ()",
    ],
    [
      'a frequency in other words',
      `${A}\ndecisions: [{ id: d, frequency: 40 per month }]`,
      "40 per month: 'frequency' of decision 'd' must be N/day, N/week, N/month, N/quarter or N/year; found '40 per month' ()",
    ],
    [
      'a headcount below nothing',
      'teams: [{ id: a, headcount: -1 }]',
      "-1: 'headcount' of team 'a' must be 0 or more; found the number -1 ()",
    ],
    [
      'a headcount of a planet',
      'teams: [{ id: a, headcount: 9000000000 }]',
      "9000000000: 'headcount' of team 'a' must be 10000000 or less; found the number 9000000000 ()",
    ],
    [
      'half a person',
      'teams: [{ id: a, headcount: 2.5 }]',
      "2.5: 'headcount' of team 'a' must be a whole number; found the number 2.5 ()",
    ],
    [
      'a weight of nothing',
      'teams: [{ id: a, roles: [{ id: r }, { id: s }] }]\nties: [{ from: r, to: s, weight: 0 }]',
      "0: 'weight' of a tie must be more than 0; found the number 0 ()",
    ],
    [
      'several solid lines',
      'teams: [{ id: a, roles: [{ id: r, reports_to: [a, s] }, { id: s }] }]',
      "[a, s]: role 'r' has several solid lines (keep one of them, and write the others under dotted:)",
    ],
    [
      'a list that attaches no table',
      `${A}\ntables: { rolls: x.csv }`,
      "rolls: unknown key 'rolls' in 'tables' of the organisation file (did you mean 'roles'?)",
    ],
  ])('%s', async (_, lines, said) => expect(await saidOf(...lines.split('\n'))).toEqual([said]))

  it('an id of 201 letters, shortened', async () => {
    const [said, ...more] = await saidOf(`teams: [{ id: ${'a'.repeat(201)} }]`)
    expect(more).toEqual([])
    expect(said).toContain('must not be longer than 200 characters; found 201')
  })

  it('an unknown key that is near none, with all that are known', async () => {
    const [said] = await saidOf(`${A}`, 'zzzzzz: 1')
    expect(said).toContain('(known keys: unsilo, name, note, source, include, tables, customers, teams, ')
    expect(said).toContain('; keys of your own start with x-)')
  })
})
