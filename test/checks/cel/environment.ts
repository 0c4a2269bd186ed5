import type { CelEnvironment } from '../../../src/model/cel-environment.ts';
import {
  ANY,
  BOOL,
  DOUBLE,
  INT,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  TEXT,
  TIMESTAMP,
} from '../../../src/model/cel-type.ts';

/** Something of every type. */
export const everything: CelEnvironment = {
  variables: {
    order: objectOf({
      source: oneOf('warehouse', 'transfer'),
      lines: listOf(objectOf({ sku: TEXT, requested: INT, price: DOUBLE })),
      tags: listOf(oneOf('urgent', 'gift')),
      labels: mapOf(TEXT),
      urgent: { kind: 'bool' },
      count: INT,
      weight: DOUBLE,
      note: TEXT,
      due: TIMESTAMP,
      window: { kind: 'duration' },
    }),
    share: { kind: 'double', ratio: true },
    other: ANY,
  },
  result: BOOL,
};

/** Metrics of a gate. */
export const gate: CelEnvironment = {
  variables: { m: objectOf({ on_time_rate: { kind: 'double', ratio: true }, lost: INT, seconds: DOUBLE }) },
  result: BOOL,
  measured: true,
};
