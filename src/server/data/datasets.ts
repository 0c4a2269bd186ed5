import type { DataColumn, Dataset } from './dataset.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

const STORE: DataColumn = { name: 'store', column: 'store', type: 'store', description: 'Which store.' };
const DATE: DataColumn = { name: 'date', column: 'date', type: 'date', description: 'Business date of the store.' };

const maybeStore = (description: string): DataColumn => ({ ...STORE, fallback: '', description });

const text = (name: string, maxLength: number, description: string): DataColumn => ({
  ...{ name, column: name, type: 'text', maxLength, description },
});

const SKU = text('sku', 64, 'Product.');

const amount = (name: string, column: string, description: string): DataColumn => ({
  ...{ name, column, type: 'amount', minimum: -LARGEST, maximum: LARGEST, description },
});

const count = (name: string, column: string, description: string): DataColumn => ({
  ...{ name, column, type: 'whole', minimum: 0, maximum: 1_000_000_000, description },
});

/** Everything that may be sent. A further column, `void`, takes a row away. */
export const DATASETS: readonly Dataset[] = [
  {
    ...{ name: 'sales', table: 'sales_lines', resource: 'sale', keySize: 4 },
    summary: 'Lines of receipts, returns as negative ones',
    columns: [
      ...[STORE, DATE, text('receipt', 64, 'Number of the receipt, unique on the day in the store.')],
      {
        ...{ name: 'line', column: 'line', type: 'integer', minimum: 1, maximum: 10_000, fallback: '1' },
        description: 'Line of the receipt, from 1; the first line of a receipt is 1.',
      },
      SKU,
      {
        ...{ name: 'quantity', column: 'quantity', type: 'integer', minimum: -1_000_000, maximum: 1_000_000 },
        description: 'Pieces; negative for a return.',
      },
      amount('netMinor', 'net_minor', 'Sales after discounts and returns, in minor units.'),
      { ...amount('costMinor', 'cost_minor', 'Cost of the goods, in minor units.'), fallback: null },
      { ...text('customer', 64, 'Pseudonym of the customer, never a name or a number of theirs.'), fallback: null },
    ],
  },
  {
    ...{ name: 'stock', table: 'stock_snapshots', resource: 'inventory', keySize: 3 },
    mismatches: 'inventory-mismatch-rows',
    summary: 'What stores had of each product at the end of a day',
    columns: [
      ...[STORE, DATE, SKU],
      {
        ...{ name: 'onHand', column: 'on_hand', type: 'integer', minimum: -10_000_000, maximum: 10_000_000 },
        description: 'Pieces for sale.',
      },
      { ...amount('costMinor', 'cost_minor', 'What they cost, in minor units.'), fallback: null },
      { ...count('received', 'received', 'Pieces that came in on the day.'), fallback: '0' },
      {
        ...{ name: 'listed', column: 'listed', type: 'boolean', fallback: 't' },
        description: 'The store is meant to have it.',
      },
    ],
  },
  {
    ...{ name: 'complaints', table: 'complaints', resource: 'complaint', keySize: 1 },
    summary: 'Complaints of customers, a row a case',
    columns: [
      ...[{ ...text('case', 64, 'Number of the case.'), column: 'case_number' }, STORE, DATE],
      {
        ...{ name: 'valid', column: 'valid', type: 'boolean', fallback: null },
        description: 'Whether it is justified; absent while that is being looked into.',
      },
      { ...text('category', 64, 'What it is about.'), fallback: null },
    ],
  },
  {
    ...{ name: 'footfall', table: 'footfall_hours', resource: 'analytics', keySize: 4 },
    summary: 'Visitors by the hour, as counts and nothing else',
    columns: [
      ...[STORE, DATE],
      {
        ...{ name: 'hour', column: 'hour', type: 'integer', minimum: 0, maximum: 23 },
        description: 'Hour of the day that it begins at.',
      },
      { ...text('zone', 63, 'Zone of the store; absent at the door.'), fallback: '' },
      count('visitors', 'visitors', 'How many came.'),
    ],
  },
  {
    ...{ name: 'headcounts', table: 'headcounts', resource: 'roster', keySize: 2 },
    summary: 'How many people a store has on its payroll on a day',
    columns: [STORE, DATE, count('heads', 'heads', 'Full-time equivalents.')],
  },
  {
    ...{ name: 'training-records', table: 'training_records', resource: 'training', keySize: 3 },
    summary: 'Courses that people took',
    columns: [
      ...[{ ...text('employeeNumber', 40, 'Who.'), column: 'employee_number' }, text('course', 100, 'Which.'), DATE],
      {
        ...{ name: 'result', column: 'result', type: 'choice', choices: ['passed', 'failed', 'attended'] },
        description: 'How it ended.',
      },
      {
        ...{ name: 'score', column: 'score', type: 'integer', minimum: 0, maximum: 100, fallback: null },
        description: 'Out of a hundred.',
      },
      maybeStore('Where they worked then.'),
    ],
  },
  {
    ...{ name: 'measurements', table: 'measurements', resource: 'metric', keySize: 3 },
    summary: 'Values of metrics that only people or other systems can report',
    columns: [
      { name: 'metric', column: 'metric', type: 'metric', description: 'A metric whose values are reported.' },
      ...[DATE, maybeStore('Absent for the whole chain.')],
      amount('numerator', 'numerator', 'The value, or what is divided.'),
      {
        ...{ ...count('denominator', 'denominator', 'What it is divided by.'), minimum: 1, maximum: LARGEST },
        fallback: '1',
      },
    ],
  },
];
