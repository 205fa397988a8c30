import { SCOPES } from '../../figures/figure.js'
import { FIGURES } from '../../figures/index.js'
import { ORGANISATION } from '../../figures/organisation.js'
import { RULES } from '../../rules/index.js'
import type { Rule } from '../../rules/rule.js'
import type { Json } from '../../util/json.js'
import { sortedUnique } from '../../util/order.js'
import { CHANGE_BUDGETS } from './budgets.js'
import { COMPARISON } from './limit.js'
import { recommendSchema } from './recommending.js'

type Schema = { readonly [key: string]: Json }

const SEVERITY: Schema = { enum: ['error', 'warn', 'info', 'off'] }
const IDS = 'an id or a list of ids'
const AN_EXAMPLE = "a comparison such as '>= 0.8' or '<= 1.5'"

const described = (title: string, description: string, rest: Schema): Schema => ({
  title,
  description,
  ...rest,
})

const ids = (title: string, description: string): Schema =>
  described(title, description, {
    type: ['string', 'array'],
    minLength: 1,
    items: { type: 'string', minLength: 1 },
    minItems: 1,
    'x-expected': IDS,
  })

const text = (title: string, description: string): Schema =>
  described(title, description, { type: 'string', minLength: 1, maxLength: 20000 })

const object = (properties: Schema, required: readonly string[], more: Schema = {}): Schema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  required,
  ...more,
})

/** A short form as it is, and a map that can say more. */
const shortOr = (short: Schema, long: Schema, expected: string): Schema => ({
  if: { type: 'object' },
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
  then: long,
  else: { 'x-expected': expected, ...short },
})

function ruleSetting({ title, description, optionsSchema }: Rule): Schema {
  const properties = { severity: { $ref: '#/$defs/severity' }, ...(optionsSchema.properties as Schema) }
  return described(
    title,
    description,
    shortOr(SEVERITY, object(properties, []), 'error, warn, info or off, or a map with severity and options'),
  )
}

const WHY = text('Why', 'The reason, told with each finding.')

const OWN_RULE = described(
  'A rule of your own',
  'A limit for a figure of the whole organisation, or of each of its things; a severity alone is for one that is extended.',
  shortOr(
    SEVERITY,
    object(
      {
        severity: { $ref: '#/$defs/severity' },
        title: text('Title', 'The rule in a few words.'),
        why: WHY,
        act: text('What to do', 'How to act on a finding.'),
        expect: described(
          'What is expected',
          'A figure, and the limit that it keeps.',
          object(
            {
              figure: described('Figure', 'Its word, as unsilo explain knows it.', {
                'x-expected': 'the word of a figure',
                enum: sortedUnique(FIGURES.map(({ key }) => key)),
              }),
              is: described('Limit', 'What the figure is to be.', {
                type: 'string',
                pattern: COMPARISON,
                'x-expected': AN_EXAMPLE,
              }),
              each: described('Each', 'What the figure is of, where it is one of several things.', {
                enum: [...SCOPES],
              }),
              of: ids('Of', 'The things that are judged, by their ids; all unless given.'),
            },
            ['figure', 'is'],
          ),
        ),
      },
      ['expect'],
    ),
    'error, warn, info or off, or a map with expect',
  ),
)

function budget(title: string, description: string, short: Schema, expected: string): Schema {
  const is = described('Limit', 'What the figure is to be.', { ...short, 'x-expected': expected })
  return described(title, description, shortOr(short, object({ is, why: WHY }, ['is']), expected))
}

const FIGURE_BUDGETS: Schema = Object.fromEntries(
  ORGANISATION.map(({ key }) => [
    key,
    budget(
      `Limit for ${key}`,
      `What ${key} of the whole organisation is to be; unsilo explain ${key} tells what it means.`,
      { type: 'string', pattern: COMPARISON },
      AN_EXAMPLE,
    ),
  ]),
)

const SIZE_BUDGETS: Schema = Object.fromEntries(
  CHANGE_BUDGETS.map(({ key, title, description, share }) => [
    key,
    budget(
      title,
      description,
      { type: 'number', minimum: 0, ...(share ? { maximum: 1 } : {}) },
      share ? 'a share from 0 to 1' : 'a number, 0 or more',
    ),
  ]),
)

