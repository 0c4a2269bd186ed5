import type { ApprovalFlowField, ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { matches } from '../../model/selector.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import type { LiveStore } from '../live/live-store.ts';
import type { EvidenceFact } from '../procedures/run-facts.ts';
import { type CheckMoment, fieldFaults } from './field-checks.ts';
import { flowScope } from './flow-scope.ts';

/** What a form is checked against beside its flow. */
export interface FormGround extends CheckMoment {
  readonly requester: PersonPrincipal;
  /** Where the request belongs. */
  readonly store: LiveStore | undefined;
  storeNamed(name: string): LiveStore | undefined;
  /** Somebody of the directory who works here. */
  personNamed(employeeNumber: string): PersonPrincipal | undefined;
  /** An upload of the requester. */
  fileNamed(id: string): EvidenceFact | undefined;
}

export interface CheckedForm {
  /** As the flow's expressions see it: null where nothing was filled in, and nothing in fields that are not shown. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Everything that is wrong with it. */
  readonly findings: readonly Diagnostic[];
}

/** Checks what somebody filled in against the form of a flow. */
export function checkForm(
  flow: Resource<ApprovalFlowSpec>,
  filled: Readonly<Record<string, unknown>>,
  ground: FormGround,
): CheckedForm {
  const { fields } = flow.spec.form;
  const known = new Set(fields.map(({ id }) => id));
  const form = Object.fromEntries(fields.map((field) => [field.id, filledIn(field, filled[field.id])]));
  const findings: Diagnostic[] = Object.keys(filled)
    .filter((name) => !known.has(name))
    .map((name) => finding('form/unknown-field', name));
  const holds = (condition: string | undefined): boolean | undefined => {
    const { requester, store, today } = ground;
    const value =
      condition === undefined ? undefined : flowScope(flow, { form, requester, store, today })(condition).value;
    return typeof value === 'boolean' ? value : undefined;
  };
  for (const field of fields) {
    if (field.visibleIf === undefined || holds(field.visibleIf) === true) continue;
    form[field.id] = filledIn(field, undefined);
  }
  for (const field of fields) {
    if (field.visibleIf !== undefined && holds(field.visibleIf) !== true) continue;
    const isAnswered = !isEmpty(filled[field.id]);
    if (isAnswered) findings.push(...faultsOf(field, form[field.id], ground));
    else if (field.required || holds(field.requiredIf) === true) findings.push(finding('form/missing', field.id));
    if (!isAnswered) continue;
    for (const { check, message } of field.rules ?? [])
      if (holds(check) !== true)
        findings.push(finding('form/rule', field.id, { message: message['zh-CN'], messageEn: message.en ?? '' }));
  }
  return { form, findings };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What is not filled in is null, but a question that is not answered is not affirmed. */
function filledIn({ type }: ApprovalFlowField, value: unknown): unknown {
  if (!isEmpty(value)) return value;
  return type === 'boolean' ? false : null;
}

function faultsOf(field: ApprovalFlowField, value: unknown, ground: FormGround): Diagnostic[] {
  const faults = fieldFaults(field, value, ground);
  if (faults.length > 0)
    return faults.map((fault) =>
      'expected' in fault ? finding('form/type', field.id, fault) : finding('form/limit', field.id, fault),
    );
  const names = (Array.isArray(value) ? value : [value]).filter((name): name is string => typeof name === 'string');
  return names
    .filter((name) => !isThere(field, name, ground))
    .map((name) => finding('form/no-such', field.id, { name }))
    .concat(field.type === 'attachment' ? names.flatMap((name) => fileFaults(field, name, ground)) : []);
}

/** What files may be, by what they are by their own bytes. */
const FILE_TYPES: Readonly<Record<NonNullable<AttachmentField['accept']>[number], string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  dwg: 'application/acad',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  mp4: 'video/mp4',
  zip: 'application/zip',
};

type AttachmentField = Extract<ApprovalFlowField, { readonly type: 'attachment' }>;

function fileFaults({ id, accept, maxMegabytes }: AttachmentField, name: string, ground: FormGround): Diagnostic[] {
  const file = ground.fileNamed(name);
  if (!file) return [];
  const isAccepted = accept === undefined || accept.some((type) => FILE_TYPES[type] === file.mediaType);
  const isTooLarge = maxMegabytes !== undefined && file.bytes > maxMegabytes * 1024 * 1024;
  return [
    ...(isAccepted ? [] : [finding('form/type', id, { expected: accept.join(', ') })]),
    ...(isTooLarge ? [finding('form/limit', id, { limit: 'maxMegabytes', bound: String(maxMegabytes) })] : []),
  ];
}

/** Is what a field names there, and may be named? */
function isThere(field: ApprovalFlowField, name: string, ground: FormGround): boolean {
  switch (field.type) {
    case 'store': {
      const store = ground.storeNamed(name);
      return store !== undefined && matches(field.selector ?? {}, store.labels);
    }
    case 'person': {
      const person = ground.personNamed(name);
      return person !== undefined && (!field.role || person.holdings.some(({ role }) => role === field.role));
    }
    case 'attachment':
      return ground.fileNamed(name) !== undefined;
    case 'device':
      return !ground.store || (ground.store.spec.devices ?? []).some(({ code }) => code === name);
    default:
      return true;
  }
}

function finding(code: string, field: string, args: Readonly<Record<string, string>> = {}): Diagnostic {
  return { code, severity: 'error', path: ['form', field], args: { field, ...args } };
}
