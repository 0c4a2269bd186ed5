import { type AddressText, addressOfText } from '../../model/address.ts';
import { digestOf } from '../../model/content-hash.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import type { FileFinding } from '../check-text.ts';
import type { WorkspaceConfig } from '../config.ts';
import type { GitState } from '../git-state.ts';
import { listFiles } from '../list-files.ts';
import { decodeText, readBytes } from '../read-file.ts';
import { parseValues } from '../yaml/parse-values.ts';
import { yamlDiagnostic } from '../yaml-diagnostic.ts';
import type { Overlay, OverlayPatch } from './overlay.ts';
import { patchFindings } from './patch-findings.ts';

/** An overlay, and what is wrong with its files. */
export interface ReadOverlay {
  readonly overlay: Overlay;
  readonly findings: ReadonlyMap<string, readonly FileFinding[]>;
}

/** Reads the files below the overlay folder of the environment that is meant; undefined where it has none. */
export async function readOverlay(
  config: WorkspaceConfig,
  git: GitState | undefined,
): Promise<ReadOverlay | undefined> {
  const { environment, root } = config;
  if (environment?.overlay === undefined) return undefined;
  const all = await listFiles({ ...config, include: ['**/*.yaml', '**/*.yml'], exclude: [], environments: {} }, git);
  const files = all.filter(({ file }) => file.startsWith(`${environment.overlay}/`));
  const texts: [string, string][] = [];
  const patches: Record<AddressText, OverlayPatch> = {};
  const findings = new Map<string, FileFinding[]>();
  for (const entry of files) {
    const { file } = entry;
    const bytes = readBytes(root, entry);
    const text = Buffer.isBuffer(bytes) ? decodeText(file, bytes) : bytes;
    if (typeof text !== 'string') {
      findings.set(file, [{ document: 0, diagnostic: text }]);
      continue;
    }
    texts.push([file, text]);
    const own = readPatches({ file, text }, patches);
    if (own.length > 0) findings.set(file, own);
  }
  const digest = digestOf([environment.name, texts]);
  return { overlay: { environment: environment.name, digest, patches }, findings };
}

/** Adds what one file says to the patches; answers what is wrong with it. */
function readPatches(
  { file, text }: { readonly file: string; readonly text: string },
  patches: Record<AddressText, OverlayPatch>,
): FileFinding[] {
  const parsed = parseValues(text);
  if (parsed.errors) return parsed.errors.map((error) => ({ document: 0, diagnostic: yamlDiagnostic(file, error) }));
  return parsed.documents.flatMap((value, document) => {
    if (value === null) return [];
    const found: Diagnostic[] = patchFindings(value);
    if (found.length === 0) {
      const resource = value as Resource;
      const address = addressOfText(resource);
      const first = Object.hasOwn(patches, address) ? patches[address] : undefined;
      if (!first) patches[address] = { address, file, document, resource };
      else
        found.push({
          code: 'reference/duplicate',
          severity: 'error',
          path: ['metadata', 'name'],
          args: { address, file: first.file },
        });
    }
    return found.map((diagnostic) => ({ document, diagnostic }));
  });
}
