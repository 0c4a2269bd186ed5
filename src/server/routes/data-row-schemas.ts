import type { Dataset } from '../data/dataset.ts';
import { columnsOf } from '../data/row-writer.ts';
import { dateShape } from './data-schemas.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const batch = { type: 'integer', description: 'The batch that it stood in.' } as const;

/** How the rows of a dataset are read. */
export function rowsSchema(dataset: Dataset) {
  return {
    summary: `${dataset.summary}: the rows as they were told`,
    description: 'The latest word on each, by its key. A row that was taken away says `void`.',
    querystring,
    response: answer({ row: rowShape(dataset), batch }),
  };
}

/** How its corrections are read. */
export function historySchema(dataset: Dataset) {
  return {
    summary: `${dataset.summary}: what rows said before they were corrected`,
    description: 'Nothing that was ever told is lost.',
    querystring,
    response: answer({
      row: rowShape(dataset),
      batch,
      supersededBy: { type: 'integer', description: 'The batch that took its place.' },
      supersededAt: timeShape,
      actor: { type: 'string', description: 'Who sent that.' },
    }),
  };
}

const querystring = {
  type: 'object',
  properties: {
    store: { ...nameShape, description: 'Whose rows; absent for those of the whole chain, where a dataset has such.' },
    from: dateShape,
    to: { ...dateShape, description: 'Included.' },
    after: { type: 'string', maxLength: 400, description: 'The `next` of the page before.' },
    limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
  },
  required: ['from', 'to'],
  additionalProperties: false,
} as const;

function answer(properties: Readonly<Record<string, object>>) {
  const item = { type: 'object', properties, required: Object.keys(properties) };
  return {
    200: {
      type: 'object',
      properties: { items: { type: 'array', items: item }, next: { type: 'string' } },
      required: ['items'],
    },
    ...problemResponses,
  };
}

function rowShape(dataset: Dataset) {
  const columns = columnsOf(dataset).map(({ name, description }) => [name, { description }]);
  return { type: 'object', properties: Object.fromEntries(columns), description: 'By the names that batches use.' };
}
