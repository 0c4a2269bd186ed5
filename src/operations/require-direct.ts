import { EXIT, UserError } from '../model/user-error.ts';
import type { WorkspaceConfig } from '../workspace/config.ts';

/** Stops a push to an environment that takes only commits which are live in another one: `environment promote` brings those. */
export function requireDirect({ environment, environments }: WorkspaceConfig): void {
  const { after } = (environment && environments[environment.name]) ?? {};
  if (environment && after !== undefined)
    throw new UserError(
      'environment/by-promotion',
      { environment: environment.name, after },
      { exitCode: EXIT.blocked },
    );
}
