const PER_YEAR: { readonly [period: string]: number } = { day: 365, week: 52, month: 12, quarter: 4, year: 1 }

/** Times a year that a frequency such as `40/month` means (a year has 365 days, 52 weeks); `null` when it is none. */
export function timesPerYear(frequency: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\/(day|week|month|quarter|year)$/.exec(frequency)
  return match === null ? null : Number(match[1]) * PER_YEAR[match[2]!]!
}
