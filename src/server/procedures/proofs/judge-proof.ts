import type { SopEvidence } from '../../../kinds/sop/spec.ts';
import type { AnswerSheet } from '../answer-sheet.ts';
import { judgeChoice, judgeMulti } from './judge-choice.ts';
import { judgeFile, judgePhoto, judgeVideo } from './judge-files.ts';
import { judgeNumber, judgeTimer } from './judge-number.ts';
import { judgeLocation } from './judge-place.ts';
import { judgeScan } from './judge-scan.ts';
import { judgeSignature } from './judge-signature.ts';
import { judgeTable } from './judge-table.ts';
import { judgeCheck, judgeDatetime, judgeText } from './judge-words.ts';
import type { SentProof, Verdict } from './verdict.ts';

/** Holds an answer against the evidence that it is meant for. */
export function judgeProof(evidence: SopEvidence, sent: SentProof, sheet: AnswerSheet): Verdict {
  switch (evidence.type) {
    case 'check':
      return judgeCheck(evidence, sent);
    case 'choice':
      return judgeChoice(evidence, sent);
    case 'multi':
      return judgeMulti(evidence, sent);
    case 'number':
      return judgeNumber(evidence, sent, sheet);
    case 'timer':
      return judgeTimer(evidence, sent);
    case 'text':
      return judgeText(evidence, sent);
    case 'datetime':
      return judgeDatetime(evidence, sent);
    case 'photo':
      return judgePhoto(evidence, sent);
    case 'video':
      return judgeVideo(evidence, sent);
    case 'file':
      return judgeFile(evidence, sent);
    case 'scan':
      return judgeScan(evidence, sent);
    case 'location':
      return judgeLocation(evidence, sent);
    case 'signature':
      return judgeSignature(evidence, sent);
    case 'table':
      return judgeTable(evidence, sent);
    default:
      return evidence satisfies never;
  }
}
