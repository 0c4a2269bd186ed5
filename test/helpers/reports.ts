import { Chalk } from 'chalk';
import type { Report } from '../../src/cli/formats/format.ts';
import { messagesIn } from '../../src/cli/messages/index.ts';
import type { Language } from '../../src/cli/messages/language.ts';
import type { Ui } from '../../src/cli/ui.ts';
import type { Diagnostic, Severity } from '../../src/model/diagnostic.ts';
import { validate } from '../../src/operations/validate.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

/** A terminal without colours. */
export function uiIn(language: Language = 'en', width = 100): Ui {
  return { messages: messagesIn(language), color: new Chalk({ level: 0 }), width };
}

export interface ReportOptions {
  readonly diagnostics?: readonly Diagnostic[];
  /** Texts of files, for excerpts. */
  readonly files?: Readonly<Record<string, string>>;
  readonly language?: Language;
  readonly width?: number;
  readonly prefix?: string;
  readonly maxWarnings?: number;
}

/** What a format is given after a run with these findings. */
export function reportOf(options: ReportOptions = {}): Report {
  const { diagnostics = [], files = {}, language, width, prefix = '', maxWarnings } = options;
  const counts = { files: 135, resources: 179, byKind: { Store: 179 } };
  const { value } = validate({ maxWarnings }, { diagnostics, counts } as Partial<Workspace> as Workspace);
  return {
    workspace: 'xinghe',
    exitCode: diagnostics.length > 0 ? 3 : 0,
    value,
    diagnostics,
    sources: { prefix, lines: (file) => files[file]?.split('\n') ?? [] },
    ui: uiIn(language, width),
    toolVersion: '0.1.0',
    checkedAt: new Date('2026-03-02T08:30:00Z'),
  };
}

/** A finding at a place, `a.yaml:3:5` to the end of so many characters. */
export function findingAt(place: string, parts: Partial<Diagnostic> & { readonly length?: number } = {}): Diagnostic {
  const [, file = '', line = 1, column = 1] = /^(.*):(\d+):(\d+)$/s.exec(place) ?? [];
  const { length = 1, ...rest } = parts;
  const start = { file, line: Number(line), column: Number(column) };
  const range = { ...start, endLine: start.line, endColumn: start.column + length };
  return { code: 'shape/unknown-field', severity: 'error', args: { field: 'adress' }, range, ...rest };
}

/** Findings of a chain where very much is wrong: every one says something else, in half as many files, all severities. */
export function manyFindings(count = 10_000): Diagnostic[] {
  const severities: readonly Severity[] = ['error', 'error', 'warning', 'error', 'note'];
  return Array.from({ length: count }, (_, index) => {
    const file = `stores/north/store-${String(Math.floor(index / 2)).padStart(5, '0')}.yaml`;
    return findingAt(`${file}:${10 + (index % 2)}:5`, {
      severity: severities[index % severities.length] ?? 'error',
      address: { kind: 'Store', name: `store-${Math.floor(index / 2)}` },
      path: ['spec', index % 2 === 0 ? 'adress' : 'fromat'],
      args: { field: `字段 ${index} <&|"'@store#1` },
      length: 6,
    });
  });
}

/** The files that `manyFindings` is about. */
export function manyFiles(count = 10_000): Record<string, string> {
  const text = `${'# 门店\n'.repeat(9)}    adress: 王府井大街138号\n    fromat: flagship\n`;
  return Object.fromEntries(manyFindings(count).map(({ range }) => [range?.file ?? '', text]));
}
