import type { DataColumn, Dataset } from '../data/dataset.ts';
import { columnsOf } from '../data/row-writer.ts';
import { problemResponses } from './shapes.ts';

export const dateShape = { type: 'string', description: 'YYYY-MM-DD.', format: 'date' } as const;

const count = { type: 'integer' } as const;

/** How a batch of a dataset is sent. */
export function batchSchema(dataset: Dataset) {
  const columns = columnsOf(dataset);
  const key = columns.slice(0, dataset.keySize).map(({ name }) => name);
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
    body: bodyOf(dataset),
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

/** How a source's rows are held against what is known. */
export function reconciliationSchema(dataset: Dataset) {
  const row = { type: ['object', 'null'], additionalProperties: true } as const;
  return {
    summary: `${dataset.summary}: where the platform and its source do not agree`,
    description:
      'The rows of the source as a batch would have them. They are compared with those of the same stores and days, and change nothing.',
    body: bodyOf(dataset),
    response: {
      200: {
        type: 'object',
        properties: {
          rows: { ...count, description: 'Rows of the source.' },
          missing: { ...count, description: 'Rows that the platform has not got.' },
          surplus: { ...count, description: 'Rows that the source has not got.' },
          different: { ...count, description: 'Rows that say something else.' },
          items: {
            type: 'array',
            maxItems: 1000,
            items: {
              type: 'object',
              properties: { difference: { enum: ['missing', 'surplus', 'different'] }, here: row, source: row },
              required: ['difference', 'here', 'source'],
            },
          },
        },
        required: ['rows', 'missing', 'surplus', 'different', 'items'],
      },
      ...problemResponses,
    },
  };
}

function bodyOf(dataset: Dataset) {
  const columns = columnsOf(dataset).map(columnText).join(' ');
  const schema = { description: `A row a line: JSON objects, or CSV with these names as header. ${columns}` };
  return { content: { 'application/x-ndjson': { schema }, 'text/csv': { schema } } };
}

function columnText({ name, description, fallback }: DataColumn): string {
  return `${name}${fallback === undefined ? '' : ' (optional)'}: ${description}`;
}
