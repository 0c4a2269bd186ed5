import { KINDS } from '../../kinds/index.ts';
import type { Ui } from '../ui.ts';

/** `30 stores, 13 SOPs, …`, most first. */
export function countsText(counts: Readonly<Record<string, number>>, { messages }: Ui): string {
  const titles = new Map(KINDS.map(({ kind, title }) => [kind, title]));
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => {
      const title = titles.get(kind);
      if (messages.language === 'zh-CN') return `${title?.['zh-CN'] ?? kind} ${count}`;
      return `${count} ${(count === 1 ? title?.en : title?.plural) ?? kind}`;
    })
    .join(messages.language === 'zh-CN' ? '，' : ', ');
}
