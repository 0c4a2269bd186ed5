import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ExecaError, execa } from 'execa';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { platformWorkspace } from '../helpers/platform-workspace.ts';
import { projectRoot } from '../helpers/reference-chain.ts';
import type { TempWorkspace } from '../helpers/temp-workspace.ts';
import { pathWithTool } from '../helpers/tool-on-path.ts';

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly rules?: readonly { readonly if: string }[];
  readonly artifacts?: unknown;
}

type Pipeline = Readonly<Record<string, Job>>;

const component = readFileSync(path.join(projectRoot, 'examples/ci/gitlab/storeops.yml'), 'utf8');
const previewer = path.join(projectRoot, 'node_modules/gitlab-ci-local/src/index.js');

/** The pipeline of a project that includes the component, its inputs filled in and checked against GitLab's schema. */
async function pipelineOf(workspace: TempWorkspace, inputs: Readonly<Record<string, string>>): Promise<Pipeline> {
  workspace.write('storeops.yml', component);
  workspace.write('.gitlab-ci.yml', JSON.stringify({ include: [{ local: 'storeops.yml', inputs }] }));
  workspace.git('remote', 'add', 'origin', 'git@gitlab.example:xinghe/stores.git');
  workspace.commit('Pipeline');
  const { stdout } = await execa(process.execPath, [previewer, '--preview'], { cwd: workspace.root });
  return parse(stdout) as Pipeline;
}

/** Runs a job's script as a runner does: all lines in one shell that stops at the first failure. */
async function runJob(pipeline: Pipeline, name: string, cwd: string): Promise<{ code: number; output: string }> {
  const { script = [], variables = {} } = pipeline[name] ?? {};
  const env = { ...variables, PATH: pathWithTool(), NO_COLOR: '1' };
  const options = { cwd, env, reject: false, all: true } as const;
  const { exitCode, all } = await execa('bash', ['-eo', 'pipefail', '-c', script.join('\n')], options);
  return { code: exitCode ?? -1, output: all };
}

it('the GitLab component validates, plans and pushes', async () => {
  const workspace = await platformWorkspace();
  const { root, read, write } = workspace;
  const pipeline = await pipelineOf(workspace, { platform: 'local', language: 'en', package: 'storeops-0.1.0.tgz' });
  expect(await runJob(pipeline, 'storeops-validate', root)).toMatchObject({ code: 0 });
  expect(JSON.parse(read('storeops-quality.json'))).toEqual([]);
  expect(read('storeops-junit.xml')).toContain('<testsuites');
  expect((await runJob(pipeline, 'storeops-plan', root)).output).toContain('store/bj-wangfujing');
  expect(await runJob(pipeline, 'storeops-push', root)).toMatchObject({ code: 0 });
  expect((await runJob(pipeline, 'storeops-plan', root)).output).toContain('No changes');

  write('stores/wrong.yaml', 'kind: Nothing\n');
  expect(await runJob(pipeline, 'storeops-validate', root)).toMatchObject({ code: 3 });
  expect(JSON.parse(read('storeops-quality.json'))).toMatchObject([{ location: { path: 'stores/wrong.yaml' } }]);
  expect(await runJob(pipeline, 'storeops-push', root)).toMatchObject({ code: 3 });
}, 120_000);

it('GitLab refuses an input that the component does not offer', async () => {
  const workspace = await platformWorkspace();
  const refused = (await pipelineOf(workspace, { language: 'fr' }).catch((error: unknown) => error)) as ExecaError;
  expect(String(refused.stderr)).toMatch(/language/);
});
