import { createHash } from 'node:crypto';
import { bytesAfter } from '../../model/canonical-document.ts';
import type { Applied, Change } from '../../model/change.ts';
import type { Plan } from '../../model/plan.ts';

/** The body of POST /v1/changesets. */
export interface ChangesetDeclaration {
  readonly id: string;
  readonly base: number;
  readonly planDigest: string;
  readonly commit: Plan['commit'];
  readonly tool: string;
  readonly counts: Record<Change['action'], number>;
  readonly restoredFrom?: number;
  readonly maxDelete?: number;
}

/** A chunk is closed when it reaches this many bytes: small enough to send again, large enough to be few. */
const CHUNK = 4_000_000;

const LINE_END = '}\n';
const NOTHING = new Uint8Array();

/** What the platform is told about a plan before its changes. The id follows from the plan, so a push can be resumed. */
export function declarationOf(
  plan: Plan,
  options: { readonly restoredFrom?: number; readonly maxDelete?: number },
): ChangesetDeclaration {
  const counts = { create: 0, update: 0, delete: 0 };
  for (const change of plan.waves.flat()) counts[change.action]++;
  const { restoredFrom, maxDelete } = options;
  return {
    id: uuidFrom(`${plan.platform.id} ${plan.digest} ${restoredFrom ?? ''}`),
    base: plan.base,
    planDigest: plan.digest,
    commit: plan.commit,
    tool: plan.tool,
    counts,
    ...(restoredFrom === undefined ? {} : { restoredFrom }),
    ...(maxDelete === undefined ? {} : { maxDelete }),
  };
}

/** The plan's changes as NDJSON, in chunks that are the same every time. */
export function* chunksOf(plan: Plan): Generator<Buffer> {
  let chunk = Buffer.allocUnsafeSlow(CHUNK);
  let length = 0;
  for (const change of plan.waves.flat()) {
    const start = lineStart(change);
    // In canonical form already, so that the platform need not put it in order.
    const document = change.action === 'delete' ? NOTHING : bytesAfter(change);
    const size = start.length + document.length + LINE_END.length;
    if (length > 0 && length + size > CHUNK) {
      yield chunk.subarray(0, length);
      chunk = Buffer.allocUnsafeSlow(CHUNK);
      length = 0;
    }
    if (size > chunk.length) chunk = Buffer.allocUnsafeSlow(size);
    length += chunk.write(start, length, 'latin1');
    chunk.set(document, length);
    length += document.length;
    length += chunk.write(LINE_END, length, 'latin1');
  }
  if (length > 0) yield chunk.subarray(0, length);
}

/** Every change of a plan whose changeset is committed. */
export function appliedChanges(plan: Plan): Applied[] {
  return plan.waves.flat().map(({ action, address }) => ({ action, address, result: 'applied' }));
}

/** A change without its document, which comes last. Kinds and names are plain ASCII. */
function lineStart(change: Change): string {
  const { action, address } = change;
  const before = action === 'create' ? '' : `,"beforeHash":"${change.beforeHash}"`;
  const document = action === 'delete' ? '' : ',"document":';
  return `{"action":"${action}","kind":"${address.kind}","name":"${address.name}"${before}${document}`;
}

/** A UUID, version 8, from a text. */
function uuidFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
