import { dateShape } from './data-schemas.ts';
import { scopeProperties } from './scope-properties.ts';
import { nameShape, problemResponses } from './shapes.ts';

const count = { type: 'integer' } as const;
const number = { type: 'number' } as const;

const window = { type: 'object', properties: { from: dateShape, to: dateShape }, required: ['from', 'to'] } as const;
const names = { type: 'array', items: { type: 'string' } } as const;

/** A list that is cut at `limit`, and how long it would be. */
function answer(item: object, more: Record<string, object> = {}) {
  return {
    200: {
      type: 'object',
      properties: { window, total: count, items: { type: 'array', items: item }, ...more },
      required: ['window', 'total', 'items'],
    },
    ...problemResponses,
  };
}

const limit = { type: 'integer', minimum: 1, maximum: 1000, default: 100 } as const;

export const abnormalStoresSchema = {
  summary: 'Stores that stand out among those like them',
  description:
    'By the median and the median absolute deviation of all open stores of the same format and tier, so that an outlier does not hide itself.',
  querystring: {
    type: 'object',
    properties: {
      metric: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]{0,62}$' },
      ...scopeProperties,
      threshold: { type: 'number', minimum: 1, maximum: 20, default: 3.5, description: 'Scores beyond it stand out.' },
      minPeers: { type: 'integer', minimum: 3, maximum: 1000, default: 5, description: 'Fewer values say nothing.' },
      limit,
    },
    required: ['metric'],
    additionalProperties: false,
  },
  response: answer(
    {
      type: 'object',
      properties: {
        store: nameShape,
        format: { type: 'string' },
        tier: { type: 'string' },
        value: {
          type: 'object',
          properties: { numerator: { type: 'string' }, denominator: { type: 'string' } },
          required: ['numerator', 'denominator'],
        },
        median: { ...number, description: 'Of its peers, in the metric’s unit.' },
        score: { ...number, description: 'Distance in standard deviations of ordinary values.' },
        peers: count,
        isWorse: { type: 'boolean', description: 'On the worse side.' },
        rows: { type: 'string', description: 'Path of the store days behind the value.' },
      },
      required: ['store', 'format', 'tier', 'value', 'median', 'score', 'peers', 'isWorse', 'rows'],
    },
    { metric: nameShape, unjudged: { ...names, description: 'Without a value, or with too few peers.' } },
  ),
};

export const commonProblemsSchema = {
  summary: 'Problems that several stores share',
  description: 'Steps of an SOP that fail, and models of devices that break. Many reports of one store are not common.',
  querystring: {
    type: 'object',
    properties: { ...scopeProperties, minStores: { type: 'integer', minimum: 2, maximum: 1000, default: 3 }, limit },
    additionalProperties: false,
  },
  response: answer({
    type: 'object',
    properties: {
      type: { enum: ['sop-step', 'device-model'] },
      sop: { type: 'string' },
      step: { type: 'string' },
      category: { type: 'string' },
      model: { type: 'string' },
      stores: names,
      occurrences: count,
      subjects: { ...names, description: 'The tasks, at most a hundred.' },
    },
    required: ['type', 'stores', 'occurrences', 'subjects'],
  }),
};

export const lowActivitySchema = {
  summary: 'People who hardly use the platform',
  description: 'Active on less than a share of the days that they were on the roster. Who is on leave is not listed.',
  querystring: {
    type: 'object',
    properties: { ...scopeProperties, percent: { type: 'integer', minimum: 1, maximum: 100, default: 50 }, limit },
    additionalProperties: false,
  },
  response: answer(
    {
      type: 'object',
      properties: {
        employeeNumber: { type: 'string' },
        store: nameShape,
        positions: names,
        rostered: count,
        active: count,
        lastActive: { type: ['string', 'null'] },
      },
      required: ['employeeNumber', 'store', 'positions', 'rostered', 'active', 'lastActive'],
    },
    { rostered: { ...count, description: 'How many people were on the roster.' } },
  ),
};

export const footfallPeaksSchema = {
  summary: 'Hours of weekends with far more visitors than the same hours of working days',
  description:
    'By the middle day of each day of the week, so that a single busy day is none. Neighbouring hours are one peak.',
  querystring: {
    type: 'object',
    properties: {
      ...scopeProperties,
      percent: { type: 'integer', minimum: 101, maximum: 1000, default: 200, description: 'Of the usual visitors.' },
      least: {
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
        default: 10,
        description: 'Visitors of an hour that counts.',
      },
      limit,
    },
    additionalProperties: false,
  },
  response: answer({
    type: 'object',
    properties: {
      store: nameShape,
      weekday: { ...count, description: '6 is Saturday, 7 Sunday.' },
      from: { ...count, description: 'The first hour.' },
      until: { ...count, description: 'The hour at whose beginning it is over.' },
      visitors: count,
      usual: { ...count, description: 'Visitors of the same hours on a working day.' },
    },
    required: ['store', 'weekday', 'from', 'until', 'visitors', 'usual'],
  }),
};
