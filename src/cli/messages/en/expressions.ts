import type { Message } from '../message.ts';

/** Findings in CEL expressions, by code. */
export const expressions = {
  'cel/syntax': {
    summary: 'not a valid expression: "{found}" does not belong here',
    hints: ['did you mean "{suggestion}"?', 'expected "{expected}"', 'expressions are written in CEL, see cel.dev'],
  },
  'cel/incomplete': {
    summary: 'the expression ends too early',
    hints: ['"{expected}" is missing', 'finish it, or remove the operator at its end'],
  },
  'cel/limit': {
    summary: 'the expression is too large to be checked and evaluated safely',
    hints: [
      'split it: at most {characters} characters, {nodes} parts, {depth} levels, {elements} list items, {arguments} arguments',
    ],
  },
  'cel/unknown-name': {
    summary: 'there is no variable "{name}" here',
    hints: ['did you mean "{suggestion}"?', 'use one of: {known}; text stands in quotes'],
  },
  'cel/unknown-field': {
    summary: 'there is no field "{field}" here',
    hints: ['did you mean "{suggestion}"?', 'use one of: {known}'],
  },
  'cel/unknown-function': {
    summary: 'there is no function {name}',
    hints: ['did you mean "{suggestion}"?', 'see docs/diagnostics.md for the functions there are'],
  },
  'cel/no-fields': {
    summary: '"{field}" is asked of a {type}, which has no fields',
    hints: ['ask a list about its items: .exists(item, item.{field} == …), .all(…), [0]'],
  },
  'cel/no-items': {
    summary: '{macro}() goes through a list or the keys of a map, not a {type}',
    hints: ['name the list that is meant'],
  },
  'cel/type': {
    summary: '"{operation}" cannot be applied to {types}',
    hints: ['convert one side with int(), double(), string(), timestamp() or duration(), or compare like with like'],
  },
  'cel/wrong-type': { summary: 'a {expected} is needed here, not a {actual}', hints: ['compare it with something'] },
  'cel/result': {
    summary: 'the expression has to yield a {expected}; this one yields a {actual}',
    hints: ['compare the value with something'],
  },
  'cel/value': {
    summary: '"{value}" can never be met here',
    hints: ['did you mean "{suggestion}"?', 'possible: {allowed}'],
  },
  'cel/constant': {
    summary: '{name} cannot read "{value}"',
    hints: ["write timestamp('2026-01-31'), duration('36h') or duration('PT36H'), matches('^[A-Z]{2}')"],
  },
  'cel/arithmetic': {
    summary: 'a gate compares measured figures and does not compute with them: "{operation}"',
    hints: ['rounding would decide at the limit; declare the computed figure as a metric and compare that'],
  },
  'cel/presence': {
    summary: 'has() would read missing data as not met',
    hints: ['leave it out: a figure without data makes the gate answer "insufficient data", see onMissing'],
  },
  'cel/has': { summary: 'has() asks for a field', hints: ['write has(resource.spec.field)'] },
  'policy/user': { summary: '{message}', hints: ['{hint}', 'policy "{policy}" of this chain asks for it'] },
  'policy/missing-value': {
    summary: 'policy "{policy}" cannot be judged here: {field} is missing',
    hints: ['fill it in, or let the policy ask has({field}) first'],
  },
  'policy/not-computable': {
    summary: 'policy "{policy}" cannot be computed here: {problem}',
    hints: ['correct the value, or the policy’s rule'],
  },
  'policy/unknown-kind': {
    summary: 'there is no kind "{name}", so the policy would never apply',
    hints: ['did you mean "{suggestion}"?', 'use some of: {known}'],
  },
} as const satisfies Record<string, Message>;
