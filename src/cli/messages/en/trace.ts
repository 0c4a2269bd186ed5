import type { Message } from '../message.ts';

/** Texts of `rollout history`. */
export const traceTexts = {
  'trace.title': '{rollout}: how {stores|store|stores} came to their phases',
  'trace.none': '{rollout}: no store takes part yet.',
  'trace.silent': 'The platform could not be asked: revisions are missing.',
  'trace.withdrawn': 'left the rollout',
  'trace.from': 'from {phase}',
  'trace.free': 'no record asked for',
  'trace.unrecorded': 'no record',
  'trace.decided': '{by}, {at}',
  'trace.gates': '{open} of {gates} gates open, {waived} waived',
  'trace.rests': 'rests on {names}',
  'trace.commit': 'commit {commit} by {email}',
  'trace.uncommitted': 'not committed',
  'trace.revision': 'live with revision {revision}, {at}',
  'trace.plan': 'plan {plan}',
  'trace.pushed': 'pushed from {commit}',
  'trace.notLive': 'not live',
  'trace.whole': '{checks|check holds|checks hold}.',
  'trace.broken': '{broken} of {checks|check does|checks do} not hold.',
  'trace.unchecked': '{unchecked|thing|things} nobody can tell from here.',
  'trace.unverified': 'Not verified: add --verify.',
  'trace.saved': 'Written: {files}',
  'trace.paper.title': 'How stores came to their phases: {rollout}',
  'trace.paper.steps': 'Steps',
  'trace.paper.records': 'Records',
  'trace.paper.revisions': 'Revisions of the platform',
  'trace.paper.verification': 'Verification',
  'trace.paper.stores': 'Stores',
  'trace.head.phase': 'Phase',
  'trace.head.from': 'From',
  'trace.head.record': 'Record',
  'trace.head.by': 'Decided by',
  'trace.head.at': 'At',
  'trace.head.revision': 'Revision',
  'trace.head.commit': 'Commit',
  'trace.head.author': 'Author',
  'trace.head.place': 'File',
  'trace.head.plan': 'Plan',
  'trace.head.hash': 'Hash',
  'trace.head.actor': 'By',
  'trace.head.result': 'Result',
} as const;

/** What does not hold when a trace is verified, by code. */
export const traceErrors = {
  'trace/history-broken': {
    summary: 'the history of the platform "{platform}" does not fit its hashes from revision {revision} on',
    hints: ['somebody changed it in the database: `storeops history --verify`, and take a backup'],
  },
  'trace/no-record': {
    summary: 'no record says how "{store}" came into "{phase}"',
    hints: ['look who changed the line: git log -p on this file'],
  },
  'trace/altered': {
    summary: 'the digest of {record} does not fit what stands in it',
    hints: ['take the file back as it was committed'],
  },
  'trace/rewritten': {
    summary: '{record} is not what it was in the commit {commit}',
    hints: ['a record is never changed: take it back, and write a new one'],
  },
  'trace/missing': {
    summary: '{record} rests on "{name}", which is not there',
    hints: ['git log --diff-filter=D says who removed it'],
  },
  'trace/not-committed': { summary: 'no commit has {record}', hints: ['commit it'] },
  'trace/unknown-commit': {
    summary: 'git does not know the commit {commit} behind {in}',
    hints: ['fetch it; it is gone when somebody rewrote the branch'],
  },
  'trace/other-author': {
    summary: '{record} says {person}, but {author} made its commit {commit}',
    hints: ['whoever decides commits; .mailmap says which addresses are one person'],
  },
  'trace/other-live': {
    summary: 'revision {revision} of the platform brought another {record}',
    hints: ['take the record back as it went live'],
  },
  'trace/other-content': {
    summary: '{resource} was not live with revision {revision} as {record} says',
    hints: ['`storeops history {revision}` shows what that revision changed'],
  },
  'trace/not-live': {
    summary: 'the step that {record} decided is not in the history of "{platform}"',
    hints: ['`storeops push` brings it there'],
  },
  'trace/unnamed-author': {
    summary: '{record}: whether {person} made the commit {commit} stands nowhere ({author} did)',
    hints: ['accounts that are an e-mail address, or the part of one before the @, are compared with the commit'],
  },
  'trace/loose-push': {
    summary: 'revision {revision}, which brought {record}, was not pushed from a clean commit',
    hints: ['push from commits: `storeops reconcile`, or from CI'],
  },
  'trace/first-push': {
    summary: '"{store}" came into "{phase}" with the first push, which asks for no record',
  },
} satisfies Record<string, Message>;
