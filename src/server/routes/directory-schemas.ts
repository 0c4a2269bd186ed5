import { CERTIFICATE_COLUMNS, SHIFT_COLUMNS, STAFF_COLUMNS } from '../directory/batch-columns.ts';
import type { Columns } from '../directory/read-batch.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const MAX_ROWS = 5000;

/** Everybody of a large chain comes in one batch: who is not in a complete one has left. */
const MAX_PEOPLE = 200_000;

export const employeeNumberShape = {
  type: 'string',
  description: 'As the directory has it.',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
  maxLength: 40,
} as const;

/** Where a list goes on. */
export const pageProperties = {
  after: { type: 'string', maxLength: 300, description: 'The `next` of the page before.' },
  limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
} as const;

/** A page of a list. */
export function pageShape(items: object): object {
  return {
    type: 'object',
    properties: {
      items: { type: 'array', items },
      next: { type: 'string', description: 'Goes on as `after`; absent on the last page.' },
    },
    required: ['items'],
    additionalProperties: false,
  };
}

const completeProperty = (meaning: string) => ({ type: 'boolean', default: false, description: meaning }) as const;

/** The body of an import: rows as JSON, or the same columns as CSV with a header. */
function importSchema(
  columns: Columns,
  { summary, query, maxRows = MAX_ROWS }: { summary: string; query: Record<string, object>; maxRows?: number },
) {
  const properties = Object.fromEntries(
    Object.entries(columns).map(([name, { expected, isRequired }]) => [
      name,
      { description: `${isRequired ? 'Required: ' : ''}${expected}.` },
    ]),
  );
  const rows = { type: 'array', maxItems: maxRows, items: { type: 'object', properties } };
  const csv = { type: 'string', description: `CSV (RFC 4180, UTF-8): ${Object.keys(columns).join(',')}` };
  return {
    summary,
    description:
      'All of the batch or nothing. Everything wrong with it is answered at once, by row and column. The same batch again changes nothing.',
    querystring: { type: 'object', properties: query, additionalProperties: false },
    body: { content: { 'application/json': { schema: rows }, 'text/csv': { schema: csv } } },
    response: { 200: importResultShape, ...problemResponses },
  };
}

const count = { type: 'integer' };

const importResultShape = {
  type: 'object',
  description: 'What was written. `left`: people who left, or rows that were taken away.',
  properties: { created: count, updated: count, unchanged: count, left: count },
  required: ['created', 'updated', 'unchanged', 'left'],
  additionalProperties: false,
};

export const staffImportSchema = importSchema(STAFF_COLUMNS, {
  summary: 'Bring people up to date by employee number',
  maxRows: MAX_PEOPLE,
  query: {
    complete: completeProperty('The batch has everybody: who is not in it has left.'),
    store: { ...nameShape, description: 'With `complete`: everybody of this store.' },
    maxLeaving: {
      type: 'integer',
      minimum: 0,
      maximum: 1_000_000,
      description: 'How many may leave for not being in the batch: a tenth, and at least five, unless said.',
    },
  },
});

export const shiftImportSchema = importSchema(SHIFT_COLUMNS, {
  summary: 'Bring the roster up to date by person and start',
  query: { complete: completeProperty('The days of the stores that the batch speaks of have no other shifts.') },
});

export const certificateImportSchema = importSchema(CERTIFICATE_COLUMNS, {
  summary: 'Bring certificates up to date by person and skill',
  query: { complete: completeProperty('The people whom the batch speaks of have no other certificates.') },
});

const texts = { type: 'array', items: { type: 'string' } };
const dateShape = { type: 'string', description: 'YYYY-MM-DD.', format: 'date' } as const;

const whose = {
  store: { ...nameShape, description: 'Of this store; needed by whoever may not see the whole chain.' },
  employee: { ...employeeNumberShape, description: 'Of this person.' },
};

export const staffListSchema = {
  summary: 'People of the directory',
  querystring: {
    type: 'object',
    properties: {
      ...whose,
      left: { type: 'boolean', default: false, description: 'Also who left.' },
      ...pageProperties,
    },
    additionalProperties: false,
  },
  response: {
    200: pageShape({
      type: 'object',
      properties: {
        employeeNumber: employeeNumberShape,
        name: { type: 'string' },
        status: { enum: ['active', 'leave', 'left'] },
        store: nameShape,
        region: nameShape,
        ...{ positions: texts, groups: texts, skills: texts },
        masked: { ...texts, description: 'What the caller’s roles may not see of it.' },
      },
      required: ['employeeNumber', 'status'],
      additionalProperties: false,
    }),
    ...problemResponses,
  },
};

export const shiftListSchema = {
  summary: 'The roster',
  querystring: {
    type: 'object',
    properties: {
      ...whose,
      from: { ...dateShape, default: '0001-01-01' },
      until: { ...dateShape, default: '9999-12-31' },
      ...pageProperties,
    },
    additionalProperties: false,
  },
  response: {
    200: pageShape({
      type: 'object',
      properties: {
        employeeNumber: employeeNumberShape,
        store: nameShape,
        businessDate: dateShape,
        startsAt: timeShape,
        endsAt: timeShape,
        position: { type: 'string' },
      },
      required: ['employeeNumber', 'store', 'businessDate', 'startsAt', 'endsAt', 'position'],
      additionalProperties: false,
    }),
    ...problemResponses,
  },
};

export const certificateListSchema = {
  summary: 'Certificates of people who work here',
  querystring: { type: 'object', properties: { ...whose, ...pageProperties }, additionalProperties: false },
  response: {
    200: pageShape({
      type: 'object',
      properties: {
        employeeNumber: employeeNumberShape,
        skill: { type: 'string' },
        validFrom: dateShape,
        validUntil: dateShape,
      },
      required: ['employeeNumber', 'skill', 'validFrom'],
      additionalProperties: false,
    }),
    ...problemResponses,
  },
};
