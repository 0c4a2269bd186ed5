import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { CommandPort } from './command-port.ts';

export interface ServeRequest {
  readonly host: string;
  readonly port: number;
  /** Folder for PGlite, unless there is a PostgreSQL server, and for the administrator token. */
  readonly data: string;
  readonly databaseUrl?: string;
  /** Webhooks may go to addresses inside the platform's own network. */
  readonly privateWebhooks?: boolean;
  readonly demo?: boolean;
}

/** Runs the platform until Ctrl-C or SIGTERM; running requests finish first. */
export async function servePlatform(request: ServeRequest, command: CommandPort): Promise<void> {
  const { host, port, databaseUrl, privateWebhooks, demo = false } = request;
  const { text } = command.ui.messages;
  const data = path.resolve(request.data);
  mkdirSync(data, { recursive: true });
  const { serve } = await import('../server/serve.ts');
  await command.uninterrupted(async () => {
    const served = await serve({
      host,
      port,
      works: true,
      // Nothing that people sent is in it but the error itself.
      onFailure: (line) => process.stderr.write(`${line}\n`),
      demo,
      ...(privateWebhooks ? { webhookTargets: 'private' } : {}),
      ...(databaseUrl ? { databaseUrl } : { dataFolder: path.join(data, 'database') }),
    }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? new UserError('platform/port-taken', { host, port }) : error;
    });
    command.print(text('serve.listening', { url: served.url, where: databaseUrl ? 'PostgreSQL' : data }));
    if (served.bootstrapToken) {
      const file = path.join(data, 'administrator-token');
      writeFileSync(file, `${served.bootstrapToken}\n`, { mode: 0o600 });
      command.print(text('serve.token', { token: served.bootstrapToken, file }));
    }
    await aborted(command.interruption);
    await served.close();
  });
  command.print(text('serve.stopped'));
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
