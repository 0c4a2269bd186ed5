import type { Kind } from '../kind.ts';
import { referenceFields } from './spec.ts';

/** Holidays, make-up work days and events: what schedules ask whether a day is a work day. */
export const calendar: Kind = {
  kind: 'Calendar',
  slug: 'calendar',
  title: { 'zh-CN': '日历', en: 'calendar', plural: 'calendars' },
  referenceFields,
  summary: () => ({}),
};
