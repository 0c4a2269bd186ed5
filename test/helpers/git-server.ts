import { spawn, spawnSync } from 'node:child_process';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A git server over HTTP on loopback, as a code host is one. */
export interface GitServer {
  readonly url: string;
  /** While it is down, every request fails as with a broken network. */
  down: boolean;
}

/** Serves the bare repository in a folder with git's own http-backend. */
export async function serveGit(repository: string): Promise<GitServer> {
  const backend = path.join(spawnSync('git', ['--exec-path'], { encoding: 'utf8' }).stdout.trim(), 'git-http-backend');
  const state = { down: false };
  const server = http.createServer((request, response) => {
    if (state.down) return void request.socket.destroy();
    const url = new URL(request.url ?? '/', 'http://localhost');
    const child = spawn(backend, {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: path.dirname(repository),
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', () => answer(response, Buffer.concat(chunks)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `http://127.0.0.1:${port}/${path.basename(repository)}` });
}

/** Turns a CGI answer, headers before a blank line, into one of HTTP. */
function answer(response: http.ServerResponse, output: Buffer): void {
  const end = output.indexOf('\r\n\r\n');
  let status = 200;
  for (const line of output.toString('latin1', 0, Math.max(0, end)).split('\r\n')) {
    const [name = '', value = ''] = line.split(/: (.*)/);
    if (name === 'Status') status = Number.parseInt(value, 10);
    else if (name !== '') response.setHeader(name, value);
  }
  response.writeHead(status).end(output.subarray(end + 4));
}
