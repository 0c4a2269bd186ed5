import type { Message } from '../message.ts';

/** Texts of the commands about metrics and reports. */
export const metricTexts = {
  'metrics.none': 'No metrics are live.',
  'metrics.name': 'NAME',
  'metrics.title': 'TITLE',
  'metrics.unit': 'UNIT',
  'metrics.period': 'PERIOD',
  'metrics.sources': 'MADE OF',
  'metrics.key': 'OF',
  'metrics.value': 'VALUE',
  'metrics.fraction': 'EXACT',
  'metrics.samples': 'SAMPLES',
  'metrics.coverage': 'DAYS WITH DATA',
  'metrics.total': 'all',
  'metrics.stores': '{stores|store|stores}',
  'metrics.missing': 'missing',
  'metrics.no-data': 'never',
  'report.written': 'Written to {file}.',
  'metrics.stale': 'The data ends before the period does: {until}',
};

/** What stops them, by code. */
export const metricErrors = {
  'platform/no-metrics': { summary: 'the platform "{platform}" keeps no metrics' },
} satisfies Record<string, Message>;
