import type { CommonProblemsAnswer } from '../../model/insight-answer.ts';
import type { View } from '../ui.ts';
import { table } from './table.ts';

/** Stores named in one line. */
const NAMED = 5;

/** What several stores share, that of most stores first. */
export const commonProblemsView: View<CommonProblemsAnswer> = ({ window, total, items }, { messages, color }) => {
  const head = `${window.from} – ${window.to}  ${messages.text('insights.problems', { total })}`;
  if (items.length === 0) return head;
  const header = ['insights.what', 'insights.problem', 'insights.times', 'insights.where'] as const;
  const rows = items.map(({ type, sop, step, category, model, stores, occurrences }) => {
    const more = stores.length > NAMED ? ` … (${stores.length})` : '';
    return [
      messages.text(type === 'sop-step' ? 'insights.sop-step' : 'insights.device-model'),
      type === 'sop-step' ? `${sop} / ${step}` : `${category} ${model}`,
      String(occurrences),
      `${stores.slice(0, NAMED).join(', ')}${more}`,
    ];
  });
  return [head, '', table([header.map((cell) => color.dim(messages.text(cell))), ...rows])].join('\n');
};
