import { UserError } from '../model/user-error.ts';
import type { WorkspaceConfig } from './config.ts';

/** What a command was asked for: an environment, or a platform; neither is the default platform. */
export interface Target {
  readonly environment?: string | undefined;
  readonly platform?: string | undefined;
}

/**
 * The settings as they hold for a target: its platform is the default one, its limits hold, its overlay is in force. The
 * platform of an environment never gets anything but that environment's configuration, so naming either is the same.
 */
export function inEnvironment(config: WorkspaceConfig, target: Target): WorkspaceConfig {
  const { environments } = config;
  const { environment: asked, platform = config.defaultPlatform } = target;
  if (asked !== undefined && !Object.hasOwn(environments, asked))
    throw new UserError('usage/unknown-environment', {
      environment: asked,
      ...(Object.keys(environments).length > 0 ? { known: Object.keys(environments).join(', ') } : {}),
    });
  const name = asked ?? Object.keys(environments).find((one) => environments[one]?.platform === platform);
  const settings = name === undefined ? undefined : environments[name];
  if (name === undefined || !settings) return { ...config, defaultPlatform: platform };
  const { overlay, safety } = settings;
  return {
    ...config,
    defaultPlatform: settings.platform,
    safety: { ...config.safety, ...safety },
    environment: { name, ...(overlay === undefined ? {} : { overlay }) },
  };
}
