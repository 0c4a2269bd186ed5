import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { isWithin } from '../../src/kinds/bounds.ts';
import { fieldOf } from '../../src/kinds/sop/field.ts';
import type { SopAction, SopEvidence, SopSpec, SopStep } from '../../src/kinds/sop/spec.ts';
import { requiredSteps, stepsOf } from '../../src/kinds/sop/steps.ts';
import type { TaskTemplateSpec } from '../../src/kinds/task-template/spec.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const sops = readResources<SopSpec>(yamlFiles('templates/sops'));
const templates = readResources<TaskTemplateSpec>(yamlFiles('templates/task-templates'));
const named = (name: string) => sops.find(({ metadata }) => metadata.name === name)!.spec;
const steps = (spec: SopSpec): SopStep[] => stepsOf(spec).map(({ step }) => step);
const step = (name: string, id: string) => steps(named(name)).find((one) => one.id === id)!;
const evidenceOf = (one: SopStep): SopEvidence[] => ('evidence' in one ? (one.evidence ?? []) : []);
const onFailOf = (one: SopStep) => ('onFail' in one ? one.onFail : undefined);
const actionsOf = (one: SopStep): SopAction[] => [
  ...('actions' in one ? (one.actions ?? []) : []),
  ...(onFailOf(one)?.actions ?? []),
];

/** The outline of each SOP: how many steps it has and which of them are red lines, counted from 1. */
const OUTLINE: Readonly<Record<string, { readonly steps: number; readonly redlines: readonly number[] }>> = {
  'open-store': { steps: 12, redlines: [2, 3] },
  'close-store': { steps: 12, redlines: [1, 8, 11] },
  'new-product': { steps: 13, redlines: [1, 8] },
  'promo-material': { steps: 12, redlines: [6, 7, 8] },
  patrol: { steps: 15, redlines: [9, 10] },
  'device-repair': { steps: 14, redlines: [8] },
  restock: { steps: 12, redlines: [] },
  // The outline's 15: its three branches (7, 8, 9) are one step here, and so are receipt and loan device (10, 11).
  'after-sales': { steps: 12, redlines: [3] },
  'cash-exception': { steps: 13, redlines: [7] },
  roster: { steps: 12, redlines: [4] },
  'fire-safety': { steps: 14, redlines: [2, 5, 7, 9, 11] },
  'demo-zone': { steps: 12, redlines: [4, 5, 8] },
  renovation: { steps: 15, redlines: [2, 6, 8, 11] },
};

test('the thirteen SOPs are there, with their codes all different', () => {
  expect(sops.map(({ metadata }) => metadata.name).sort()).toEqual(Object.keys(OUTLINE).sort());
  expect(new Set(sops.map(({ spec }) => spec.code)).size).toBe(13);
});

