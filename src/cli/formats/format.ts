import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ExitCode } from '../../model/user-error.ts';
import type { Validation } from '../../operations/validate.ts';
import type { Ui } from '../ui.ts';

/** What a report may tell of the files themselves. */
export interface Sources {
  /** A file's lines without their breaks; none when it cannot be read. */
  lines(file: string): readonly string[];
  /** What stands before a file's name when it is told from the repository's top: nothing, or `operations/`. */
  readonly prefix: string;
}

/** All that a format may use. */
export interface Report {
  /** The workspace's name in storeops.yaml. */
  readonly workspace: string;
  readonly exitCode: ExitCode;
  readonly value: Validation;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  readonly ui: Ui;
  /** `0.1.0`. */
  readonly toolVersion: string;
  readonly checkedAt: Date;
}

/** Turns findings into what one reader or host understands. Pure; ends without a newline. */
export type Format = (report: Report) => string;
