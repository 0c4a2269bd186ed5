import type { SopFileEvidence, SopPhotoEvidence, SopSpec, SopVideoEvidence } from '../../../kinds/sop/spec.ts';
import type { EvidenceFact } from '../run-facts.ts';
import { type AnswerProblem, refuse, type SentProof, type Verdict, wrongType } from './verdict.ts';

const MEGABYTE = 1024 * 1024;

/** Photos, by the numbers of their uploads. */
export function judgePhoto(evidence: SopPhotoEvidence, sent: SentProof): Verdict {
  const { max = 10, maxMegabytes = 10 } = evidence;
  const defaults = photoDefaults(sent);
  const maxAge = evidence.maxAgeMinutes ?? defaults.maxAgeMinutes ?? 30;
  const cameraOnly = evidence.cameraOnly ?? defaults.cameraOnly ?? true;
  const { challengeCode: isChallenged = false } = evidence;
  const verdict = judgeUploads(sent, { max, media: /^image\//, maxMegabytes }, (file) => {
    const minutes = Math.floor((sent.at.getTime() - file.capturedAt.getTime()) / 60_000);
    if (minutes > maxAge) return { code: 'answers/photo-too-old', args: { minutes, max: maxAge } };
    if (cameraOnly && file.source !== 'camera') return { code: 'answers/not-from-camera', args: { evidence: file.id } };
    // Before the task began nobody could see the code that the picture has to show.
    const isEarly = file.capturedAt < (sent.facts.run.startedAt ?? file.capturedAt);
    return isChallenged && isEarly ? { code: 'answers/before-code', args: { evidence: file.id } } : undefined;
  });
  return isChallenged && !verdict.problems ? { ...verdict, flags: ['compare-code'] } : verdict;
}

/** One video; too short or too long by its own header, as far as that says. */
export function judgeVideo(
  { cameraOnly = true, minSeconds = 0, maxSeconds }: SopVideoEvidence,
  sent: SentProof,
): Verdict {
  const verdict = judgeUploads(sent, { max: 1, media: /^video\//, maxMegabytes: 100 }, ({ id, source, seconds }) => {
    if (cameraOnly && source !== 'camera') return { code: 'answers/not-from-camera', args: { evidence: id } };
    const isWithin = seconds === undefined || (seconds >= minSeconds && seconds <= maxSeconds);
    return isWithin
      ? undefined
      : { code: 'answers/video-length', args: { seconds: seconds ?? 0, min: minSeconds, max: maxSeconds } };
  });
  const isUnknown =
    verdict.value !== undefined &&
    [verdict.value].flat().some((id) => sent.facts.evidence.get(String(id))?.seconds === undefined);
  return isUnknown && !verdict.problems ? { ...verdict, flags: ['unknown-length'] } : verdict;
}

/** Documents: `[{document, evidence}]`; one that must be there and is not fails. */
export function judgeFile({ documents, mediaTypes, maxMegabytes = 20 }: SopFileEvidence, sent: SentProof): Verdict {
  const { value } = sent;
  if (!Array.isArray(value) || !value.every(isDocument)) return wrongType('list of documents');
  const strange = value.find(({ document }) => !documents.some(({ id }) => id === document));
  if (strange) return refuse('answers/not-offered', { value: strange.document });
  const limits = { max: 100, media: mediaTypes ? new Set<string>(mediaTypes) : /./, maxMegabytes };
  const verdict = judgeUploads({ ...sent, value: value.map(({ evidence }) => evidence) }, limits);
  if (verdict.problems) return verdict;
  const isComplete = documents.every(
    ({ id, required = true }) => !required || value.some(({ document }) => document === id),
  );
  return { result: isComplete ? 'pass' : 'fail', value };
}

/** The settings of every photo that does not set its own. */
export function photoDefaults({ facts }: Pick<SentProof, 'facts'>): NonNullable<SopSpec['photoDefaults']> {
  return facts.sop.spec.photoDefaults ?? {};
}

interface Limits {
  readonly max: number;
  readonly media: RegExp | ReadonlySet<string>;
  readonly maxMegabytes: number;
}

function judgeUploads(
  { value, facts, key, by }: SentProof,
  { max, media, maxMegabytes }: Limits,
  problemOf: (file: EvidenceFact) => AnswerProblem | undefined = () => undefined,
): Verdict {
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) return wrongType('list of uploads');
  const ids = [...new Set(value as string[])];
  if (ids.length > max) return refuse('answers/too-many', { count: ids.length, max });
  const problems = ids.flatMap((id): AnswerProblem[] => {
    const file = facts.evidence.get(id);
    if (!file || (file.uploadedBy !== by && file.proves !== key))
      return [{ code: 'answers/no-such-file', args: { evidence: id } }];
    if (file.proves !== undefined && file.proves !== key)
      return [{ code: 'answers/file-in-use', args: { evidence: id } }];
    const isOfType = media instanceof RegExp ? media.test(file.mediaType) : media.has(file.mediaType);
    if (!isOfType)
      return [
        {
          code: 'answers/wrong-type',
          args: { expected: media instanceof RegExp ? media.source : [...media].join(', ') },
        },
      ];
    if (file.bytes > maxMegabytes * MEGABYTE) return [{ code: 'answers/file-too-large', args: { max: maxMegabytes } }];
    return [problemOf(file) ?? []].flat();
  });
  return { result: 'none', value: ids, ...(problems.length > 0 ? { problems } : {}) };
}

function isDocument(entry: unknown): entry is { document: string; evidence: string } {
  const { document, evidence } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return typeof document === 'string' && typeof evidence === 'string';
}
