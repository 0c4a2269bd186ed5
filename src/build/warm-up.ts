import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { execa } from 'execa';
import { pascalCase } from '../model/address.ts';
import { projectRoot } from './schemas.ts';

/** What is edited on the way. */
const STORE = 'stores/north/bj-wangfujing.yaml';

/**
 * Runs the commands that people wait for, so that V8's code cache holds what each of them needs: a first look at the reference
 * chain, a second one, one after an edit, and the same with a platform.
 */
export async function warmUp(program: string): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'storeops-warm-up-'));
  const platform = await answeringPlatform(root);
  const run = (...lines: readonly string[]): Promise<unknown> =>
    execa(process.execPath, [program, 'validate'], {
      cwd: root,
      reject: false,
      env: { STOREOPS_WARM_UP: lines.join(';'), STOREOPS_TOKEN: 'warm-up' },
    });
  try {
    await copyChain(root, platform.url);
    await run('plan --help', 'validate', 'validate', 'render store/bj-wangfujing');
    edit(root, '1');
    await run('validate');
    await run('plan --platform served', 'plan --platform served');
    edit(root, '2');
    await run('plan --platform served', 'plan --platform served');
  } finally {
    platform.close();
    rmSync(root, { recursive: true, force: true });
  }
}

async function copyChain(root: string, url: string): Promise<void> {
  for (const name of ['stores', 'templates'])
    cpSync(path.join(projectRoot, name), path.join(root, name), { recursive: true });
  const settings = readFileSync(path.join(projectRoot, 'storeops.yaml'), 'utf8');
  writeFileSync(path.join(root, 'storeops.yaml'), settings.replace(/url: http:\S+/, `url: ${url}`));
  writeFileSync(path.join(root, '.gitignore'), '.storeops/\n');
  const identity = ['-c', 'user.name=build', '-c', 'user.email=build@storeops.invalid', '-c', 'commit.gpgsign=false'];
  for (const command of [
    ['init', '--quiet'],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '--message', 'Start'],
  ])
    await execa('git', command, { cwd: root, reject: false });
}

function edit(root: string, digit: string): void {
  const file = path.join(root, STORE);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/( lat: \d+\.\d+)/, `$1${digit}`));
}

/** A platform that has what the workspace was when it was last looked at, and an empty document for every address. */
async function answeringPlatform(root: string): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const asked = await text(request);
    const state = { platformId: 'warm-up', revision: 1, digest: digestOf(root), counts: {} };
    response.end(asked === '' ? JSON.stringify(state) : emptyDocuments(JSON.parse(asked) as Question));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

interface Question {
  readonly addresses: readonly string[];
}

function emptyDocuments({ addresses }: Question): string {
  const documents = addresses.map((address) => {
    const [slug = '', name] = address.split('/');
    return { apiVersion: 'storeops.dev/v1', kind: pascalCase(slug), metadata: { name }, spec: {} };
  });
  return documents.map((document) => `${JSON.stringify(document)}\n`).join('');
}

function digestOf(root: string): string {
  try {
    const text = readFileSync(path.join(root, '.storeops/cache/index.json'), 'utf8');
    return /"digest":"([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
  } catch {
    return '';
  }
}
