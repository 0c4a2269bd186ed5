import { addressOfText } from '../../model/address.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { LocalizedText, Resource } from '../../model/resource.ts';
import { fieldChanges } from '../../planning/field-changes.ts';
import type { CommitRange } from '../../workspace/commit-range.ts';
import {
  definitionOf,
  NOTED_KINDS,
  newEntries,
  phaseOf,
  STORE_KIND,
  type TaskTimes,
  timesOf,
  versionOf,
} from './mapping.ts';

export type NotedPart = keyof typeof NOTED_KINDS;

/** What became of one resource. */
export interface ReleaseNote {
  readonly address: string;
  readonly title: LocalizedText;
  readonly change: 'new' | 'changed' | 'gone';
  /** Where it has one. */
  readonly version?: { readonly before: string; readonly after: string };
  /** What its own change log says, or what it is. */
  readonly says: readonly LocalizedText[];
  /** When its task comes and is due, where that is new. */
  readonly times?: { readonly before?: TaskTimes; readonly after: TaskTimes };
  /** Names of the fields that differ. */
  readonly fields: readonly string[];
}

/** What changed between two commits, for the people who work by it. */
export interface ReleaseNotes {
  readonly from: { readonly commit: string; readonly day: string };
  readonly to: { readonly commit: string; readonly day: string };
  readonly parts: Readonly<Record<NotedPart, readonly ReleaseNote[]>>;
  /** Stores by the phase that they came into; the empty name for those that left. */
  readonly moved: Readonly<
    Record<string, { readonly title: LocalizedText; readonly stores: readonly LocalizedText[] }>
  >;
  /** How many resources of other kinds differ. */
  readonly others: Readonly<Record<string, number>>;
}

/** Tells what changed, part by part; what differs in nothing but its layout is not told. */
export function releaseNotes({ from, to }: CommitRange): ReleaseNotes {
  const parts: Record<NotedPart, ReleaseNote[]> = { sops: [], tasks: [], roles: [], phases: [], metrics: [] };
  const moved: Record<string, { title: LocalizedText; stores: LocalizedText[] }> = {};
  const others: Record<string, number> = {};
  for (const address of [...new Set([...from.resources.keys(), ...to.resources.keys()])].sort()) {
    const [before, after] = [from.resources.get(address), to.resources.get(address)];
    const resource = after ?? before;
    if (!resource || canonicalJson(before ?? null) === canonicalJson(after ?? null)) continue;
    const part = PARTS.find((name) => NOTED_KINDS[name] === resource.kind);
    if (part) parts[part].push(after ? noteOf(address, before, after) : goneNote(address, resource));
    else if (resource.kind === STORE_KIND && phaseOf(before) !== phaseOf(after)) {
      const phase = phaseOf(after) ?? '';
      const named = to.resources.get(addressOfText({ kind: NOTED_KINDS.phases, metadata: { name: phase } }));
      moved[phase] ??= { title: named ? titleOf(named) : { 'zh-CN': phase }, stores: [] };
      moved[phase].stores.push(titleOf(resource));
    } else others[resource.kind] = (others[resource.kind] ?? 0) + 1;
  }
  return {
    from: { commit: from.commit, day: from.day },
    to: { commit: to.commit, day: to.day },
    ...{ parts, moved, others },
  };
}

const PARTS = Object.keys(NOTED_KINDS) as NotedPart[];

function noteOf(address: string, before: Resource | undefined, after: Resource): ReleaseNote {
  const [version, times] = [versionOf(after), timesOf(after)];
  const was = before && timesOf(before);
  const definition = definitionOf(after);
  const entries = newEntries(before, after);
  const fields = before ? fieldChanges(before, after).map(({ path }) => String(path[1] ?? path[0])) : [];
  const sameTimes = canonicalJson(was ?? null) === canonicalJson(times ?? null);
  return {
    address,
    title: titleOf(after),
    change: before ? 'changed' : 'new',
    ...(version === '' ? {} : { version: { before: before ? versionOf(before) : '', after: version } }),
    says: definition && (!before || fields.includes('definition')) ? [definition] : entries,
    ...(times && !sameTimes ? { times: { after: times, ...(was ? { before: was } : {}) } } : {}),
    fields: [...new Set(fields)],
  };
}

function goneNote(address: string, resource: Resource): ReleaseNote {
  return { address, title: titleOf(resource), change: 'gone', says: [], fields: [] };
}

function titleOf({ metadata: { displayName, name } }: Resource): LocalizedText {
  return displayName ?? { 'zh-CN': name };
}
