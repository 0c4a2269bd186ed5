import type { AbnormalStoresAnswer } from '../../model/insight-answer.ts';
import type { View } from '../ui.ts';
import { table } from './table.ts';

/** Stores that stand out, the farthest first, and how many could not be judged. */
export const abnormalStoresView: View<AbnormalStoresAnswer> = (answer, { messages, color }) => {
  const { metric, window, total, items, unjudged } = answer;
  const head = `${color.bold(metric)}  ${window.from} – ${window.to}  ${messages.text('insights.stores', { total })}`;
  const names = ['insights.store', 'insights.side', 'insights.value', 'insights.median', 'insights.score'] as const;
  const header = [...names, 'insights.peers', 'insights.group'] as const;
  const rows = items.map(({ store, value, median, score, peers, format, tier, isWorse }) => [
    store,
    messages.text(isWorse ? 'insights.worse' : 'insights.better'),
    `${value.numerator} / ${value.denominator}`,
    ...[median, score].map((number) => String(Number(number.toPrecision(4)))),
    ...[String(peers), `${format} ${tier}`],
  ]);
  const found = rows.length > 0 ? ['', table([header.map((cell) => color.dim(messages.text(cell))), ...rows])] : [];
  const skipped =
    unjudged.length > 0 ? [color.dim(messages.text('insights.unjudged', { stores: unjudged.length }))] : [];
  return [head, ...found, ...skipped].join('\n');
};
