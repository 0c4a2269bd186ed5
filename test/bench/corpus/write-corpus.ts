import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kebabCase } from '../../../src/model/address.ts';
import { randomNumbers } from '../../helpers/random-numbers.ts';
import { copies, regionalTemplates } from './copies.ts';
import { type Document, documentsByKind, referenceFiles } from './reference-chain.ts';
import { districtRegion, districtsFor } from './regions.ts';
import { generatedStores } from './stores.ts';
import { yamlText } from './yaml-text.ts';

export interface CorpusOptions {
  /** An empty or new folder. */
  readonly out: string;
  /** All stores, the reference chain's included. */
  readonly stores: number;
  readonly seed: number;
  readonly procedures?: number;
  readonly taskTemplates?: number;
  readonly roles?: number;
}

/**
 * Writes a chain of any size as a workspace: the reference chain as it is, and variations of its stores, procedures, task
 * templates and roles. The same options give the same bytes. Answers the number of files.
 */
export function writeCorpus(options: CorpusOptions): number {
  const random = randomNumbers(options.seed);
  const files = referenceFiles();
  const byKind = documentsByKind(files);
  const reference = (kind: string): readonly Document[] => byKind.get(kind) ?? [];
  const writer = new FileWriter(options.out);
  for (const [file, text] of files) writer.text(file, text);

  const stores = reference('Store');
  const cities = [...new Set(stores.map(({ spec }) => String(spec.region)))].sort();
  const missing = Math.max(0, options.stores - stores.length);
  const districts = districtsFor(missing, reference('Region'), cities);
  for (const city of cities)
    writer.documents(
      `stores/regions/districts/${city}.yaml`,
      districts.filter((district) => district.city === city).map(districtRegion),
    );
  const formats = new Map<string, Set<unknown>>();
  for (const [{ area, city, name }, store] of generatedStores(stores, districts, missing, random)) {
    writer.documents(`stores/${area}/${city}/${name}/${store.metadata.name}.yaml`, [store]);
    formats.set(name, (formats.get(name) ?? new Set()).add(store.spec.format));
  }

  const procedures = copies(reference('Sop'), options.procedures ?? 300);
  // The chain's own policy names the only roles that may see attrition risk; a copy of one would be a finding.
  const ordinaryRoles = reference('Role').filter((role) => !JSON.stringify(role).includes('attrition'));
  for (const role of copies(ordinaryRoles, options.roles ?? 40)) writer.document('roles', role);
  const templates = copies(reference('TaskTemplate'), options.taskTemplates ?? 500);
  const used = new Set<string>();
  for (const template of regionalTemplates(templates, formats, procedures, random)) {
    writer.document('task-templates', template);
    used.add(String(template.spec.sop).split('@', 1)[0] ?? '');
  }
  for (const procedure of procedures) writer.document('sops', inForce(procedure, used.has(procedure.metadata.name)));
  return writer.count;
}

/** A procedure that no task asks for is not in force. */
function inForce(procedure: Document, isUsed: boolean): Document {
  return isUsed ? procedure : { ...procedure, spec: { ...procedure.spec, status: 'draft' } };
}

/** The first line of every file of the chain. */
function modeline(file: string, [first]: readonly Document[]): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}schemas/${kebabCase(first?.kind ?? '')}.schema.json\n`;
}

class FileWriter {
  count = 0;
  readonly #root: string;
  readonly #folders = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  document(folder: string, document: Document): void {
    this.documents(`templates/${folder}/generated/${document.metadata.name}.yaml`, [document]);
  }

  documents(file: string, documents: readonly Document[]): void {
    if (documents.length > 0) this.text(file, modeline(file, documents) + documents.map(yamlText).join('---\n'));
  }

  text(file: string, text: string): void {
    const absolute = path.join(this.#root, file);
    const folder = path.dirname(absolute);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(absolute, text);
    this.count += 1;
  }
}
