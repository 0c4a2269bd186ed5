import { outcomeText } from '../outcome-document.ts';
import type { Format } from './format.ts';

/** The outcome document, as `--json` prints it: complete, versioned, described by schemas/output/outcome.schema.json. */
export const json: Format = ({ exitCode, value, diagnostics, ui }) =>
  outcomeText({ command: 'validate', exitCode, value, diagnostics }, ui.messages);
