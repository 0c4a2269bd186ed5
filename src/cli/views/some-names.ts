import type { Ui } from '../ui.ts';

/** The first few names, and how many more there are. */
export function someNames(names: readonly string[], ui: Ui, most = 5): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} ${ui.messages.text('plan.more', { count: names.length - most })}` : shown;
}
