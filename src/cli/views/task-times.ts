import { secondsOf } from '../../model/seconds-of.ts';
import type { TaskTimes } from '../../operations/release-notes/mapping.ts';
import type { Messages } from '../messages/index.ts';

const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** When a task comes and when it is due, in a few words; a rule that has none stays as it is written. */
export function timesText(times: TaskTimes, messages: Messages): string {
  return [comesText(times, messages), dueText(times, messages)].join(messages.language === 'en' ? ', ' : '，');
}

function comesText({ schedule, window }: TaskTimes, { text, language }: Messages): string {
  if (!schedule) return text('release.event');
  const rule = new Map(schedule.rrule.split(';').map((part) => part.split('=') as [string, string | undefined]));
  const frequency = FREQUENCIES.find((one) => one === rule.get('FREQ'));
  const interval = Number(rule.get('INTERVAL') ?? 1);
  const days = rule.get('BYDAY')?.split(',') ?? [];
  const named = DAYS.filter((day) => days.includes(day));
  const others = [...rule.keys()].filter((key) => !['FREQ', 'INTERVAL', 'BYDAY', 'BYHOUR', 'BYMINUTE'].includes(key));
  if (!frequency || named.length < days.length || others.length > 0) return schedule.rrule;
  const hours = rule.get('BYHOUR')?.split(',') ?? [];
  const minute = (rule.get('BYMINUTE') ?? '0').padStart(2, '0');
  const start = window.relativeTo === 'start' ? schedule.dtstartLocal?.slice(11, 16) : undefined;
  const clock = hours.length > 0 ? hours.map((hour) => `${hour}:${minute}`) : start === undefined ? [] : [start];
  const list = language === 'en' ? ', ' : '、';
  const dayNames = named.map((day) => text(`release.day.${day}`)).join(list);
  const plain = interval > 1 ? text(`release.everyN.${frequency}`, { interval }) : text(`release.every.${frequency}`);
  const weekly = frequency === 'WEEKLY' && interval === 1 && dayNames !== '';
  return [
    ...(weekly ? [text('release.weeklyOn', { days: dayNames })] : [plain, ...(dayNames === '' ? [] : [dayNames])]),
    ...(clock.length > 0 ? [text('release.at', { time: clock.join(list) })] : []),
  ].join(' ');
}

function dueText({ window: { relativeTo, dueAfter, dueBefore } }: TaskTimes, { text }: Messages): string {
  const time = durationText(dueAfter ?? dueBefore, { text });
  return text(`release.${dueAfter === undefined ? 'dueBefore' : 'dueAfter'}.${relativeTo}`, { time });
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** In the largest unit that divides it. */
function durationText(duration: string | undefined, { text }: Pick<Messages, 'text'>): string {
  const seconds = secondsOf(duration);
  const [unit, size] = UNITS.find(([, each]) => seconds % each === 0) ?? ['minute', 60];
  return Number.isNaN(seconds) ? '' : text(`release.time.${unit}`, { count: Math.round(seconds / size) });
}