const rules = (own: boolean): Schema =>
  described('Rules', 'By rule: a severity, or a map with severity and options.', {
    type: 'object',
    properties: Object.fromEntries(RULES.map((rule) => [rule.code, ruleSetting(rule)])),
    patternProperties: {
      '^own/[a-z0-9][a-z0-9-]*$': own ? { $ref: '#/$defs/own' } : { $ref: '#/$defs/setting' },
    },
    additionalProperties: false,
  })

const weight = (title: string): Schema =>
  described(title, 'Its weight, 0 or more; the weights of what can be assessed are scaled to sum to 1.', {
    type: 'number',
    minimum: 0,
  })

/** The JSON Schema of policy files, made from the registries of rules and figures. */
export function policySchema(): Schema {
  const date = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'unsilo policy',
    description:
      'How unsilo check judges a model: unsilo.config.yaml, in the folder of the model or above it.',
    ...object(
      {
        unsilo: described('Format version', 'The version of this file format.', { const: 1 }),
        extends: described(
          'Extends',
          'recommended (unless given), strict, none, or another policy file; several are followed in order.',
          {
            type: ['string', 'array'],
            minLength: 1,
            items: { type: 'string', minLength: 1 },
            minItems: 1,
            'x-expected': 'recommended, strict, none or a file, or a list of them',
          },
        ),
        level: described('Level', "Read boundaries at a depth ('2'), a team type ('division') or 'leaf'.", {
          type: ['string', 'integer'],
          minLength: 1,
          minimum: 1,
          'x-expected': 'a depth, a team type or leaf',
        }),
        'target-distance': described(
          'Target distance',
          'Reporting lines up to which a decision counts as near the customer.',
          { type: 'integer', minimum: 0 },
        ),
        'silo-weights': described(
          'Weights of the silo index',
          'How much each component counts in the silo index.',
          object(
            {
              reach: weight('Reach'),
              inwardness: weight('Inwardness'),
              fragility: weight('Fragility'),
              'measure-focus': weight('Measure focus'),
            },
            [],
          ),
        ),
        'fail-on': described('Fail on', 'The lowest severity that fails the check.', {
          enum: ['error', 'warn', 'info'],
        }),
        'max-warnings': described('Most warnings', 'The check fails on more warnings than this.', {
          type: 'integer',
          minimum: 0,
        }),
        baseline: text('Baseline', 'A file of known findings, which do not fail; relative to this file.'),
        rules: rules(true),
        budgets: described('Budgets', 'Limits for figures of the whole, and for the size of a change.', {
          ...object({ ...FIGURE_BUDGETS, ...SIZE_BUDGETS }, []),
        }),
        overrides: described('Overrides', 'Rules that are set otherwise for some teams.', {
          type: 'array',
          items: object(
            {
              teams: ids('Teams', 'Teams, with all that is in them; the last override that fits counts.'),
              rules: rules(false),
            },
            ['teams', 'rules'],
          ),
        }),
        waivers: described('Waivers', 'Findings that are accepted.', {
          type: 'array',
          items: object(
            {
              rule: described('Rule', 'The rule whose findings are accepted.', {
                type: 'string',
                minLength: 1,
              }),
              of: ids(
                'Of',
                'Ids that the finding is about, all of them; every finding of the rule unless given.',
              ),
              reason: text('Reason', 'Why it is accepted; without one, the waiver waives nothing.'),
              until: described('Until', 'The last day on which it holds.', {
                type: 'string',
                pattern: date,
                'x-expected': 'a date such as 2027-03-31',
              }),
            },
            ['rule'],
          ),
        }),
        recommend: recommendSchema(),
      },
      [],
    ),
    $defs: {
      severity: described('Severity', 'How much a finding weighs; off silences the rule.', SEVERITY),
      setting: shortOr(
        SEVERITY,
        object({ severity: { $ref: '#/$defs/severity' } }, []),
        'error, warn, info or off',
      ),
      own: OWN_RULE,
    },
  }
}
