import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RolloutPhaseCohort } from '../../src/kinds/rollout-phase/spec.ts';
import type { RolloutFacts, StoreFact } from '../../src/rollout/facts.ts';
import { cohort } from '../../src/rollout/gates/cohort.ts';
import { suggestCohort } from '../../src/rollout/suggest-cohort.ts';
import { readFiles } from '../helpers/reference-files.ts';
import { runCommand } from '../helpers/run-command.ts';
import { projectRoot } from '../helpers/source-files.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';
import { demotion, PHASE, readyFacts, storeAt } from './rollout.ts';

const value = fc.constantFrom('a', 'b', 'c', 'd');
const storeLabels = fc.record(
  { format: value, region: value, volume: value, performance: fc.constantFrom('under', 'average') },
  { requiredKeys: [] },
);
const cohortRules: fc.Arbitrary<RolloutPhaseCohort> = fc.record({
  size: fc.oneof(
    fc.record({ min: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ exact: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ percent: fc.constantFrom(20, 40, 60) }),
  ),
  representativeness: fc.array(
    fc.record({
      dimension: fc.constantFrom('format', 'region', 'volume'),
      minDistinct: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 3 },
  ),
  includeUnderperformer: fc.boolean(),
});

/** A chain whose second phase has these rules, with some stores in it already. */
function chain(labels: readonly object[], rules: RolloutPhaseCohort, there: number): RolloutFacts {
  const stores = labels.map((each, index) =>
    storeAt(`s${index}`, index < there ? 'growth' : undefined, each as Record<string, string>),
  );
  const facts = readyFacts({ stores });
  return {
    ...facts,
    phases: facts.phases.map((phase, index) => (index === 1 ? { ...phase, spec: { ...PHASE, cohort: rules } } : phase)),
  };
}

function passesGate(facts: RolloutFacts, incoming: readonly string[]): boolean {
  return [...cohort.ask({ ...facts, target: 1, incoming })].every(({ verdict }) => verdict === 'open');
}

function* combinations<T>(items: readonly T[], count: number): Generator<T[]> {
  if (count === 0) return yield [];
  for (const [index, item] of items.entries())
    for (const rest of combinations(items.slice(index + 1), count - 1)) yield [item, ...rest];
}

const coming = (stores: readonly StoreFact[]) =>
  stores.filter(({ phase }) => phase !== 'growth').map(({ name }) => name);

test('a suggested cohort passes the cohort gates whenever any of its size does (R060)', () => {
  fc.assert(
    fc.property(
      fc.array(storeLabels, { minLength: 1, maxLength: 8 }),
      cohortRules,
      fc.nat({ max: 2 }),
      fc.integer({ min: 1, max: 4 }),
      (labels, rules, there, size) => {
        const facts = chain(labels, rules, there);
        const { stores, passes, isHopeless = false } = suggestCohort(facts, { target: 1, size });
        const fresh = stores.filter(({ isThere }) => !isThere).map(({ store }) => store);
        const open = coming(facts.stores);
        const free = Math.min(open.length, Math.max(0, size - (facts.stores.length - open.length)));
        const any = [...combinations(open, free)].some((incoming) => passesGate(facts, incoming));
        expect(passesGate(facts, fresh)).toBe(any);
        expect([passes, isHopeless]).toEqual([any, !any]);
      },
    ),
    { numRuns: 500 },
  );
});

test('it is the same whatever the order of the stores, takes names in order, and says why each is in it (R060)', () => {
  const labels = [
    { format: 'mall', region: 'north', volume: 'high', performance: 'top' },
    { format: 'mall', region: 'north', volume: 'high', performance: 'top' },
    { format: 'street', region: 'south', volume: 'low', performance: 'under' },
    { format: 'street', region: 'south', volume: 'mid', performance: 'top' },
    { format: 'kiosk', region: 'west', volume: 'mid', performance: 'top' },
  ];
  const rules = { size: { exact: 3 }, representativeness: [{ dimension: 'volume', minDistinct: 3 }] };
  const facts = chain(labels, rules, 0);
  const answer = suggestCohort(facts, { target: 1, size: 3 });
  expect(suggestCohort({ ...facts, stores: facts.stores.toReversed() }, { target: 1, size: 3 })).toEqual(answer);
  expect(answer).toMatchObject({ passes: true, candidates: 5, uncovered: [] });
  expect(answer.stores.map(({ store, alike, adds }) => [store, alike, adds.map((one) => one.value).join(' ')])).toEqual(
    [
      ['s2', 0, 'low street south under'],
      ['s0', 1, 'high mall north'],
      ['s4', 0, 'mid kiosk west'],
    ],
  );

  // Who was sent back waits; a rule that nothing meets is said to be one.
  const held = demotion('back', { stores: [{ store: 's2', from: 'growth' }], to: 'pilot' });
  const without = suggestCohort({ ...facts, demotions: [held] }, { target: 1, size: 3 });
  expect(without).toMatchObject({ passes: false, isHopeless: true, held: ['s2'] });
  expect(without.stores.map(({ store }) => store)).toEqual(['s0', 's3', 's4']);
});

test('the command explains the pilot stores, and finds others among all that are open (R060)', async () => {
  const { root } = tempWorkspace({ files: readFiles(['templates', 'stores']) });
  const suggest = (...argv: string[]) => runCommand('rollout suggest-cohort', [...argv, '--json'], { root });
  const answer = (await suggest('--among', 'lifecycle=open')).json();
  const schema = JSON.parse(readFileSync(path.join(projectRoot, 'schemas/output/outcome.schema.json'), 'utf8'));
  const fits = new Ajv2020({ strict: false }).compile(schema);
  expect([fits(answer), fits.errors]).toEqual([true, null]);
  expect(fits({ ...answer, value: { ...answer.value, stores: [{ store: 'x' }] } })).toBe(false);
  const { value } = answer;
  expect(value).toMatchObject({ phase: 'mvp', size: 3, candidates: 27, passes: true, stores: [{}, {}, {}] });
  const pilot = await runCommand('rollout suggest-cohort', ['--lang', 'zh-CN'], { root });
  expect(pilot).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('符合 mvp 的要求。') });
});
