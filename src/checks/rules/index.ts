import { acceptanceResult } from './acceptance-result.ts';
import { actionOverdue } from './action-overdue.ts';
import { amountLadder } from './amount-ladder.ts';
import { answerAhead } from './answer-ahead.ts';
import { approvalDeadEnd } from './approval-dead-end.ts';
import { approvalEndless } from './approval-endless.ts';
import { approvalUnreachable } from './approval-unreachable.ts';
import { approverLimit } from './approver-limit.ts';
import { approverMayApprove } from './approver-may-approve.ts';
import { areaOrder } from './area-order.ts';
import { areaParts } from './area-parts.ts';
import { blockReason } from './block-reason.ts';
import { broadGrant } from './broad-grant.ts';
import { calendarCoverage } from './calendar-coverage.ts';
import { calendarDays } from './calendar-days.ts';
import { capabilityConflict } from './capability-conflict.ts';
import { capabilityDropped } from './capability-dropped.ts';
import { capabilityNeverOn } from './capability-never-on.ts';
import { capabilityRequires } from './capability-requires.ts';
import { conflictingBindings } from './conflicting-bindings.ts';
import { coordinatesInChina } from './coordinates-in-china.ts';
import { courseUntaught } from './course-untaught.ts';
import { createdOnSchedule } from './created-on-schedule.ts';
import { creditCode } from './credit-code.ts';
import { criterionMetric } from './criterion-metric.ts';
import { dailySopMinutes } from './daily-sop-minutes.ts';
import { dateOrder } from './date-order.ts';
import { deadGrant } from './dead-grant.ts';
import { delegatedRole } from './delegated-role.ts';
import { deviceZone } from './device-zone.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateDevice } from './duplicate-device.ts';
import { duplicateExternalId } from './duplicate-external-id.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateSerialNumber } from './duplicate-serial-number.ts';
import { dutiesAssigned } from './duties-assigned.ts';
import { dutyOutsideTeam } from './duty-outside-team.ts';
import { dutyTwice } from './duty-twice.ts';
import { escalationMissing } from './escalation-missing.ts';
import { escalationToSame } from './escalation-to-same.ts';
import { escalationTooLate } from './escalation-too-late.ts';
import { estimatedMinutes } from './estimated-minutes.ts';
import { expiredBinding } from './expired-binding.ts';
import { expiredWaiver } from './expired-waiver.ts';
import { formField } from './form-field.ts';
import { freezeAlways } from './freeze-always.ts';
import { gateFailsOpen } from './gate-fails-open.ts';
import { gateTwoTracks } from './gate-two-tracks.ts';
import { gateWindow } from './gate-window.ts';
import { glnCheckDigit } from './gln-check-digit.ts';
import { graceTooLong } from './grace-too-long.ts';
import { inactiveSop } from './inactive-sop.ts';
import { inheritedConflict } from './inherited-conflict.ts';
import { licenceValidity } from './licence-validity.ts';
import { lifecycleDates } from './lifecycle-dates.ts';
import { limitsOrder } from './limits-order.ts';
import { nobodyToEscalateTo } from './nobody-to-escalate-to.ts';
import { openingHours } from './opening-hours.ts';
import { outsideOpeningHours } from './outside-opening-hours.ts';
import { ownerVerifies } from './owner-verifies.ts';
import { performerMaySubmit } from './performer-may-submit.ts';
import { performerOfSop } from './performer-of-sop.ts';
import { phaseOfClosedStore } from './phase-of-closed-store.ts';
import { phaseOrder } from './phase-order.ts';
import { phaseSoak } from './phase-soak.ts';
import { phaseUnlisted } from './phase-unlisted.ts';
import { pilotSize } from './pilot-size.ts';
import { pilotUnderperformer } from './pilot-underperformer.ts';
import { pilotVariety } from './pilot-variety.ts';
import { policyWithoutSubject } from './policy-without-subject.ts';
import { projectTeam } from './project-team.ts';
import { promotionAltered } from './promotion-altered.ts';
import { recurrence } from './recurrence.ts';
import { redlineConsequence } from './redline-consequence.ts';
import { redlineEvidence } from './redline-evidence.ts';
import { regionDivision } from './region-division.ts';
import { responseSet } from './response-set.ts';
import { retrospective } from './retrospective.ts';
import { retrospectiveThin } from './retrospective-thin.ts';
import { reviewerMayReview } from './reviewer-may-review.ts';
import { rollbackTarget } from './rollback-target.ts';
import type { ChainRule, DocumentRule, Rule } from './rule.ts';
import { scenarioCoverage } from './scenario-coverage.ts';
import { scenarioMismatch } from './scenario-mismatch.ts';
import { scheduleEnded } from './schedule-ended.ts';
import { scoreWeights } from './score-weights.ts';
import { scorecardWeights } from './scorecard-weights.ts';
import { selectorWithoutMatch } from './selector-without-match.ts';
import { selfApproval } from './self-approval.ts';
import { selfExcuse } from './self-excuse.ts';
import { shortMonths } from './short-months.ts';
import { signOffAltered } from './sign-off-altered.ts';
import { signOffExpired } from './sign-off-expired.ts';
import { signOffParties } from './sign-off-parties.ts';
import { signOffRole } from './sign-off-role.ts';
import { signOffVoid } from './sign-off-void.ts';
import { soleApprover } from './sole-approver.ts';
import { sopCapability } from './sop-capability.ts';
import { sopDatesOverlap } from './sop-dates-overlap.ts';
import { sopLength } from './sop-length.ts';
import { sopUnused } from './sop-unused.ts';
import { sopVersion } from './sop-version.ts';
import { staffMinimum } from './staff-minimum.ts';
import { targetOutsideSop } from './target-outside-sop.ts';
import { taskLoop } from './task-loop.ts';
import { timeoutOrder } from './timeout-order.ts';
import { triggerWithoutDedupe } from './trigger-without-dedupe.ts';
import { unblurredFaces } from './unblurred-faces.ts';
import { unknownLadder } from './unknown-ladder.ts';
import { waiverApprovers } from './waiver-approvers.ts';
import { waiverSubject } from './waiver-subject.ts';
import { waiverTerm } from './waiver-term.ts';
import { waveOrder } from './wave-order.ts';
import { wavesIncomplete } from './waves-incomplete.ts';
import { windowOrder } from './window-order.ts';
import { windowOverlap } from './window-overlap.ts';
import { windowTooShort } from './window-too-short.ts';
import { workloadCap } from './workload-cap.ts';

