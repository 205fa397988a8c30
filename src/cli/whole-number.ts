import { InvalidArgumentError } from 'commander'

/** Reads an option as a whole number of at least `least`. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`)
    return Number(text)
  }
}
