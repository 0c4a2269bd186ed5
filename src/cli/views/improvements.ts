import type { Improvement } from '../../model/insight-answer.ts';
import { metricValue } from '../metric-value.ts';
import type { Ui, View } from '../ui.ts';

/** From the issue over the change to its effect, one after another. */
export const improvementsView: View<readonly Improvement[]> = (items, ui) =>
  items.length === 0 ? ui.messages.text('improvements.none') : items.map((item) => one(item, ui)).join('\n\n');

function one(item: Improvement, { messages, color }: Ui): string {
  const { feedback, issue, action, subject, store, commit, revision, release, changedAt, metric, early } = item;
  const head = `${color.bold(`#${feedback}`)} ${issue}${store ? color.dim(`  ${store}`) : ''}`;
  const change = [
    ...[subject, changedAt.slice(0, 10)],
    ...[
      commit?.slice(0, 12),
      revision === undefined ? undefined : messages.text('improvements.revision', { revision }),
    ],
    release,
  ];
  const effect = messages.text('improvements.effect', {
    ...{ metric, before: figureText(item.before, item, messages), after: figureText(item.after, item, messages) },
  });
  return [
    head,
    ...(action ? [`  ${messages.text('improvements.action', { action })}`] : []),
    `  ${messages.text('improvements.change', { change: change.filter((part) => part !== undefined).join(', ') })}`,
    `  ${effect}${early ? color.yellow(`  ${messages.text('improvements.early')}`) : ''}`,
  ].join('\n');
}

function figureText(
  { numerator, denominator }: Improvement['before'],
  { unit }: Improvement,
  messages: Ui['messages'],
): string {
  if (numerator === undefined || denominator === undefined) return messages.text('metrics.missing');
  return metricValue({ numerator, denominator }, { unit: unit ?? '', decimals: 1 });
}
