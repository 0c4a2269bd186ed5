import type { RevisionDetail } from '../../operations/history.ts';
import type { View } from '../ui.ts';
import { fieldChangeLines } from './field-changes.ts';

/** What one revision changed, field by field. */
export const revisionView: View<readonly RevisionDetail[]> = (changes, ui) =>
  changes
    .flatMap(({ action, address, fields }) => {
      const sign = { create: ui.color.green('+'), update: ui.color.yellow('~'), delete: ui.color.red('-') }[action];
      return [`  ${sign} ${address}`, ...fieldChangeLines(fields, ui)];
    })
    .join('\n');
