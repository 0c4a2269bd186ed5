import type {
  SopDatetimeEvidence,
  SopEvidence,
  SopNumberEvidence,
  SopScanEvidence,
  SopTableEvidence,
  SopTextEvidence,
} from '../kinds/sop/spec.ts';
import type { DemoStore } from './demo-chain.ts';
import { dayOf, MINUTE_MS } from './local-time.ts';
import type { Random } from './random.ts';

/** What answers are made from. */
export interface ProofContext {
  readonly store: DemoStore;
  readonly at: Date;
  readonly random: Random;
  /** The device that the task is about. */
  readonly device?: string | undefined;
  /** By the response set: what can be chosen. */
  readonly responses: ReadonlyMap<string, readonly string[]>;
  /** What the screen of the store shows. */
  storeCode(): Promise<string>;
  /** Uploads something new; answers its number. */
  upload(type: 'photo' | 'video'): Promise<string>;
  /** Signatures that whoever answers can give or collect; empty when others have to sign by themselves. */
  signatures(evidence: Extract<SopEvidence, { type: 'signature' }>): readonly object[];
}

const SENTENCES = [
  '按要求逐项检查，现场情况正常，没有发现需要处理的问题。',
  '已对照标准图核对，位置、数量与陈列要求一致。',
  '顾客对体验区的联动演示反响不错，今天重点讲了投屏。',
  '与同事当面交接清楚，未完成的事项记在交接本上。',
];

/** A good answer to a piece of evidence; undefined for what is not to be answered. */
export async function proofOf(evidence: SopEvidence, context: ProofContext): Promise<unknown> {
  const { random, at, store } = context;
  switch (evidence.type) {
    case 'check':
      return 'pass';
    case 'choice':
      return responseOf(evidence, context);
    case 'multi':
      return [responseOf(evidence, context) ?? ''];
    case 'number':
      return numberOf(evidence, random);
    case 'timer':
      return Math.round(((evidence.minSeconds ?? 10) + (evidence.maxSeconds ?? 120)) / 2);
    case 'text':
      return textOf(evidence, random);
    case 'datetime':
      return datetimeOf(evidence, at);
    case 'photo':
      return uploads(Math.max(1, evidence.min ?? 1), 'photo', context);
    case 'video':
      return uploads(1, 'video', context);
    case 'file':
      return undefined;
    case 'scan':
      return scanOf(evidence, context);
    case 'location':
      return { ...store.position, accuracy: random.whole(4, 30) };
    case 'signature':
      return context.signatures(evidence);
    case 'table':
      return rowsOf(evidence);
    default:
      return evidence satisfies never;
  }
}

/** An answer with which a check or a number fails. */
export function failedProof(evidence: SopEvidence): unknown {
  if (evidence.type === 'check') return 'fail';
  if (evidence.type !== 'number' || evidence.max === undefined || evidence.computed !== undefined) return undefined;
  return evidence.max + 1;
}

/** The first that is no failure. */
function responseOf(
  { set, failOn = [] }: { readonly set: string; readonly failOn?: readonly string[] },
  { responses }: ProofContext,
): string | undefined {
  return responses.get(set)?.find((response) => !failOn.includes(response));
}

async function uploads(count: number, type: 'photo' | 'video', { upload }: ProofContext): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number++) ids.push(await upload(type));
  return ids;
}

function numberOf(evidence: SopNumberEvidence, random: Random): number | undefined {
  if (evidence.computed !== undefined) return undefined;
  const { min = 0, precision = 0 } = evidence;
  const least = evidence.warnMin ?? min;
  const most = evidence.warnMax ?? evidence.max ?? Math.max(least * 1.5, least + 10);
  const value = least + (most - least) * (0.3 + random.next() * 0.4);
  return Number(value.toFixed(precision));
}

function textOf({ minLength = 0, maxLength = 2000 }: SopTextEvidence, random: Random): string {
  let text = random.pick(SENTENCES);
  while ([...text].length < minLength) text += random.pick(SENTENCES);
  return [...text].slice(0, maxLength).join('');
}

function datetimeOf({ parts = 'date-time', max }: SopDatetimeEvidence, at: Date): string {
  const moment = new Date(at.getTime() + (max === 'now' ? -3 : 240) * 1440 * MINUTE_MS);
  if (parts === 'time') return '10:00';
  return parts === 'date' ? dayOf(moment) : moment.toISOString();
}

async function scanOf(evidence: SopScanEvidence, context: ProofContext): Promise<string[]> {
  const { match, count = 1, expected } = evidence as SopScanEvidence & { readonly expected?: readonly string[] };
  if (expected) return [...expected];
  const { store, random, device, storeCode } = context;
  if (match === 'store-code') return [await storeCode()];
  if (match === 'device') return [device ?? store.devices[0]?.code ?? ''];
  if (match === 'fire-equipment')
    return store.devices.filter(({ category }) => category === 'fire-extinguisher').map(({ code }) => code);
  return Array.from({ length: count }, () =>
    match === 'imei' ? imeiOf(random) : `XH-${random.whole(100_000, 999_999)}`,
  );
}

/** Fourteen digits that no maker uses, and the one that checks them. */
function imeiOf(random: Random): string {
  const digits = `00${String(random.whole(0, 10 ** 12 - 1)).padStart(12, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function rowsOf({ columns, minRows = 1 }: SopTableEvidence): object[] {
  return Array.from({ length: minRows }, (_, row) =>
    Object.fromEntries(
      columns.map(({ id, type, min = 1 }) => {
        if (type === 'number') return [id, min];
        if (type === 'check') return [id, 'pass'];
        if (type === 'date') return [id, '2026-01-01'];
        return [id, type === 'time' ? '10:00' : (['早班', '晚班'][row] ?? `第 ${row + 1} 行`)];
      }),
    ),
  );
}
