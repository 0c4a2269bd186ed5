import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/cli/formats/json.ts';
import { outcomeText } from '../../../src/cli/outcome-document.ts';
import { creationOf, planOf } from '../../helpers/plans.ts';
import { projectRoot } from '../../helpers/reference-chain.ts';
import { findingAt, manyFindings, reportOf, uiIn } from '../../helpers/reports.ts';
import { region } from '../../helpers/resources.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { tempWorkspace } from '../../helpers/temp-workspace.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const schema = JSON.parse(readFileSync(path.join(projectRoot, 'schemas/output/outcome.schema.json'), 'utf8'));
const isOutcome = new Ajv2020({ allowUnionTypes: true }).compile(schema);

function expectOutcome(document: unknown): void {
  isOutcome(document);
  expect(isOutcome.errors ?? []).toEqual([]);
}

describe('the json format', () => {
  it('is described by schemas/output/outcome.schema.json, examples included', () => {
    for (const document of schema.examples) expectOutcome(document);
    expectOutcome(JSON.parse(json(reportOf())));
    expectOutcome(JSON.parse(json(reportOf({ diagnostics: manyFindings(1000), language: 'zh-CN', maxWarnings: 3 }))));
  });

  it('has every finding, whatever their number', () => {
    expect(JSON.parse(json(reportOf({ diagnostics: manyFindings(10_000) }))).diagnostics).toHaveLength(10_000);
  });

  it('tells a finding in full: code, texts, resource, path, place and names', () => {
    const finding = findingAt('a.yaml:3:5', {
      address: { kind: 'TaskTemplate', name: 'x' },
      path: ['spec', 0],
      length: 6,
    });
    expect(JSON.parse(json(reportOf({ diagnostics: [finding] }))).diagnostics).toEqual([
      {
        code: 'shape/unknown-field',
        severity: 'error',
        summary: '"adress" is not a field here',
        hint: 'remove it, or see `storeops schema`',
        address: 'task-template/x',
        path: ['spec', 0],
        range: { file: 'a.yaml', line: 3, column: 5, endLine: 3, endColumn: 11 },
        args: { field: 'adress' },
      },
    ]);
  });

  it('describes the documents of other commands and of errors too', async () => {
    const { root, write } = tempWorkspace();
    const first = (await runCommand('validate', ['--json'], { root })).json();
    expectOutcome(first);
    expect((await runCommand('validate', ['--json'], { root })).json()).toEqual(first);
    const value = planOf({ platformId: 'p', base: 1, changes: [creationOf(region('north'))] });
    expectOutcome(JSON.parse(outcomeText({ command: 'plan', exitCode: 2, value, diagnostics: [] }, uiIn().messages)));
    expectOutcome((await runCommand('schema', ['--json'])).json());
    expectOutcome((await runCommand('validate', ['--json'], { cwd: temporaryFolder() })).json());
    write('storeops.yaml', 'version: 1\n');
    const broken = await runCommand('validate', ['--format', 'json'], { root });
    expect(broken.exitCode).toBe(1);
    expectOutcome(broken.json());
  });
});
