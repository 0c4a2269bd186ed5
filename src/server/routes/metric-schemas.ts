import { dateShape } from './data-schemas.ts';
import { scopeProperties } from './scope-properties.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const count = { type: 'integer' } as const;

const exactShape = {
  description: 'An exact number; null is missing, never zero. Amounts are in minor units.',
  anyOf: [
    {
      type: 'object',
      properties: {
        numerator: { type: 'string', pattern: '^-?\\d+$' },
        denominator: { type: 'string', pattern: '^\\d+$' },
      },
      required: ['numerator', 'denominator'],
      additionalProperties: false,
    },
    { type: 'null' },
  ],
} as const;

const windowShape = {
  type: 'object',
  properties: { from: dateShape, to: dateShape },
  required: ['from', 'to'],
} as const;

const measuredProperties = {
  value: exactShape,
  samples: { ...count, description: 'What the value rests on: the denominator of a share, else store days with data.' },
  coverage: {
    type: 'object',
    description: 'Store days with data, and how many there could be.',
    properties: { days: count, expected: count },
    required: ['days', 'expected'],
  },
  dataUntil: { type: ['string', 'null'], description: 'The last day with data.' },
  stale: { type: 'boolean', description: 'The data ends before the period does.' },
} as const;

const measuredNames = ['value', 'samples', 'coverage', 'dataUntil', 'stale'] as const;

const nameParams = {
  type: 'object',
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]{0,62}$', description: 'With hyphens or underscores.' },
  },
  required: ['name'],
} as const;

export const metricListSchema = {
  summary: 'The metrics of the chain',
  querystring: {
    type: 'object',
    properties: { objective: { enum: ['efficiency', 'satisfaction', 'supply-chain', 'adoption'] } },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              name: nameShape,
              displayName: { type: 'object', additionalProperties: { type: 'string' } },
              objective: { type: 'string' },
              definition: { type: 'object', additionalProperties: { type: 'string' } },
              unit: { type: 'string' },
              decimals: count,
              direction: { type: 'string' },
              window: { type: 'string' },
              version: count,
              formula: { type: 'string', description: 'How it is reckoned: ratio, sum, reported …' },
              sources: { type: 'array', items: { type: 'string' }, description: 'What it is reckoned from.' },
            },
            required: ['name', 'objective', 'unit', 'direction', 'window', 'version', 'formula', 'sources'],
          },
        },
      },
      required: ['items'],
    },
    ...problemResponses,
  },
};

export const metricSchema = {
  summary: 'The value of a metric',
  description: 'Sums of all stores and days are divided; ratios are never averaged. Exact.',
  params: nameParams,
  querystring: {
    type: 'object',
    properties: {
      ...scopeProperties,
      by: { enum: ['store', 'region', 'day', 'month'], description: 'Also the value of each.' },
      after: { type: 'string', maxLength: 63, description: 'The `next` of the page before.' },
      limit: { type: 'integer', minimum: 1, maximum: 5000, default: 500 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        metric: nameShape,
        displayName: { type: 'object', additionalProperties: { type: 'string' } },
        unit: { type: 'string' },
        decimals: count,
        direction: { type: 'string' },
        version: count,
        window: windowShape,
        asOf: timeShape,
        scope: {
          type: 'object',
          properties: {
            stores: { ...count, description: 'How many stores it is of.' },
            region: nameShape,
            phase: { type: 'string', description: 'As asked.' },
          },
          required: ['stores'],
        },
        ...measuredProperties,
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: { key: { type: 'string' }, ...measuredProperties },
            required: ['key', ...measuredNames],
          },
        },
        next: { type: 'string' },
      },
      required: ['metric', 'unit', 'direction', 'version', 'window', 'scope', ...measuredNames],
    },
    ...problemResponses,
  },
};

export const metricRowsSchema = {
  summary: 'The store days behind a value',
  description: 'What each store’s day adds to the value. A metric that is made of others names them instead.',
  params: nameParams,
  querystring: {
    type: 'object',
    properties: {
      ...scopeProperties,
      after: { type: 'string', maxLength: 80, description: 'The `next` of the page before.' },
      limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        metric: nameShape,
        of: { type: 'array', items: nameShape, description: 'The metrics that it is made of.' },
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              store: { type: 'string' },
              date: dateShape,
              figures: {
                type: 'object',
                additionalProperties: { type: ['string', 'null'] },
                description: 'By their names, exact.',
              },
            },
            required: ['store', 'date', 'figures'],
          },
        },
        next: { type: 'string' },
      },
      required: ['metric', 'of', 'items'],
    },
    ...problemResponses,
  },
};
