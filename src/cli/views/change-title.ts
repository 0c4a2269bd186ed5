import { kindOf } from '../../kinds/index.ts';
import { formatAddress } from '../../model/address.ts';
import type { Change } from '../../model/change.ts';
import { textIn } from '../../model/text-in.ts';
import { visible } from '../report/visible.ts';
import type { Ui } from '../ui.ts';
import type { ChangeGroup } from './change-groups.ts';
import { someNames } from './some-names.ts';

/** A change's address and the resource's name in the reader's language. */
export function changeTitle(change: Change, { messages }: Ui): { readonly address: string; readonly name?: string } {
  const names = (change.action === 'delete' ? change.before : change.after).metadata.displayName;
  const name = names && textIn(names, messages.language);
  return { address: formatAddress(change.address), ...(name ? { name: visible(name) } : {}) };
}

/** `the same change in 4812 stores: bj-a, bj-b, …`. */
export function sameChangeTitle({ kind, changes }: ChangeGroup, ui: Ui): string {
  const title = kindOf(kind)?.title;
  const names = changes.map((change) => change.address.name);
  const args = { count: changes.length, names: someNames(names, ui) };
  return ui.messages.text('plan.same', {
    ...args,
    kind: (ui.messages.language === 'en' ? title?.plural : title?.['zh-CN']) ?? kind,
  });
}
