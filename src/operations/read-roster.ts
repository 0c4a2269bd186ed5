import { CsvError, readCsv } from '../model/csv.ts';
import { UserError } from '../model/user-error.ts';
import type { Rostered } from '../scheduling/hour-loads.ts';

/** What a roster file tells. */
export interface Roster {
  /** By store and date: `bj-wangfujing 2026-11-22`. */
  readonly byStoreDay: ReadonlyMap<string, readonly Rostered[]>;
  readonly roles: ReadonlySet<string>;
}

const COLUMNS = ['store', 'position', 'start', 'end'] as const;

const LOCAL_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)$/;

/** Reads a roster as the platform imports it: CSV with `store`, `position`, `start` and `end` in the store's local time. */
export function readRoster(text: string, file: string, rolesOf: (position: string) => readonly string[]): Roster {
  const [header = [], ...rows] = rowsOf(text, file);
  const places = COLUMNS.map((column) => header.indexOf(column));
  const missing = COLUMNS.find((_, index) => places[index] === -1);
  if (missing !== undefined) throw new UserError('roster/column', { file, column: missing });
  const byStoreDay = new Map<string, Rostered[]>();
  const roles = new Set<string>();
  for (const [index, cells] of rows.entries()) {
    const [store = '', position = '', start = '', end = ''] = places.map((place) => cells[place]);
    const [from, until] = [LOCAL_TIME.exec(start), LOCAL_TIME.exec(end)];
    const day = from?.[1] ?? '';
    const shift = from && until ? { from: minutesIn(from, day), until: minutesIn(until, day) } : undefined;
    if (!shift || !(shift.until > shift.from))
      throw new UserError('roster/times', { file, line: index + 2, start, end });
    const held = rolesOf(position);
    for (const role of held) roles.add(role);
    const key = `${store} ${day}`;
    byStoreDay.set(key, [...(byStoreDay.get(key) ?? []), { roles: held, ...shift }]);
  }
  return { byStoreDay, roles };
}

function rowsOf(text: string, file: string): string[][] {
  try {
    return readCsv(text);
  } catch (error) {
    if (error instanceof CsvError) throw new UserError('roster/csv', { file, line: error.line });
    throw error;
  }
}

/** From the midnight that begins a day. */
function minutesIn([, date = '', hours, minutes]: readonly string[], day: string): number {
  return (Date.parse(date) - Date.parse(day)) / 60_000 + Number(hours) * 60 + Number(minutes);
}
