import type { Change } from '../../../model/change.ts';
import type { Ui } from '../../ui.ts';
import type { DiffEntry } from './diff-lines.ts';

/** What fits of a plan, as lines of a diff by action, and what does not. */
export interface FittedEntries {
  readonly lines: Readonly<Record<Change['action'], readonly string[]>>;
  /** Changes that are not told at all. */
  readonly leftOut: Readonly<Record<Change['action'], number>>;
  /** Updates that are named, but without their fields. */
  readonly details: number;
}

/** Deletions are what a reviewer must not miss. */
export const ACTIONS: readonly Change['action'][] = ['delete', 'update', 'create'];

/** Takes as many entries as fit into some characters: whole if possible, else the title alone. */
export function fitEntries(entries: readonly DiffEntry[], characters: number, ui: Ui): FittedEntries {
  const lines: Record<Change['action'], string[]> = { create: [], update: [], delete: [] };
  const leftOut: Record<Change['action'], number> = { create: 0, update: 0, delete: 0 };
  let details = 0;
  let room = characters;
  for (const entry of ACTIONS.flatMap((action) => entries.filter((one) => one.action === action))) {
    const { action, changes, title, fields, fieldCount } = entry;
    const whole = [title, ...fields];
    const short =
      fields.length === 0 ? whole : [title, `    ${ui.messages.text('report.plan.fields', { count: fieldCount })}`];
    const fitting = [whole, short].find((form) => sizeOf(form) <= room);
    if (!fitting) leftOut[action] += changes;
    else {
      room -= sizeOf(fitting);
      lines[action].push(...fitting);
      if (fitting !== whole) details += changes;
    }
  }
  return { lines, leftOut, details };
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
