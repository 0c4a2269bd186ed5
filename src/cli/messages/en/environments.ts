import type { Message } from '../message.ts';

/** Findings and errors about environments, by code. */
export const environments = {
  'overlay/form': {
    summary: 'a file of an overlay holds apiVersion, kind, metadata.name, and of the spec what differs',
    hints: ['name a resource of the workspace and leave out all that is the same'],
  },
  'overlay/not-open': {
    summary: '{field} of {address} is the same in every environment',
    hints: [
      'an overlay may change: {open}',
      'an overlay may change what layers say: of stores, and defaults above them',
    ],
  },
  'overlay/unknown-resource': {
    summary: 'there is no {address} that could differ here',
    hints: ['an overlay changes resources of the workspace; it adds none'],
  },
  'environment/by-promotion': {
    summary: '{environment} takes only commits that are live in {after}',
    hints: ['`storeops environment promote --to {environment}` brings the one that is'],
  },
  'environment/differs': {
    summary: 'what is live in {environment} is not what commit {commit} says',
    hints: ['`storeops status --env {environment}` tells what differs; make it equal first'],
  },
  'environment/empty': {
    summary: '{environment} was never pushed to',
    hints: ['push there first: `storeops push --env {environment}`'],
  },
  'environment/no-commit': {
    summary: 'what is live in {environment} comes from no commit: revision {revision} by {actor}',
    hints: ['commit, push there from a clean working tree, and promote that'],
  },
  'environment/no-way': {
    summary: 'it is not said which environment commits come from to {environment}',
    hints: ['pass --from, or set "after" in storeops.yaml'],
  },
  'environment/not-live': {
    summary: 'commit {commit} is not live in {environment}: {live} is',
    hints: ['push it there first, or promote the one that is'],
  },
  'environment/other-way': {
    summary: 'commits come to {environment} from {after}, not from {from}',
    hints: ['promote it to {after} first; storeops.yaml says so'],
  },
  'environment/unknown-commit': {
    summary: 'this repository has no commit {commit}',
    hints: ['fetch it first: `git fetch`'],
  },
  'usage/unknown-environment': {
    summary: 'there is no environment "{environment}" in storeops.yaml',
    hints: ['use one of: {known}', 'add it below "environments"'],
  },
} as const satisfies Readonly<Record<string, Message>>;

/** Texts of the commands about environments. */
export const environmentTexts = {
  'environment.confirm': 'Push commit {commit}, live in {from}, to {to}?',
  'environment.promoted':
    'Commit {commit} went from {from} to {to}: {changes|change|changes}, now revision {revision}.',
  'environment.nothing': 'Commit {commit} is live in {to} already (revision {revision}).',
  'help.topic.environment': 'Environments: where a commit comes to life, one after the other.',
} as const;