describe.each(sops.map((sop) => [sop.metadata.name, sop] as const))('%s', (name, sop) => {
  const { spec } = sop;
  const all = steps(spec);

  test('is shape-valid and in force', () => {
    expect(checkShape(sop)).toEqual([]);
    expect(spec.status).toBe('active');
    expect(spec.changeLog?.[0]?.version).toBe(spec.version);
  });

  test('has every step of its outline, and the red lines exactly where the outline has them', () => {
    expect(all).toHaveLength(OUTLINE[name]!.steps);
    const red = all.flatMap((one, index) => ('redline' in one && one.redline ? [index + 1] : []));
    expect(red).toEqual(OUTLINE[name]!.redlines);
  });

  test('names everything inside it once', () => {
    expectUnique(spec.sections.map(({ id }) => id));
    expectUnique(all.map(({ id }) => id));
    for (const one of all) {
      expectUnique(evidenceOf(one).map(({ id }) => id));
      expectUnique(actionsOf(one).map(({ id }) => id));
    }
  });

  test('proves every step that is not for reading or done by the platform', () => {
    for (const one of all) {
      if (one.kind === 'info' || one.performedBy === 'system') continue;
      expect(evidenceOf(one).length + (one.kind === 'action' ? one.actions.length : 0), one.id).toBeGreaterThan(0);
    }
  });

  test('says every step in Chinese and English, with a Chinese instruction that fits on a phone', () => {
    for (const one of all) {
      expect(one.title.en, one.id).toBeTruthy();
      expect(one.instruction?.text?.['zh-CN'].length, one.id).toBeGreaterThan(7);
    }
  });

  test('has a consequence for every red line, and it is critical', () => {
    for (const one of all.filter((candidate) => 'redline' in candidate && candidate.redline)) {
      expect(onFailOf(one)?.severity, one.id).toBe('critical');
      expect(onFailOf(one)?.actions?.length, one.id).toBeGreaterThan(0);
    }
  });

  test('lets nobody check what they put right themselves, and makes tasks only from templates that exist', () => {
    for (const action of all.flatMap(actionsOf)) {
      if (action.type === 'corrective-action') expect(action.verifier, action.id).not.toBe(action.owner);
      if (action.type === 'create-task') expect(templates.map((one) => one.metadata.name)).toContain(action.template);
    }
  });

  test('blocks a task only for reasons that its task templates know', () => {
    const known = templates.filter((one) => one.spec.sop.split('@')[0] === name);
    for (const action of all.flatMap(actionsOf).filter((one) => one.type === 'block-task'))
      expect(known.flatMap((one) => one.spec.blockReasons ?? []).map(({ id }) => id)).toContain(action.reason);
  });

  test('takes choices from its own response sets', () => {
    for (const item of all.flatMap(evidenceOf)) {
      if (item.type !== 'choice' && item.type !== 'multi') continue;
      const responses = spec.responseSets?.find(({ id }) => id === item.set)?.responses.map(({ id }) => id);
      expect(responses, item.set).toEqual(expect.arrayContaining(item.failOn ?? []));
    }
  });

  test('asks in its conditions only for answers and task templates that exist', () => {
    for (const condition of conditionsOf(spec)) {
      for (const [, ...tokens] of condition.matchAll(/answers(?:\.(\w+)|\['([\w-]+)'\])(?:\.(\w+)|\['([\w-]+)'\])/g)) {
        const [stepId, evidenceId] = tokens.filter((token) => token !== undefined);
        expect(fieldOf(spec, `steps.${stepId}.evidence.${evidenceId}`), condition).toBeDefined();
      }
      const mentioned = condition.includes('task.template') ? [...condition.matchAll(/'([\w-]+)'/g)] : [];
      for (const [, template] of mentioned)
        expect(
          templates.map(({ metadata }) => metadata.name),
          condition,
        ).toContain(template);
    }
  });

  test('compares answers only with values that they can take', () => {
    for (const condition of conditionsOf(spec)) {
      for (const match of condition.matchAll(/answers(?:\.(\w+)|\['([\w-]+)'\])\.(\w+) [!=]= '([\w-]+)'/g)) {
        const item = fieldOf(spec, `steps.${match[1] ?? match[2]}.evidence.${match[3]}`) as SopEvidence;
        const set = item.type === 'choice' ? spec.responseSets?.find(({ id }) => id === item.set) : undefined;
        expect(set?.responses.map(({ id }) => id) ?? ['pass', 'fail', 'na'], condition).toContain(match[4]);
      }
    }
  });

  test('lets layers override only real fields, from values within the bounds, never what makes a red line (R067)', () => {
    for (const { field, bounds } of spec.overridable ?? []) {
      expect(isWithin(bounds, fieldOf(spec, field)), field).toBe(true);
      expect(field).not.toMatch(/\.(redline|required|requiredIf|visibleIf|failOn|block|severity)$/);
    }
    expect(spec.overridable?.length).toBeGreaterThan(0);
  });

  test('estimates a time between that of its busiest role and that of all roles together', () => {
    const secondsByRole = new Map<string, number>();
    for (const one of requiredSteps(spec)) {
      for (const role of [one.role ?? spec.performer.role, ...('jointRoles' in one ? (one.jointRoles ?? []) : [])])
        secondsByRole.set(role, (secondsByRole.get(role) ?? 0) + (one.estimatedSeconds ?? 0));
    }
    const total = all.reduce((sum, one) => sum + (one.estimatedSeconds ?? 0), 0);
    expect(spec.estimatedMinutes * 60).toBeGreaterThanOrEqual(Math.max(...secondsByRole.values()));
    expect(spec.estimatedMinutes * 60).toBeLessThanOrEqual(total);
  });

  test('takes its photos with the camera and refuses those used before (R047)', () => {
    const photos = all.flatMap(evidenceOf).filter(({ type }) => type === 'photo');
    if (photos.length === 0) return;
    expect(spec.photoDefaults).toMatchObject({ cameraOnly: true, blurFaces: true, dedupe: { exact: true } });
  });
});

