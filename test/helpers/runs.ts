import type { SopSpec } from '../../src/kinds/sop/spec.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { LiveStore } from '../../src/server/live/live-store.ts';
import { AnswerSheet } from '../../src/server/procedures/answer-sheet.ts';
import type { EvidenceFact, RunFacts } from '../../src/server/procedures/run-facts.ts';
import type { SentStep } from '../../src/server/tasks/sent-answers.ts';
import { takeAnswers } from '../../src/server/tasks/take-answers.ts';

/** When runs of tests begin; minutes count from it. */
export const START = new Date('2026-10-01T08:00:00Z');

const title = { 'zh-CN': '步骤' };

/** A step that is proved by these pieces of evidence. */
export function workStep(id: string, evidence: readonly object[], more: object = {}): object {
  return { id, kind: 'work', title, evidence, ...more };
}

/** An SOP with these steps in one section. */
export function sopOf(steps: readonly object[], more: object = {}, name = 'own'): Resource<SopSpec> {
  const sections = [{ id: 'main', title, steps }];
  const spec = {
    code: 'SOP-T',
    scoring: { method: 'none' },
    performer: { role: 'sales-associate' },
    sections,
    ...more,
  };
  return { apiVersion: 'storeops.dev/v1', kind: 'Sop', metadata: { name }, spec } as unknown as Resource<SopSpec>;
}

const STORE = {
  ...{ name: 'bj-test', labels: {}, regions: [] },
  spec: {
    code: 'S001',
    geo: { lat: 39.9, lng: 116.4, crs: 'wgs84' },
    devices: [
      { code: 'POS-1', category: 'pos' },
      { code: 'POS-2', category: 'pos' },
      { code: 'FE-1', category: 'fire-extinguisher' },
      { code: 'FE-2', category: 'fire-extinguisher' },
      { code: 'FE-3', category: 'fire-extinguisher' },
    ],
  },
} as unknown as LiveStore;

/** What runs of an SOP are judged by; people are in the role that their number begins with: `manager-1`. */
export function factsOf(sop: Resource<SopSpec>, more: Partial<RunFacts> = {}): RunFacts {
  return {
    ...{ task: 7, sop, store: STORE, procedures: new Map(), challengeCode: 'KX3PF', data: {}, items: {} },
    run: { startedAt: START, dueAt: new Date(START.getTime() + 3_600_000), performer: 'associate-1', inputs: {} },
    ...{ evidence: new Map<string, EvidenceFact>(), putRight: new Set<string>() },
    rolesOf: (person) => [person.replace(/-\d+$/, '')],
    showed: (code) => code === 'shown',
    ...more,
  };
}

/** An upload of `associate-1`, five minutes after the start. */
export function upload(id: string, more: Partial<EvidenceFact> = {}): EvidenceFact {
  const capturedAt = new Date(START.getTime() + 300_000);
  const file = { id, sha256: id, mediaType: 'image/jpeg', bytes: 1000, uploadedBy: 'associate-1', source: 'camera' };
  return { ...file, capturedAt, ...more };
}

/** Uploads as facts know them. */
export function uploads(...files: EvidenceFact[]): ReadonlyMap<string, EvidenceFact> {
  return new Map(files.map((file) => [file.id, file]));
}

/** Sends answers into a run, ten minutes after its start unless told; what is wrong with them, and the sheet afterwards. */
export function send(
  facts: RunFacts,
  sent: readonly SentStep[],
  { sheet = new AnswerSheet([]), by = 'associate-1', minutes = 10 } = {},
): { readonly problems: string[]; readonly sheet: AnswerSheet } {
  const momentOf = (): Date => new Date(START.getTime() + minutes * 60_000);
  const taken = takeAnswers(sent, { by, momentOf }, facts, sheet);
  return {
    problems: taken.problems.map(({ code, path }) => `${path?.join('.')} ${code}`),
    sheet: sheet.with(taken.answers),
  };
}
