import type { Connection } from './connection.ts';
import type { DemoPlatform } from './demo-platform.ts';
import type { Platform } from './platform.ts';
import { readSecret, type SecretSources } from './secret.ts';
import { storeopsPlatform } from './storeops/index.ts';

/** One entry of `platforms` in storeops.yaml. */
export type PlatformSettings =
  | { readonly type: 'embedded' }
  | { readonly type: 'storeops'; readonly url: string; readonly token: string };

export interface OpenPlatformOptions extends SecretSources {
  /** As in storeops.yaml. */
  readonly name: string;
  readonly settings: PlatformSettings;
}

/** Opens a platform of any type. Nothing is read, started or connected before it is used. */
export async function openPlatform({ name, settings, ...sources }: OpenPlatformOptions): Promise<Platform> {
  switch (settings.type) {
    case 'embedded': {
      const { embeddedConnection, embeddedFolder } = await import('./embedded/index.ts');
      const folder = embeddedFolder(sources.root);
      return storeopsPlatform({ name, location: folder, connection: embeddedConnection(folder), compress: false });
    }
    case 'storeops': {
      const { url, token } = settings;
      const compress = !isThisMachine(new URL(url));
      return storeopsPlatform({ name, location: url, connection: serverConnection(url, token, sources), compress });
    }
    default:
      return settings satisfies never;
  }
}

/** A new demo platform in a folder. */
export async function openDemo(folder: string): Promise<DemoPlatform> {
  const { openDemoPlatform } = await import('./demo-platform.ts');
  return openDemoPlatform(folder);
}

/** A platform that somebody else runs. The token is resolved at the first request, once. */
function serverConnection(url: string, tokenReference: string, sources: SecretSources): Connection {
  let token: Promise<string> | undefined;
  return {
    endpoint: async () => {
      token ??= readSecret(tokenReference, sources);
      return { url, token: await token };
    },
    close: async () => {},
  };
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
