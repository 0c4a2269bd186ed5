import type { Change, FieldChange } from '../../../model/change.ts';
import { formatPath } from '../../../model/value-path.ts';
import { clip } from '../../report/clip.ts';
import { visible } from '../../report/visible.ts';
import type { Ui } from '../../ui.ts';
import type { ChangeGroup } from '../change-groups.ts';
import { changeTitle, sameChangeTitle } from '../change-title.ts';
import { valueTexts } from '../value-texts.ts';

/** One change, or the same change in many resources, as lines of a diff. */
export interface DiffEntry {
  readonly action: Change['action'];
  /** How many changes it tells. */
  readonly changes: number;
  readonly title: string;
  /** Field by field: a line for what was there, one for what will be. Empty for a creation or deletion. */
  readonly fields: readonly string[];
  readonly fieldCount: number;
}

const SIGNS: Readonly<Record<Change['action'], string>> = { create: '+', update: '!', delete: '-' };

/** The entries of a group: one for all when they are the same, else one a change. */
export function diffEntries(group: ChangeGroup, ui: Ui): DiffEntry[] {
  const { action, changes, same } = group;
  const sign = SIGNS[action];
  if (same) {
    const title = `${sign} ${visible(sameChangeTitle(group, ui))}`;
    return [{ action, changes: changes.length, title, fields: fieldLines(same, ui), fieldCount: same.length }];
  }
  return changes.map((change) => {
    const { address, name } = changeTitle(change, ui);
    const fields = change.action === 'update' ? change.fields : [];
    const title = `${sign} ${address}${name ? `  ${clip(name, 100)}` : ''}`;
    return { action, changes: 1, title, fields: fieldLines(fields, ui), fieldCount: fields.length };
  });
}

function fieldLines(fields: readonly FieldChange[], { messages }: Ui): string[] {
  const more = (count: number): string => ` ${messages.text('report.plan.longer', { count })}`;
  return fields.flatMap((field) => {
    const path = visible(formatPath(field.path));
    const { before, after } = valueTexts(field, { limit: LONGEST_VALUE, more });
    return [
      ...(before === undefined ? [] : [`-   ${path}: ${before}`]),
      ...(after === undefined ? [] : [`+   ${path}: ${after}`]),
    ];
  });
}

const LONGEST_VALUE = 400;
