import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Config } from '@oclif/core';
import { projectRoot } from './schemas.ts';

/** Writes `oclif.manifest.json`, with which oclif finds commands and flags without evaluating them. */
export async function writeManifest(): Promise<void> {
  const file = path.join(projectRoot, 'oclif.manifest.json');
  // oclif believes a manifest that is there, whatever it is told, and would not see a new command.
  rmSync(file, { force: true });
  const config = await Config.load({ root: projectRoot, ignoreManifest: true, errorOnManifestCreate: true });
  const plugin = config.plugins.get(config.pjson.name);
  if (!plugin) throw new Error('oclif does not find its own plugin');
  const { manifest } = plugin as unknown as { manifest: unknown };
  writeFileSync(file, JSON.stringify(manifest));
}
