import type { SopScoring } from '../../kinds/sop/spec.ts';
import type { SubmissionResult } from '../tasks/task-command.ts';
import type { JudgedStep } from './judge-step.ts';

type Scored = Pick<JudgedStep, 'result' | 'share'> & { readonly weight: number; readonly redline: boolean };

/**
 * What a run comes to. Points are whole hundredths, rounded down, so that nobody passes by rounding: of 85 points, 84.999 are not
 * enough.
 */
export function scoreRun(scoring: SopScoring, steps: readonly Scored[]): SubmissionResult {
  const failed = steps.filter(({ result }) => result === 'fail');
  const redlineFailed = failed.some(({ redline }) => redline);
  const score = pointsOf(scoring, steps);
  const isTooLow = score === null ? failed.length > 0 : score < (scoring.passScore ?? 0) * 100;
  const isFailed = isTooLow || (redlineFailed && scoring.redlineFailsAll !== false);
  return { score, failedSteps: failed.length, redlineFailed, outcome: isFailed ? 'failed' : 'passed' };
}

function pointsOf({ method, naHandling = 'exclude' }: SopScoring, steps: readonly Scored[]): number | null {
  switch (method) {
    case 'none':
      return null;
    case 'deduct':
      return Math.max(0, 100 - sum(steps.map(({ result, weight }) => (result === 'fail' ? weight : 0)))) * 100;
    case 'weighted': {
      const counted = steps.filter(({ result }) => result !== 'open' && (result !== 'na' || naHandling === 'full'));
      const possible = sum(counted.map(({ weight }) => weight * 100));
      const earned = sum(counted.map(({ result, weight, share }) => weight * (result === 'na' ? 100 : share)));
      return possible === 0 ? 10_000 : Math.floor((earned * 10_000) / possible);
    }
    default:
      return method satisfies never;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
