import type { SealedEntry } from '../journal/chain.ts';

/** An event as CloudEvents 1.0 has it. `sequence`, `store` and `actor` are extensions. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** The position in the journal. */
  readonly sequence: string;
  readonly actor: string;
  readonly store?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const TYPE_PREFIX = 'dev.storeops.';

/** Where a platform's events come from. */
export function eventSource(platformId: string): string {
  return `urn:storeops:platform:${platformId}`;
}

/** An entry of the journal as an event. */
export function toCloudEvent(
  { position, at, actor, action, subject, store, data }: SealedEntry,
  source: string,
): CloudEvent {
  return {
    specversion: '1.0',
    id: String(position),
    source,
    type: `${TYPE_PREFIX}${action}`,
    subject,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    sequence: String(position),
    actor,
    ...(store === null ? {} : { store }),
    data,
  };
}
