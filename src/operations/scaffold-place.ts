import path from 'node:path';
import picomatch from 'picomatch';
import scan from 'picomatch/lib/scan.js';
import type { Reference } from '../kinds/kind.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import type { WorkspaceConfig } from '../workspace/config.ts';
import type { Declaration } from '../workspace/workspace.ts';

export interface PlaceRequest {
  readonly slug: string;
  readonly name: string;
  readonly references: readonly Reference[];
  readonly declarations: ReadonlyMap<AddressText, Declaration>;
  readonly config: WorkspaceConfig;
  /** Where the package's own chain keeps the kind; for the first of its kind. */
  homeOf(slug: string): string;
}

/**
 * The file for a new resource: in the folder of the resource of its kind that it has most in common with, which for a
 * store is one of the same region. Always where `include` of storeops.yaml looks.
 */
export function scaffoldPlace(request: PlaceRequest): string {
  const { slug, name, config } = request;
  const folder = nearestFolder(request) ?? request.homeOf(slug);
  const [first = '**'] = config.include;
  const candidates = [folder, path.posix.join(scan(first).base, folder), scan(first).base];
  const files = candidates.flatMap((place) => ['yaml', 'yml'].map((end) => path.posix.join(place, `${name}.${end}`)));
  return files.find((file) => isIncluded(file, config)) ?? files[0] ?? `${name}.yaml`;
}

/** Does a file belong to the workspace? */
export function isIncluded(file: string, { include, exclude }: WorkspaceConfig): boolean {
  return picomatch([...include], { ignore: [...exclude] })(file);
}

function nearestFolder({ slug, references, declarations }: PlaceRequest): string | undefined {
  const alike = [...declarations].filter(([address]) => address.startsWith(`${slug}/`)).map(([, other]) => other);
  const wanted = new Set(references.map(formatAddress));
  const users = new Map<AddressText, number>();
  for (const target of alike.flatMap(targetsOf)) users.set(target, (users.get(target) ?? 0) + 1);
  const folders = new Map<string, { best: number; files: number }>();
  for (const declaration of alike) {
    // What few have in common says most.
    const shared = targetsOf(declaration).filter((target) => wanted.has(target));
    const score = shared.reduce((sum, target) => sum + 1 / (users.get(target) ?? 1), 0);
    const folder = path.posix.dirname(declaration.file);
    const { best = 0, files = 0 } = folders.get(folder) ?? {};
    folders.set(folder, { best: Math.max(best, score), files: files + 1 });
  }
  const ranked = [...folders].sort(
    ([a, first], [b, second]) => second.best - first.best || second.files - first.files || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0];
}

function targetsOf({ facts }: Declaration): AddressText[] {
  return [...new Set(facts.references.map(formatAddress))];
}
