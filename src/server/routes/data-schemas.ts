import type { DataColumn, Dataset } from '../data/dataset.ts';
import { columnsOf } from '../data/row-writer.ts';
import { problemResponses } from './shapes.ts';

export const dateShape = { type: 'string', description: 'YYYY-MM-DD.', pattern: '^\\d{4}-\\d\\d-\\d\\d$' } as const;

const count = { type: 'integer' } as const;

/** How a batch of a dataset is sent. */
export function batchSchema(dataset: Dataset) {
  const columns = columnsOf(dataset);
  const key = columns.slice(0, dataset.keySize).map(({ name }) => name);
  const lines = `A row a line: JSON objects, or CSV with these names as header. ${columns.map(columnText).join(' ')}`;
  return {
    summary: dataset.summary,
    description: `By ${key.join(', ')}. All of the batch or nothing; everything wrong with it is answered by row and column. The same batch again changes nothing; another value corrects what was there, which stays in the history.`,
    querystring: {
      type: 'object',
      properties: {
        completeThrough: {
          ...dateShape,
          description:
            'Everything until this date has been sent: days without rows are days on which nothing happened.',
        },
      },
      additionalProperties: false,
    },
    body: {
      content: {
        'application/x-ndjson': { schema: { description: lines } },
        'text/csv': { schema: { description: lines } },
      },
    },
    response: {
      200: {
        type: 'object',
        properties: { batch: count, rows: count, created: count, corrected: count, unchanged: count },
        required: ['batch', 'rows', 'created', 'corrected', 'unchanged'],
      },
      ...problemResponses,
    },
  };
}

function columnText({ name, description, fallback }: DataColumn): string {
  return `${name}${fallback === undefined ? '' : ' (optional)'}: ${description}`;
}
