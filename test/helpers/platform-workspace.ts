import { onTestFinished } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { freshPostgresUrl } from './databases.ts';
import { type TempWorkspace, type TempWorkspaceOptions, tempWorkspace } from './temp-workspace.ts';

/** A workspace whose platform `local` is a served one of its own: the embedded one would start anew in every command. */
export async function platformWorkspace(
  options: TempWorkspaceOptions = {},
): Promise<TempWorkspace & { readonly url: string }> {
  const { url, bootstrapToken, close } = await serve({
    databaseUrl: await freshPostgresUrl(),
    host: '127.0.0.1',
    port: 0,
  });
  onTestFinished(close);
  const workspace = tempWorkspace(options);
  const platform = `  local:\n    type: storeops\n    url: ${url}\n    token: file:.token\n`;
  workspace.write('.token', `${bootstrapToken}\n`);
  workspace.write('storeops.yaml', workspace.read('storeops.yaml').replace('  local:\n    type: embedded\n', platform));
  workspace.commit('A served platform');
  return { ...workspace, url };
}
