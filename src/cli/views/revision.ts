import { fieldChanges } from '../../planning/field-changes.ts';
import type { RevisionChange } from '../../platforms/platform.ts';
import type { View } from '../ui.ts';
import { fieldChangeLines } from './field-changes.ts';

/** What one revision changed, field by field. */
export const revisionView: View<readonly RevisionChange[]> = (changes, ui) =>
  changes
    .flatMap(({ action, address, before, after }) => {
      const sign = { create: ui.color.green('+'), update: ui.color.yellow('~'), delete: ui.color.red('-') }[action];
      const fields = before && after ? fieldChangeLines(fieldChanges(before, after), ui) : [];
      return [`  ${sign} ${address}`, ...fields];
    })
    .join('\n');
