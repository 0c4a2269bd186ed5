import { describe, expect, it } from 'vitest';
import { checkTogether } from '../../src/checks/check-together.ts';
import { checkExpressions } from '../../src/checks/expressions.ts';
import type { Facts } from '../../src/checks/facts.ts';
import type { Reference } from '../../src/kinds/kind.ts';
import { referencesOf } from '../../src/kinds/references.ts';
import { rolloutPhase } from '../../src/kinds/rollout-phase/index.ts';
import type { Resource } from '../../src/model/resource.ts';

const reference = (text: string, extra: Partial<Reference> = {}): Reference => {
  const [kind = '', name = ''] = text.split('/');
  return { kind, name, path: ['spec', 'x'], mention: false, ...extra };
};

const chain = (
  entries: Record<string, Reference[]>,
  summaries: Record<string, Record<string, string>> = {},
): Map<string, Facts> =>
  new Map(
    Object.entries(entries).map(([address, references]) => [
      address,
      { address, hash: '', references, summary: summaries[address] ?? {} },
    ]),
  );

describe('references (R099)', () => {
  it('finds nothing in a chain whose references all lead somewhere', () => {
    expect(checkTogether(chain({ 'region/north': [], 'region/beijing': [reference('Region/north')] }))).toEqual([]);
  });

  it('reports an unknown name at its path and suggests the nearest one', () => {
    const [finding] = checkTogether(chain({ 'region/north': [], 'store/a': [reference('Region/nort')] }));
    expect(finding).toEqual({
      address: 'store/a',
      diagnostic: {
        code: 'reference/unknown',
        severity: 'error',
        path: ['spec', 'x'],
        args: { kind: 'Region', name: 'nort', suggestion: 'north' },
      },
    });
  });

  it('reports the same wrong name in every resource that shares one interned list', () => {
    const shared = [reference('Region/nowhere-at-all')];
    expect(checkTogether(chain({ 'store/a': shared, 'store/b': shared })).map(({ address }) => address)).toEqual([
      'store/a',
      'store/b',
    ]);
  });

  it('reports a cycle once, with its members', () => {
    const findings = checkTogether(
      chain({
        'region/a': [reference('Region/b')],
        'region/b': [reference('Region/c')],
        'region/c': [reference('Region/a')],
      }),
    );
    expect(findings.map(({ diagnostic }) => diagnostic.args?.cycle)).toEqual([
      'region/a → region/b → region/c → region/a',
    ]);
  });

  it('lets two resources mention each other', () => {
    const mention = { mention: true };
    expect(
      checkTogether(chain({ 'role/a': [reference('Role/b', mention)], 'role/b': [reference('Role/a', mention)] })),
    ).toEqual([]);
  });

  it('does not overflow the stack on a reference chain of 50,000 regions', () => {
    const entries: Record<string, Reference[]> = {};
    for (let index = 0; index < 50_000; index++)
      entries[`region/r${index}`] = index === 49_999 ? [] : [reference(`Region/r${index + 1}`)];
    expect(checkTogether(chain(entries))).toEqual([]);
  });

  it('holds a version range against the version that is there', () => {
    const sops = { 'sop/open': { version: '3.0.0' } };
    const findings = checkTogether(
      chain({ 'sop/open': [], 'task-template/t': [reference('Sop/open', { range: '^2' })] }, sops),
    );
    expect(findings.map(({ diagnostic }) => [diagnostic.code, diagnostic.args])).toEqual([
      ['reference/version', { name: 'open', range: '^2', version: '3.0.0' }],
    ]);
  });

  it('in gates lead to metrics of the chain’s own, and a misspelt one is told the nearest', () => {
    const phaseWith = (cel: string): Resource => ({
      ...{ apiVersion: 'storeops.dev/v1', kind: 'RolloutPhase', metadata: { name: 'mvp' } },
      spec: {
        exitGate: {
          criteria: [
            { id: 'own', cel: 'm.on_time_rate >= 0.8' },
            { id: 'other', cel },
          ],
        },
      },
    });
    const look = (cel: string) => {
      const phase = phaseWith(cel);
      const entries = { 'rollout-phase/mvp': referencesOf(rolloutPhase, phase), 'metric/queue-minutes': [] };
      const wrong = checkTogether(chain(entries)).map(({ diagnostic }) => [diagnostic.path, diagnostic.args]);
      return [...checkExpressions(rolloutPhase, phase).map(({ code }) => code), ...wrong];
    };
    const at = ['spec', 'exitGate', 'criteria', 1, 'cel'];
    expect(look('m.queue_minutes < 5.0 && m.completion_rate > 0.9')).toEqual([]);
    expect(look('m.queue_minute < 5.0')).toEqual([
      [at, { kind: 'Metric', name: 'queue-minute', suggestion: 'queue-minutes' }],
    ]);
    expect(look('m.on_time_rat >= 0.8')).toEqual(['cel/unknown-field']);
  });
});