test('a daily SOP takes at most 12 required steps and 15 minutes', () => {
  const daily = sops.filter(({ metadata }) => metadata.labels?.cadence === 'daily');
  expect(daily.map(({ metadata }) => metadata.name).sort()).toEqual([
    'close-store',
    'demo-zone',
    'fire-safety',
    'open-store',
  ]);
  for (const { metadata, spec } of daily) {
    expect(requiredSteps(spec).length, metadata.name).toBeLessThanOrEqual(12);
    expect(spec.estimatedMinutes, metadata.name).toBeLessThanOrEqual(15);
  }
});

test('after-sales offers what the days since purchase allow, in one step of at most 12 (R021)', () => {
  expect(steps(named('after-sales')).length).toBeLessThanOrEqual(12);
  const branches = evidenceOf(step('after-sales', 'resolution')).filter(({ type }) => type === 'choice');
  const limits = branches.map(({ visibleIf }) =>
    [...visibleIf!.matchAll(/days (?:<=|>) (\d+)/g)].map((match) => Number(match[1])),
  );
  expect(limits).toEqual([[7], [7, 15], [15, 365], [365]]);
});

test('opening starts with a check-in by a changing code and the position (R046)', () => {
  expect(evidenceOf(steps(named('open-store'))[0]!)).toMatchObject([
    { type: 'scan', match: 'store-code', dynamic: true },
    { type: 'location', radiusM: 200 },
  ]);
});

test('a repair goes to the nearest technician by the platform itself (R018)', () => {
  expect(step('device-repair', 'assign')).toMatchObject({
    performedBy: 'system',
    actions: [{ type: 'dispatch', strategy: 'nearest-technician' }],
  });
});

test('restocking is one request in one tap, and approval only when it asks for more than advised (R019)', () => {
  expect(actionsOf(step('restock', 'order')).map(({ type }) => type)).toEqual(['create-record', 'start-approval']);
});

test('late promotion material stops the clock instead of failing the store (R020)', () => {
  expect(actionsOf(step('promo-material', 'receive'))).toContainEqual(
    expect.objectContaining({ type: 'block-task', reason: 'shipment-late', pausesClock: true }),
  );
});

test('a patrol is scored out of 100, passed at 85, and lost by one red line', () => {
  const { scoring } = named('patrol');
  expect(scoring).toMatchObject({ method: 'weighted', passScore: 85, redlineFailsAll: true });
  expect(steps(named('patrol')).reduce((sum, one) => sum + ('weight' in one ? (one.weight ?? 0) : 0), 0)).toBe(100);
});

function expectUnique(ids: readonly string[]): void {
  expect(new Set(ids).size, ids.join()).toBe(ids.length);
}

/** Every CEL expression of an SOP. */
function conditionsOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === 'string' && /^(visibleIf|requiredIf|computed|filter)$/.test(key)
      ? [member]
      : typeof member === 'string' && key === 'when' && !/^(always|on-fail)$/.test(member)
        ? [member]
        : conditionsOf(member),
  );
}
