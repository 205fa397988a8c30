import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import { isDay } from '../util/date.js'

/** By which policy findings are judged, and as of which day. */
export type PolicyOptions = { readonly config?: string | false; readonly today?: string }

/** Adds the options that say by which policy findings are judged. */
export function addPolicyOptions(commander: Commander): Commander {
  return commander
    .option('--config <file>', 'the policy (the unsilo.config.yaml of the model or above it unless given)')
    .option('--no-config', 'no policy, only a preset')
    .addOption(
      new Option('--today <date>', 'the day by which waivers are judged (today unless given)').argParser(
        dateOf,
      ),
    )
}

/** What these options ask for: no `--config` leaves it to what is found. */
export function policyAsked({ config, today }: PolicyOptions) {
  // The parser says true where neither --config nor --no-config is given.
  const found = typeof config === 'string' || config === false ? config : null
  return { config: found, today: today ?? new Date().toISOString().slice(0, 10) }
}

function dateOf(text: string): string {
  if (isDay(text)) return text
  throw new InvalidArgumentError('Write a date as YYYY-MM-DD.')
}
