import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../model/diagnostic.ts';
import { WorkspaceFile as fits } from './generated/predicates.js';
import { WorkspaceFile as validate } from './generated/workspace-validator.js';
import { shapeDiagnostics } from './shape-diagnostics.ts';

/** Checks `storeops.yaml`. */
export function checkWorkspaceFile(document: unknown): Diagnostic[] {
  return fits(document) || validate(document) ? [] : shapeDiagnostics(validate.errors as ErrorObject[]);
}
