import type { Diagnostic, ValuePath } from '../model/diagnostic.ts';
import type { WorkspaceConfig } from './config.ts';

/** What is wrong with names in `storeops.yaml` that its schema cannot tell. */
export function configFindings({ platforms, defaultPlatform, environments }: WorkspaceConfig): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const add = (code: string, path: ValuePath, args: Diagnostic['args'] & object): void => {
    findings.push({ code, severity: 'error', path, args });
  };
  const requirePlatform = (name: string, path: ValuePath): void => {
    if (!Object.hasOwn(platforms, name))
      add('config/unknown-platform', path, { name, known: Object.keys(platforms).join(', ') });
  };
  requirePlatform(defaultPlatform, ['defaultPlatform']);
  const above = new Map<string, string>();
  for (const [environment, { platform, after }] of Object.entries(environments)) {
    const path = ['environments', environment];
    requirePlatform(platform, [...path, 'platform']);
    const other = [...above].find(([, its]) => its === platform)?.[0];
    // Two configurations on one platform would undo each other in turns.
    if (other !== undefined) add('config/shared-platform', [...path, 'platform'], { platform, environment: other });
    if (after !== undefined && !above.has(after))
      add('config/unknown-environment', [...path, 'after'], { name: after, known: [...above.keys()].join(', ') });
    above.set(environment, platform);
  }
  return findings;
}
