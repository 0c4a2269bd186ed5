import { signOff } from '../kinds/sign-off/index.ts';
import { signedContent } from '../kinds/sign-off/signed-content.ts';
import type { SignOffSpec } from '../kinds/sign-off/spec.ts';
import { subjectHashes } from '../kinds/sign-off/subject-hashes.ts';
import { addressOfText } from '../model/address.ts';
import { API_VERSION, type Resource } from '../model/resource.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import { personOf } from '../rollout/person-of.ts';
import type { WorkspaceEditor } from '../workspace/editor.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { requireValid } from './require-valid.ts';
import { type RolloutRecords, rolloutRecords } from './rollout-records.ts';
import { isIncluded, scaffoldPlace } from './scaffold-place.ts';
import { signSubject } from './sign-subject.ts';

export interface SignoffPorts {
  readonly workspace: Workspace;
  readonly editor: WorkspaceEditor;
  /** Who works here, as git knows it; absent when git does not. */
  readonly account: string | undefined;
  /** RFC 3339, UTC. */
  readonly now: string;
}

export interface SignoffOptions {
  /** A phase, or requirements joined by commas. */
  readonly subject: string;
  /** A party, or `party/role`. */
  readonly as: string;
  readonly by?: string | undefined;
  readonly expires?: string | undefined;
  readonly note?: string | undefined;
}

/** A signature as it was written. */
export interface Signoff {
  readonly address: string;
  readonly file: string;
  readonly spec: SignOffSpec;
  /** What was signed, with the names that people know. */
  readonly signed: readonly { readonly resource: string; readonly title?: Resource['metadata']['displayName'] }[];
}

/** Signs what is in the files now, as a file of its own; the commit that adds it shows who did. */
export async function signoff(options: SignoffOptions, ports: SignoffPorts): Promise<Signoff> {
  requireValid(ports.workspace);
  const records = await rolloutRecords(ports.workspace);
  const by = (options.by ?? ports.account)?.toLowerCase();
  if (by === undefined) throw new UserError('signoff/nobody');
  const { subject, party, role } = signSubject(options, records);
  const content = signedContent(subjectHashes(subject, records));
  requireOthersWork({ by, content, party, subject }, records);
  const { expires, note } = options;
  const spec: SignOffSpec = {
    subject,
    content,
    party,
    role,
    signedBy: by,
    at: `${ports.now.slice(0, 19)}Z`,
    ...(expires === undefined ? {} : { expires }),
    ...(note === undefined ? {} : { note }),
  };
  const resource = resourceOf(spec, records);
  const file = await placeOf(resource, ports.workspace);
  ports.editor.add(file, resource);
  ports.editor.save();
  return { address: addressOfText(resource), file, spec, signed: signedOf(spec, records) };
}

type Signing = Pick<SignOffSpec, 'content' | 'party' | 'subject'> & { readonly by: string };

/** Refuses a signature under one's own requirement, for a second party, or under what one signed already. */
function requireOthersWork({ by, content, party, subject }: Signing, { requirements, signOffs }: RolloutRecords): void {
  const own = content.resources.find(({ resource }) =>
    [...requirements.values()].some(
      ({ address, outline }) => address === resource && personOf(outline.author) === personOf(by),
    ),
  );
  if (own) throw new UserError('signoff/own-work', { person: by, resource: own.resource }, { exitCode: EXIT.blocked });
  for (const { address, outline } of signOffs.values()) {
    if (outline.revoked || personOf(outline.signedBy) !== personOf(by)) continue;
    const args = { person: by, signOff: address };
    if (outline.party === party && outline.content.digest === content.digest)
      throw new UserError('signoff/already', args);
    if (subject.phase !== undefined && outline.subject.phase === subject.phase && outline.party !== party)
      throw new UserError('signoff/second-party', { ...args, party: outline.party }, { exitCode: EXIT.blocked });
  }
}

function resourceOf(spec: SignOffSpec, { signOffs }: RolloutRecords): Resource {
  const subject = spec.subject.phase ?? spec.subject.requirements?.[0] ?? '';
  const person = spec.signedBy.replace(/@.*/, '').replaceAll(/[^a-z0-9]+/g, '-');
  const stem = `${subject}-${spec.party}-${spec.at.slice(0, 10).replaceAll('-', '')}-${person}`.slice(0, 58);
  const free = [stem, ...Array.from({ length: 99 }, (_, at) => `${stem}-${at + 2}`)].find((one) => !signOffs.has(one));
  const name = (free ?? stem).replaceAll(/^-+|-+$/g, '');
  return { apiVersion: API_VERSION, kind: signOff.kind, metadata: { name }, spec: { ...spec } };
}

async function placeOf({ metadata: { name } }: Resource, workspace: Workspace): Promise<string> {
  const { config } = workspace;
  const usual = `records/${signOff.slug}s/${name}.yaml`;
  if (isIncluded(usual, config)) return usual;
  const declarations = await workspace.declarations();
  return scaffoldPlace({ slug: signOff.slug, name, references: [], declarations, config, homeOf: () => 'templates' });
}

function signedOf({ content }: SignOffSpec, { phases, requirements }: RolloutRecords): Signoff['signed'] {
  const titles = new Map(
    [...phases.values(), ...requirements.values()].map(({ address, resource }) => [
      address,
      resource.metadata.displayName,
    ]),
  );
  return content.resources.map(({ resource }) => {
    const title = titles.get(resource);
    return { resource, ...(title ? { title } : {}) };
  });
}
