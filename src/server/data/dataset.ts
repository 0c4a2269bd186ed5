import type { RoleResource } from '../../kinds/role/spec.ts';

/** What a column of a dataset holds. Integers are exact: amounts are in minor units. */
export type DataType = 'store' | 'date' | 'text' | 'integer' | 'whole' | 'amount' | 'boolean' | 'metric' | 'choice';

/** One column: its name in a batch, its name in the table. */
export interface DataColumn {
  readonly name: string;
  readonly column: string;
  readonly type: DataType;
  /** Stands where a row says nothing; null where nothing is known then. Absent: every row must say it. */
  readonly fallback?: string | null;
  readonly choices?: readonly string[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description: string;
}

/** What other systems send in batches, row by row, each row known by its natural key. */
export interface Dataset {
  readonly name: string;
  readonly table: string;
  readonly summary: string;
  /** How many of the columns, from the first, are the key. */
  readonly keySize: number;
  readonly columns: readonly DataColumn[];
  readonly resource: RoleResource;
  /** The reported metric that counts where it does not agree with its source. */
  readonly mismatches?: string;
}
