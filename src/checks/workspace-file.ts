import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../model/diagnostic.ts';
import { WorkspaceFile } from './generated/workspace-validator.js';
import { shapeDiagnostics } from './shape-diagnostics.ts';

/** Checks `storeops.yaml`. */
export function checkWorkspaceFile(document: unknown): Diagnostic[] {
  return WorkspaceFile(document) ? [] : shapeDiagnostics(WorkspaceFile.errors as ErrorObject[]);
}
