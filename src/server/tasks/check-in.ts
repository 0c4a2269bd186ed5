import { toWgs84 } from '../../model/coordinates.ts';
import type { Queries } from '../database/database.ts';
import { insertCheckIn } from '../database/queries/check-ins.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { LiveStore } from '../live/live-store.ts';
import { subjectOf } from '../live/subject-of.ts';
import { Problem } from '../problem.ts';
import { type DevicePosition, GEOFENCE_METRES, metresFromStore } from '../procedures/proofs/judge-place.ts';
import { stepOfCode } from './check-in-code.ts';

/** Somebody says that they are there. */
export interface CheckIn {
  readonly store: LiveStore;
  /** Employee number, and how the journal calls them. */
  readonly by: string;
  readonly actor: string;
  readonly task: number | null;
  readonly now: Date;
  /** When they did, as far as that is believed. */
  readonly at: Date;
  readonly deviceAt?: Date | undefined;
  readonly code?: string | undefined;
  readonly position?: DevicePosition | undefined;
  readonly geofence: 'required' | 'flag' | 'off';
  readonly codeSecret: string;
}

/** What a check-in showed. */
export interface CheckedIn {
  readonly id: number;
  readonly at: Date;
  readonly metres: number | null;
  readonly inside: boolean | null;
  /** What a reviewer should look at. */
  readonly flags: readonly string[];
}

/** Writes down who was where. A code that the store does not show, or that this person has used, is refused. */
export async function checkIn(transaction: Queries, sent: CheckIn): Promise<CheckedIn> {
  const { store, by, actor, task, now, at, code, position, geofence } = sent;
  const codeStep = code === undefined ? null : stepOfCode(store.name, code, { at, secret: sent.codeSecret });
  if (codeStep === undefined) throw new Problem('check-in/wrong-code', { store: store.name });
  const metres = position ? metresFromStore(position, store) : null;
  const limit = store.spec.geofenceMeters ?? GEOFENCE_METRES;
  const inside = metres === null ? null : metres <= limit;
  if (geofence === 'required' && inside === false)
    throw new Problem('check-in/too-far', { metres: metres ?? 0, limit });
  const place = position && toWgs84(position);
  const id = await insertCheckIn(transaction, {
    ...{ store: store.name, person: by, task, at, deviceAt: sent.deviceAt ?? null, codeStep, metres, inside },
    ...{ latitude: place?.lat ?? null, longitude: place?.lng ?? null },
    ...{ accuracy: position?.accuracy ?? null, crs: position?.crs ?? null },
  });
  if (id === undefined) throw new Problem('check-in/code-used', { store: store.name });
  const flags = geofence !== 'off' && inside === false ? ['outside'] : [];
  const subject = task === null ? subjectOf('store', store.name) : `task/${task}`;
  const data = { by, at: at.toISOString(), metres, inside, code: codeStep !== null };
  await insertJournal(transaction, [
    { at: now, actor, action: 'check-in.made', subject, store: store.name, outcome: 'done', data },
  ]);
  return { id, at, metres, inside, flags };
}
