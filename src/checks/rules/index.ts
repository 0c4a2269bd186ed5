import { answerAhead } from './answer-ahead.ts';
import { capabilityConflict } from './capability-conflict.ts';
import { capabilityDropped } from './capability-dropped.ts';
import { capabilityNeverOn } from './capability-never-on.ts';
import { capabilityRequires } from './capability-requires.ts';
import { criterionMetric } from './criterion-metric.ts';
import { duplicateCode } from './duplicate-code.ts';
import { dutiesAssigned } from './duties-assigned.ts';
import { dutyOutsideTeam } from './duty-outside-team.ts';
import { escalationMissing } from './escalation-missing.ts';
import { escalationTooLate } from './escalation-too-late.ts';
import { freezeAlways } from './freeze-always.ts';
import { gateFailsOpen } from './gate-fails-open.ts';
import { gateTwoTracks } from './gate-two-tracks.ts';
import { gateWindow } from './gate-window.ts';
import { graceTooLong } from './grace-too-long.ts';
import { licenceValidity } from './licence-validity.ts';
import { performerOfSop } from './performer-of-sop.ts';
import { phaseOrder } from './phase-order.ts';
import { phaseSoak } from './phase-soak.ts';
import { phaseUnlisted } from './phase-unlisted.ts';
import { pilotSize } from './pilot-size.ts';
import { pilotUnderperformer } from './pilot-underperformer.ts';
import { pilotVariety } from './pilot-variety.ts';
import { policyWithoutSubject } from './policy-without-subject.ts';
import { projectTeam } from './project-team.ts';
import { retrospective } from './retrospective.ts';
import { rollbackTarget } from './rollback-target.ts';
import type { ChainRule, DocumentRule, Rule } from './rule.ts';
import { scenarioCoverage } from './scenario-coverage.ts';
import { scenarioMismatch } from './scenario-mismatch.ts';
import { scheduleEnded } from './schedule-ended.ts';
import { selectorWithoutMatch } from './selector-without-match.ts';
import { signOffParties } from './sign-off-parties.ts';
import { sopUnused } from './sop-unused.ts';
import { targetOutsideSop } from './target-outside-sop.ts';
import { taskLoop } from './task-loop.ts';
import { triggerWithoutDedupe } from './trigger-without-dedupe.ts';
import { waiverApprovers } from './waiver-approvers.ts';
import { waiverSubject } from './waiver-subject.ts';
import { waveOrder } from './wave-order.ts';
import { wavesIncomplete } from './waves-incomplete.ts';

/** Rules about one resource by itself, in alphabetical order. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
  answerAhead,
  criterionMetric,
  dutiesAssigned,
  dutyOutsideTeam,
  escalationMissing,
  escalationTooLate,
  freezeAlways,
  gateFailsOpen,
  gateTwoTracks,
  gateWindow,
  graceTooLong,
  licenceValidity,
  phaseSoak,
  projectTeam,
  retrospective,
  scheduleEnded,
  triggerWithoutDedupe,
  waiverApprovers,
  waveOrder,
  wavesIncomplete,
];

/** Rules about how resources fit together, in alphabetical order. */
export const CHAIN_RULES: readonly ChainRule[] = [
  capabilityConflict,
  capabilityDropped,
  capabilityNeverOn,
  capabilityRequires,
  duplicateCode,
  performerOfSop,
  phaseOrder,
  phaseUnlisted,
  pilotSize,
  pilotUnderperformer,
  pilotVariety,
  policyWithoutSubject,
  rollbackTarget,
  scenarioCoverage,
  scenarioMismatch,
  selectorWithoutMatch,
  signOffParties,
  sopUnused,
  targetOutsideSop,
  taskLoop,
  waiverSubject,
];

/** Every built-in rule. A new one is a file beside this one, a line here, texts, fixtures and a line in `schemas/workspace.schema.json`. */
export const RULES: readonly Rule[] = [...DOCUMENT_RULES, ...CHAIN_RULES];
