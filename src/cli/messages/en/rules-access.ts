import type { Message } from '../message.ts';

/** Built-in rules about roles, bindings and waivers, by code. */
export const accessRules = {
  'policy/broad-grant': {
    summary: 'a role of one store may {verb} {resource} of the whole {scope}',
    hints: ['limit it to scope: store, or give it to a role at headquarters'],
    why: 'People of one store who can change others’ data are the usual way in which it leaks, and nobody notices.',
  },
  'policy/conflicting-bindings': {
    summary: '{subject} holds {first} and {second}, which nobody may hold together',
    hints: ['end one binding, or keep their stores or times apart'],
    why: 'Who takes money and books it, or requests and approves, needs nobody to hide a mistake.',
  },
  'policy/dead-grant': {
    summary: '{verbs} on {resource} is granted here and denied altogether',
    hints: ['remove the permission, or the denial that beats it'],
    why: 'Denials win. Who reads the permission thinks that the role may do it, and finds out at the counter.',
  },
  'policy/delegated-role': {
    summary: '{delegatedBy} cannot hand on {role}, which it does not have',
    hints: ['name a role that has it, or hand on less'],
    why: 'Nobody gives away more than they have; otherwise delegation is a way round every limit.',
  },
  'policy/expired-binding': {
    summary: 'the binding of {role} ended on {date}',
    hints: ['remove the file, or extend it with a new approval'],
    why: 'It gives nobody anything any more, and looks as if it did.',
  },
  'policy/expired-waiver': {
    summary: 'the waiver for {resource} ended on {date}',
    hints: ['remove it; when it is still needed, have it approved again'],
    why: 'What was excused then is a finding again. A list of old waivers hides those that count.',
  },
  'policy/inherited-conflict': {
    summary: 'it unites {first} and {second}, which nobody may hold together',
    hints: ['inherit one of them, and grant what else is needed by name'],
    why: 'Separation of duties that a role undoes by inheritance protects nothing.',
  },
} satisfies Record<`policy/${string}`, Message>;
