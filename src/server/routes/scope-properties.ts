import { dateShape } from './data-schemas.ts';
import { nameShape } from './shapes.ts';

/** Of which stores and days, as metrics and insights are asked. */
export const scopeProperties = {
  from: { ...dateShape, description: 'First date; when absent, the period that is usual for what is asked.' },
  to: { ...dateShape, description: 'Last date, included; today when absent.' },
  stores: {
    type: 'string',
    maxLength: 6400,
    pattern: '^[a-z0-9-]+(,[a-z0-9-]+)*$',
    description: 'Names of at most a hundred stores, with commas between.',
  },
  region: { ...nameShape, description: 'A region with all below it.' },
  phase: {
    type: 'string',
    maxLength: 800,
    pattern: '^[a-z0-9-]+(,[a-z0-9-]+)*$',
    description: 'The stores of a rollout phase, or of several, with commas between.',
  },
  asOf: { type: 'string', format: 'date-time', description: 'What was known then, not what is known now.' },
} as const;
