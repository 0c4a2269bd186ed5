import { describe, expect, test } from 'vitest';
import type { RequirementOutline } from '../../src/kinds/requirement/outline.ts';
import { signedHash } from '../../src/kinds/requirement/signed-hash.ts';
import type { RetrospectiveOutline } from '../../src/kinds/retrospective/outline.ts';
import type { PhaseOutline } from '../../src/kinds/rollout-phase/outline.ts';
import type { SignOffOutline } from '../../src/kinds/sign-off/outline.ts';
import { signedContent } from '../../src/kinds/sign-off/signed-content.ts';
import { subjectHashes } from '../../src/kinds/sign-off/subject-hashes.ts';
import type { Resource } from '../../src/model/resource.ts';
import { retrospectiveStates } from '../../src/rollout/retrospective-state.ts';
import { type Recorded, signOffState } from '../../src/rollout/sign-off-state.ts';
import { readResources } from '../helpers/reference-chain.ts';

const TODAY = '2026-11-22';

function recorded<Outline>(kind: string, name: string, outline: unknown): Recorded<Outline> {
  return { address: `${kind}/${name}`, name, outline: outline as Outline };
}

function phaseOf(over: object = {}): Recorded<PhaseOutline> {
  const signOffs = [
    { party: 'it', role: 'it-admin' },
    { party: 'operations', role: 'hq-operations', quorum: 2 },
  ];
  return recorded('rollout-phase', 'mvp', {
    signed: 'p1',
    signOffs,
    retro: { minStoreReps: 2, actionsMin: 1 },
    ...over,
  });
}

function requirementsOf(...hashes: readonly string[]): ReadonlyMap<string, Recorded<RequirementOutline>> {
  return new Map(
    hashes.map((signed, at) => [
      `r${at}`,
      recorded('requirement', `r${at}`, { signed, phase: 'mvp', author: 'zhao.min' }),
    ]),
  );
}

const phases = new Map([['mvp', phaseOf()]]);
const requirements = requirementsOf('h0', 'h1');
const content = signedContent(subjectHashes({ phase: 'mvp' }, { phases, requirements }));

function signature(signedBy: string, over: Partial<SignOffOutline> = {}): Recorded<SignOffOutline> {
  const party = { party: 'it', role: 'it-admin', at: '2026-11-20T10:00:00+08:00' };
  return recorded('sign-off', `by-${signedBy}`, { subject: { phase: 'mvp' }, content, ...party, signedBy, ...over });
}

const operations = { party: 'operations', role: 'hq-operations' };

function statesOf(signOffs: readonly Recorded<SignOffOutline>[], over: object = {}): string[] {
  return signOffState({ phase: phaseOf(), requirements, signOffs, today: TODAY, ...over }).map(({ party, state, by }) =>
    `${party} ${state} ${by.join('+')}`.trim(),
  );
}

describe('signatures under a phase (R032)', () => {
  test('count when every party has as many people as it needs, under what is there now', () => {
    const signOffs = [signature('wang.li'), signature('chen.hao', operations), signature('sun.lei', operations)];
    expect(statesOf(signOffs)).toEqual(['it signed wang.li', 'operations signed chen.hao+sun.lei']);
    expect(statesOf(signOffs.slice(0, 2))).toEqual(['it signed wang.li', 'operations missing chen.hao']);
    expect(statesOf([])).toEqual(['it missing', 'operations missing']);
  });

  test('one person who signs twice is one person', () => {
    const twice = [signature('chen.hao', operations), { ...signature('chen.hao', operations), name: 'again' }];
    expect(statesOf(twice)).toEqual(['it missing', 'operations missing chen.hao']);
  });

  test.each([
    ['a changed requirement', { requirements: requirementsOf('h0', 'other') }, 'requirement/r1'],
    ['a requirement that came since', { requirements: requirementsOf('h0', 'h1', 'h2') }, 'requirement/r2'],
    ['a requirement that is gone', { requirements: requirementsOf('h0') }, 'requirement/r1'],
    ['a loosened phase', { phase: phaseOf({ signed: 'p2' }) }, 'rollout-phase/mvp'],
  ])('%s makes them void and is named', (_, over, changed) => {
    const question = { phase: phaseOf(), requirements, signOffs: [signature('wang.li')], today: TODAY, ...over };
    expect(signOffState(question)[0]).toMatchObject({ state: 'void', by: [], signatures: [{ changed: [changed] }] });
  });

  test.each<[string, Partial<SignOffOutline>, string]>([
    ['taken back', { revoked: { by: 'wang.li', at: '2026-11-21T09:00:00Z', reason: 'a mistake' } }, 'it revoked'],
    ['over', { expires: '2026-11-21' }, 'it expired'],
    ['on its last day', { expires: TODAY }, 'it signed wang.li'],
    ['with a list that somebody touched', { content: { ...content, resources: [] } }, 'it altered'],
    ['of another role', { role: 'auditor' }, 'it missing'],
  ])('a signature %s', (_, over, state) => {
    expect(statesOf([signature('wang.li', over)])[0]).toBe(state);
  });

  test('nobody signs what he wrote, or for two parties', () => {
    expect(statesOf([signature('zhao.min')])[0]).toBe('it self-approved');
    expect(statesOf([signature('zhao.min@xinghe.example')])[0]).toBe('it self-approved');
    const later = { ...operations, at: '2026-11-20T11:00:00+08:00' };
    expect(statesOf([signature('wang.li'), signature('wang.li', later)])).toEqual([
      'it signed wang.li',
      'operations self-approved',
    ]);
  });

  test('do not mind how far a requirement is, but mind one that is dropped', () => {
    const [resource] = readResources(['templates/requirements/mvp.yaml']) as [Resource];
    const withSpec = (over: object): Resource => ({ ...resource, spec: { ...resource.spec, ...over } });
    expect(signedHash(withSpec({ status: 'accepted', verification: [] }))).toBe(signedHash(resource));
    expect(signedHash(withSpec({ status: 'dropped' }))).not.toBe(signedHash(resource));
    expect(signedHash(withSpec({ priority: 'could' }))).not.toBe(signedHash(resource));
  });
});

describe('retrospectives of a phase (R071, R072)', () => {
  const held = (name: string, over: Partial<RetrospectiveOutline>): Recorded<RetrospectiveOutline> =>
    recorded('retrospective', name, { phase: 'mvp', heldOn: '2026-11-19', participants: [], actions: 1, ...over });
  const speaker = (account: string, store?: string) => ({
    account,
    role: 'store-manager',
    ...(store ? { store } : {}),
  });
  const stores = new Set(['a', 'b']);

  test('count people who speak for stores of the phase, and actions; the best one comes first', () => {
    const states = retrospectiveStates({
      phase: phaseOf(),
      stores,
      today: TODAY,
      retrospectives: [
        held('headquarters-only', { participants: [speaker('x'), speaker('y')] }),
        held('elsewhere', { participants: [speaker('x', 'a'), speaker('y', 'c')], actions: 0 }),
        held('tomorrow', { heldOn: '2026-11-23', participants: [speaker('x', 'a'), speaker('y', 'b')] }),
        held('good', { participants: [speaker('x', 'a'), speaker('y', 'b'), speaker('y', 'b')] }),
      ],
    });
    expect(states.map(({ retrospective, missing }) => [retrospective, missing])).toEqual([
      ['good', []],
      ['tomorrow', ['not-yet-held']],
      ['headquarters-only', ['store-reps']],
      ['elsewhere', ['store-reps', 'actions']],
    ]);
    expect(states[0]).toMatchObject({ storeReps: 2, actions: 1 });
  });
});