/** Rules about one resource by itself, in alphabetical order. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
  acceptanceResult,
  actionOverdue,
  amountLadder,
  answerAhead,
  approvalDeadEnd,
  approvalEndless,
  approvalUnreachable,
  areaOrder,
  areaParts,
  broadGrant,
  calendarCoverage,
  calendarDays,
  coordinatesInChina,
  creditCode,
  criterionMetric,
  dateOrder,
  deviceZone,
  duplicateId,
  dutiesAssigned,
  dutyOutsideTeam,
  dutyTwice,
  escalationMissing,
  escalationToSame,
  escalationTooLate,
  estimatedMinutes,
  expiredBinding,
  expiredWaiver,
  formField,
  freezeAlways,
  gateFailsOpen,
  gateTwoTracks,
  gateWindow,
  glnCheckDigit,
  graceTooLong,
  licenceValidity,
  lifecycleDates,
  limitsOrder,
  openingHours,
  ownerVerifies,
  phaseOfClosedStore,
  phaseSoak,
  projectTeam,
  recurrence,
  redlineConsequence,
  redlineEvidence,
  responseSet,
  retrospective,
  scheduleEnded,
  scoreWeights,
  scorecardWeights,
  shortMonths,
  promotionAltered,
  signOffAltered,
  signOffExpired,
  soleApprover,
  sopVersion,
  staffMinimum,
  timeoutOrder,
  triggerWithoutDedupe,
  unblurredFaces,
  unknownLadder,
  waiverApprovers,
  waiverTerm,
  waveOrder,
  wavesIncomplete,
  windowOrder,
  windowOverlap,
];

/** Rules about how resources fit together, in alphabetical order. */
export const CHAIN_RULES: readonly ChainRule[] = [
  approverLimit,
  approverMayApprove,
  blockReason,
  capabilityConflict,
  capabilityDropped,
  capabilityNeverOn,
  capabilityRequires,
  conflictingBindings,
  courseUntaught,
  createdOnSchedule,
  dailySopMinutes,
  deadGrant,
  delegatedRole,
  duplicateCode,
  duplicateDevice,
  duplicateExternalId,
  duplicateSerialNumber,
  inactiveSop,
  inheritedConflict,
  nobodyToEscalateTo,
  outsideOpeningHours,
  performerMaySubmit,
  performerOfSop,
  phaseOrder,
  phaseUnlisted,
  pilotSize,
  pilotUnderperformer,
  pilotVariety,
  policyWithoutSubject,
  regionDivision,
  retrospectiveThin,
  reviewerMayReview,
  rollbackTarget,
  scenarioCoverage,
  scenarioMismatch,
  selectorWithoutMatch,
  selfApproval,
  selfExcuse,
  signOffParties,
  signOffRole,
  signOffVoid,
  sopCapability,
  sopDatesOverlap,
  sopLength,
  sopUnused,
  targetOutsideSop,
  taskLoop,
  waiverSubject,
  windowTooShort,
  workloadCap,
];

/** Every built-in rule. A new one is a file beside this one, a line here, texts, fixtures and a line in `schemas/workspace.schema.json`. */
export const RULES: readonly Rule[] = [...DOCUMENT_RULES, ...CHAIN_RULES];
