import type { Detail, DetailFact, DetailValue } from './detail.js'

/** What is known of a thing, with what was known when the model was opened wherever that was something else. */
export function withBefore(now: Detail | null, before: Detail | null): Detail | null {
  if (now === null || before === null) return now ?? gone(before)
  const labels = new Set(now.facts.map(({ label }) => label))
  const known = new Map(before.facts.map((one) => [one.label, one]))
  const lost = before.facts.filter(({ label }) => !labels.has(label))
  return {
    ...now,
    facts: [
      ...now.facts.map((one) => compared(one, known.get(one.label))),
      ...lost.map((one) => ({ ...one, values: [{ text: '–' }, was(one.values)] })),
    ],
  }
}

function gone(before: Detail | null): Detail | null {
  if (before === null) return null
  const told: DetailFact = {
    label: 'Gone',
    values: [{ text: 'by the changes so far', tone: 'good' }],
    place: null,
  }
  return { ...before, facts: [told, ...before.facts] }
}

const textsOf = (values: readonly DetailValue[]) => values.map(({ text }) => text)
const was = (values: readonly DetailValue[]): DetailValue => ({
  text: `was ${textsOf(values).join('; ')}`,
  tone: 'warn',
})

function compared(now: DetailFact, before: DetailFact | undefined): DetailFact {
  if (before === undefined) return { ...now, values: [...now.values, { text: 'was –', tone: 'warn' }] }
  const there = new Set(textsOf(now.values))
  const missing = before.values.filter(({ text }) => !there.has(text))
  const known = new Set(textsOf(before.values))
  const isNew = now.values.some(({ text }) => !known.has(text))
  if (missing.length === 0 && !isNew) return now
  if (now.values.length === 1 || missing.length > 0)
    return { ...now, values: [...now.values, was(missing.length > 0 ? missing : before.values)] }
  return {
    ...now,
    values: now.values.map((one) => (known.has(one.text) ? one : { ...one, text: `${one.text} (new)` })),
  }
}
