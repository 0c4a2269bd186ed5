import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleSetting, RuleSettings } from '../checks/judging/settings.ts';
import { checkWorkspaceFile } from '../checks/workspace-file.ts';
import type { Diagnostic, SourceRange, ValuePath } from '../model/diagnostic.ts';
import { UserError } from '../model/user-error.ts';
import { configFindings } from './config-findings.ts';
import { CONFIG_FILE } from './find-root.ts';
import { parseValues } from './yaml/parse-values.ts';
import { Positions } from './yaml/positions.ts';
import { yamlDiagnostic } from './yaml-diagnostic.ts';

/** Where a configuration is pushed, by `type`; the names are the workspace's own. */
export type PlatformSettings = {
  /** Nobody works on it: freeze windows do not hold there. */
  readonly trial?: boolean;
} & ({ readonly type: 'embedded' } | { readonly type: 'storeops'; readonly url: string; readonly token: string });

/** Where a commit comes to life: a platform of its own, and what may differ there. */
export interface EnvironmentSettings {
  readonly platform: string;
  /** Folder of the files that say what differs, relative to the workspace. */
  readonly overlay?: string;
  /** The environment in which a commit must be live first. */
  readonly after?: string;
  readonly safety?: Partial<WorkspaceConfig['safety']>;
}

/** `storeops.yaml` with its defaults filled in. */
export interface WorkspaceConfig {
  readonly root: string;
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly defaultPlatform: string;
  readonly platforms: Readonly<Record<string, PlatformSettings>>;
  readonly safety: { readonly maxDelete: number | string; readonly deleteFloor: number };
  /** By name, in the order in which commits get there. */
  readonly environments: Readonly<Record<string, EnvironmentSettings>>;
  /** The one that is meant, see `inEnvironment`. */
  readonly environment?: { readonly name: string; readonly overlay?: string };
  /** What is set for built-in rules, by their names. */
  readonly policies: RuleSettings;
}

type ConfigFile = Partial<Omit<WorkspaceConfig, 'root' | 'safety' | 'policies' | 'environment'>> & {
  readonly name: string;
  readonly platforms: WorkspaceConfig['platforms'];
  readonly safety?: Partial<WorkspaceConfig['safety']>;
  readonly policies?: Readonly<Record<string, RuleSetting['severity'] | RuleSetting>>;
};

/** Reads `storeops.yaml`; a mistake in it stops the work, with the place of every finding. */
export function readConfig(root: string): WorkspaceConfig {
  const text = readFileSync(path.join(root, CONFIG_FILE), 'utf8');
  const parsed = parseValues(text);
  if (parsed.errors) throw invalid(parsed.errors.map((error) => yamlDiagnostic(CONFIG_FILE, error)));
  const document = parsed.documents[0];
  const place = (path: ValuePath, at: 'key' | 'value'): SourceRange => ({
    file: CONFIG_FILE,
    ...new Positions(text).locate(0, path, at),
  });
  const findings = checkWorkspaceFile(document);
  if (findings.length > 0)
    throw invalid(findings.map((finding) => ({ ...finding, range: place(finding.path ?? [], 'key') })));
  const file = document as ConfigFile;
  const config: WorkspaceConfig = {
    root,
    name: file.name,
    include: file.include ?? ['**/*.yaml', '**/*.yml'],
    exclude: file.exclude ?? [],
    defaultPlatform: file.defaultPlatform ?? Object.keys(file.platforms)[0] ?? '',
    platforms: file.platforms,
    safety: { maxDelete: file.safety?.maxDelete ?? '10%', deleteFloor: file.safety?.deleteFloor ?? 3 },
    environments: file.environments ?? {},
    policies: Object.fromEntries(
      Object.entries(file.policies ?? {}).map(([rule, set]) => [
        rule,
        typeof set === 'object' ? set : { severity: set },
      ]),
    ) as RuleSettings,
  };
  const wrong = configFindings(config);
  if (wrong.length > 0)
    throw invalid(wrong.map((finding) => ({ ...finding, range: place(finding.path ?? [], 'value') })));
  return config;
}

function invalid(diagnostics: readonly Diagnostic[]): UserError {
  return new UserError('config/invalid', { file: CONFIG_FILE }, { diagnostics });
}
