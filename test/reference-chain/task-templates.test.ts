import { describe, expect, test } from 'vitest';
import { occurrencesPerDay } from '../../src/kinds/occurrences-per-day.ts';
import type { ScenarioSpec } from '../../src/kinds/scenario/spec.ts';
import type { SopSpec } from '../../src/kinds/sop/spec.ts';
import { store } from '../../src/kinds/store/index.ts';
import type { TaskTemplateSpec } from '../../src/kinds/task-template/spec.ts';
import { targetSelector } from '../../src/kinds/task-template/target-selector.ts';
import { matches } from '../../src/model/selector.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const templates = readResources<TaskTemplateSpec>(yamlFiles('templates/task-templates'));
const scenarios = readResources<ScenarioSpec>(yamlFiles('templates/scenarios'));
const sops = readResources<SopSpec>(yamlFiles('templates/sops'));
const openStores = readResources<Record<string, unknown>>(yamlFiles('stores'))
  .filter(({ kind }) => kind === 'Store')
  .map((one) => store.summary(one))
  .filter(({ lifecycle }) => lifecycle === 'open');
const spec = (name: string) => templates.find(({ metadata }) => metadata.name === name)!.spec;

const SOPS = [
  'open-store',
  'close-store',
  'new-product',
  'promo-material',
  'patrol',
  'device-repair',
  'restock',
  'after-sales',
  'cash-exception',
  'roster',
  'fire-safety',
  'demo-zone',
  'renovation',
];
const STORE_ROLES = [
  'store-manager',
  'deputy-manager',
  'sales-associate',
  'cashier',
  'stock-keeper',
  'experience-advisor',
];

test('every SOP has a task template, and no template names another SOP', () => {
  expect(new Set(templates.map(({ spec: { sop } }) => sop.split('@')[0]))).toEqual(new Set(SOPS));
});

describe.each(templates.map((template) => [template.metadata.name, template.spec] as const))('%s', (_, template) => {
  test('needs the capability of its scenario (R003)', () => {
    const scenario = scenarios.find(({ metadata }) => metadata.name === template.scenario);
    expect(template.capability).toBe(scenario?.spec.capability);
  });

  test('serves its SOP’s scenario, in no format that the SOP leaves out', () => {
    const sop = sops.find(({ metadata }) => metadata.name === template.sop.split('@')[0])?.spec;
    expect(template.scenario).toBe(sop?.scenario);
    const formats = sop?.applicability?.formats;
    if (formats) expect(formats).toEqual(expect.arrayContaining(template.target.formats ?? ['every format']));
  });

  test('tells somebody when it is late and says what may block it', () => {
    expect(template.escalation?.some(({ on }) => on === 'overdue')).toBe(true);
    expect(template.blockReasons?.length).toBeGreaterThan(0);
  });

  test('is reviewed by somebody else, and never excused by the store itself', () => {
    if (template.review?.required) expect(template.review.notPerformer).toBe(true);
    for (const role of template.excuse?.by ?? []) expect(STORE_ROLES).not.toContain(role);
  });

  test('reaches at least one open store', () => {
    const selector = targetSelector(template.target);
    expect(openStores.some((labels) => matches(selector, labels))).toBe(true);
  });
});

test('codes are unique', () => {
  expect(new Set(templates.map(({ spec: { code } }) => code)).size).toBe(templates.length);
});

describe('a store’s average day', () => {
  const scheduled = templates.flatMap(({ metadata, spec: { schedule, workload } }) =>
    schedule ? [{ name: metadata.name, perDay: occurrencesPerDay(schedule.rrule), minutes: workload.minutes }] : [],
  );

  test('has as many tasks as the rules say', () => {
    const perYear = Object.fromEntries(scheduled.map(({ name, perDay }) => [name, Math.round(perDay * 365)]));
    expect(perYear).toEqual({
      'open-store-daily': 365,
      'close-store-daily': 365,
      'fire-patrol-2h': 6 * 365,
      'fire-close-check': 365,
      'fire-equipment-monthly': 12,
      'fire-drill-halfyear': 2,
      'patrol-biweekly': 26,
      'self-check-weekly': 52,
      'demo-check': 3 * 365,
      'roster-weekly': 52,
    });
  });

  test('leaves the sales floor to selling: routine work takes less than two and a half hours of the store’s own people', () => {
    const own = scheduled.filter(({ name }) => !spec(name).assignee.roles?.includes('region-manager'));
    const minutes = own.reduce((sum, { perDay, minutes }) => sum + perDay * minutes, 0);
    expect(minutes).toBeLessThan(150);
  });
});

describe('the automations of the brief', () => {
  test('fire is patrolled every two hours while a store is open, and again after closing', () => {
    expect(spec('fire-patrol-2h').schedule?.rrule).toContain('FREQ=HOURLY;INTERVAL=2;BYHOUR=10,12,14,16,18,20');
    expect(spec('fire-close-check').window.relativeTo).toBe('store-close');
  });

  test('low stock makes one task for each store and SKU (R005)', () => {
    expect(spec('restock-handling').trigger).toMatchObject({ event: 'stock.low', dedupeKey: ['store', 'sku'] });
  });

  test('a fault goes to the nearest technician with the skill, and becomes P0 when nobody takes it (R007, R018)', () => {
    const { assignee, escalation } = spec('device-repair-ticket');
    expect(assignee).toMatchObject({ strategy: 'nearest-technician', roles: ['technician'] });
    expect(assignee.skills?.length).toBeGreaterThan(0);
    expect(escalation?.some(({ on, raisePriority }) => on === 'unclaimed' && raisePriority === 'P0')).toBe(true);
  });

  test('late promotion material stops the clock instead of the store (R020)', () => {
    const reason = spec('promo-setup').blockReasons?.find(({ id }) => id === 'shipment-late');
    expect(reason?.pausesClock).toBe(true);
  });

  test('a region manager visits every second week, and somebody else samples the visits', () => {
    const { schedule, assignee, review } = spec('patrol-biweekly');
    expect(schedule?.rrule).toMatch(/^FREQ=WEEKLY;INTERVAL=2;/);
    expect(assignee.roles).toEqual(['region-manager']);
    expect(review?.by).toBe('hq-operations');
  });

  test('the roster is out by Thursday 18:00', () => {
    const { schedule, window } = spec('roster-weekly');
    expect(schedule).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=TH', dtstartLocal: '2026-01-01T10:00' });
    expect(window).toMatchObject({ relativeTo: 'start', dueAfter: 'PT8H' });
  });
});
