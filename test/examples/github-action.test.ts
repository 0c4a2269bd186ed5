import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runAction } from '../helpers/github-action.ts';
import { platformWorkspace } from '../helpers/platform-workspace.ts';
import { projectRoot } from '../helpers/reference-chain.ts';
import type { TempWorkspace } from '../helpers/temp-workspace.ts';
import { pathWithTool } from '../helpers/tool-on-path.ts';

const folder = path.join(projectRoot, 'examples/ci/github');
const file = path.join(folder, 'action.yml');

const PULL_REQUEST = {
  event_name: 'pull_request',
  ref_name: '7/merge',
  event: { pull_request: { number: 7, head: { repo: { fork: false } } }, repository: { default_branch: 'main' } },
};
const MERGE = { event_name: 'push', ref_name: 'main', event: { repository: { default_branch: 'main' } } };

interface Comment {
  readonly id: number;
  body: string;
}

/** The part of GitHub's API that keeps comments, with pages, on loopback. */
async function commentsApi(comments: Comment[]): Promise<string> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    let text = '';
    for await (const piece of request) text += piece;
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.headers.authorization !== 'Bearer secret') return answer(401, { message: 'Bad credentials' });
    const one = /^\/repos\/xinghe\/stores\/issues\/comments\/(\d+)$/.exec(url.pathname);
    const known = comments.find(({ id }) => id === Number(one?.[1]));
    if (request.method === 'PATCH' && known) return answer(200, Object.assign(known, JSON.parse(text)));
    if (url.pathname !== '/repos/xinghe/stores/issues/7/comments') return answer(404, { message: 'Not Found' });
    if (request.method === 'POST') {
      comments.push({ id: comments.length + 1, ...JSON.parse(text) });
      return answer(201, comments.at(-1));
    }
    const [size, page] = ['per_page', 'page'].map((name) => Number(url.searchParams.get(name))) as [number, number];
    return answer(200, comments.slice((page - 1) * size, page * size));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function run(
  workspace: TempWorkspace,
  github: object,
  { comments = [], inputs = {} }: { comments?: Comment[]; inputs?: object } = {},
) {
  return runAction({
    file,
    cwd: workspace.root,
    contexts: { github: { ...github, action_path: folder, token: 'secret' }, inputs },
    env: {
      PATH: pathWithTool(),
      NO_COLOR: '1',
      GITHUB_API_URL: await commentsApi(comments),
      GITHUB_REPOSITORY: 'xinghe/stores',
    },
    skip: ['actions/setup-node@v4', 'Install storeops'],
  });
}

describe('the GitHub action', () => {
  it('and its workflow are what GitHub accepts', () => {
    const trace = new NoOperationTraceWriter();
    const source = (name: string) => ({ name, content: readFileSync(path.join(folder, name), 'utf8') });
    const errors = (result: { context: { errors: { getErrors(): readonly { readonly message: string }[] } } }) =>
      result.context.errors.getErrors().map(({ message }) => message);
    expect(errors(parseWorkflow(source('workflow.yml'), trace))).toEqual([]);
    expect(errors(parseAction(source('action.yml'), trace))).toEqual([]);
    const broken = { name: 'action.yml', content: source('action.yml').content.replace('shell: bash', 'shel: bash') };
    expect(errors(parseAction(broken, trace))).not.toEqual([]);
  });

  it('keeps one comment with the plan on a pull request, and pushes when it is merged', async () => {
    const workspace = await platformWorkspace();
    const comments: Comment[] = Array.from({ length: 101 }, (_, index) => ({
      id: index + 1,
      body: `Comment ${index}`,
    }));
    const first = await run(workspace, PULL_REQUEST, { comments });
    expect(first.failed, first.output).toBeUndefined();
    expect(first.steps).toEqual(['Validate', 'github/codeql-action/upload-sarif@v3', 'Plan', 'Comment']);
    expect(comments).toHaveLength(102);
    expect(comments[101]?.body).toMatch(/^<!-- storeops-plan:small\/local -->\n/);
    expect(first.summary).toContain('store/bj-wangfujing');
    expect(
      JSON.parse(readFileSync(first.uses['github/codeql-action/upload-sarif@v3']?.sarif_file ?? '', 'utf8')),
    ).toMatchObject({ version: '2.1.0' });

    const stores = workspace.read('stores/bj-wangfujing.yaml');
    workspace.write('stores/bj-wangfujing.yaml', stores.replace('minOnShift: 6', 'minOnShift: 7'));
    workspace.commit('More staff');
    await run(workspace, PULL_REQUEST, { comments });
    expect(comments).toHaveLength(102);

    const merged = await run(workspace, MERGE);
    expect(merged.failed, merged.output).toBeUndefined();
    expect(merged.steps).toEqual(['Validate', 'github/codeql-action/upload-sarif@v3', 'Push']);
    const after = await run(workspace, PULL_REQUEST, { comments, inputs: { language: 'en' } });
    expect(after.summary).toContain('No changes');
  }, 240_000);

  it('stops before plan and push when the workspace is invalid, with its exit code, and still uploads the findings', async () => {
    const workspace = await platformWorkspace();
    workspace.write('stores/wrong.yaml', 'kind: Nothing\n');
    const far = '  far: { type: storeops, url: "http://127.0.0.1:9", token: "env:T" }\n';
    const settings = `${far}environments:\n  pilot: { platform: far, overlay: envs/pilot }\n`;
    workspace.write('storeops.yaml', `${workspace.read('storeops.yaml')}${settings}`);
    workspace.write('envs/pilot/odd.yaml', 'kind: Odd\n');
    const { failed, steps, output, summary } = await run(workspace, MERGE, { inputs: { environments: 'pilot' } });
    expect(output).toMatch(/::error file=envs\/pilot\/odd\.yaml/);
    expect(failed).toEqual({ step: 'Stop when the workspace is invalid', code: 3 });
    expect(steps).toContain('github/codeql-action/upload-sarif@v3');
    expect(output).toContain('::error ');
    expect(summary).toContain('stores/wrong.yaml');
  }, 120_000);

  it('asks nothing of the platform for a pull request from a fork, and fails when the platform cannot be reached', async () => {
    const workspace = await platformWorkspace();
    const fork = { ...PULL_REQUEST, event: { pull_request: { number: 7, head: { repo: { fork: true } } } } };
    expect((await run(workspace, fork)).steps).toEqual(['Validate', 'github/codeql-action/upload-sarif@v3']);
    const config = workspace.read('storeops.yaml');
    workspace.write('storeops.yaml', config.replace(/url: .*/, 'url: http://127.0.0.1:9'));
    expect((await run(workspace, PULL_REQUEST)).failed).toEqual({ step: 'Plan', code: 1 });
  }, 120_000);
});
