import { type Instruction, parsePattern } from './pattern-program.ts';
import type { Run } from './run.ts';
import type { Undecided } from './undecided.ts';

export type Pattern = (text: string, run: Run) => boolean | Undecided;

const compiled = new Map<string, Pattern | undefined>();

/**
 * A regular expression in RE2's syntax, as CEL has it; undefined when it is none. It is matched by following all ways at
 * once, so that the time grows with text × pattern: JavaScript's own engine can take forever on `(a+)+$`.
 */
export function compilePattern(source: string): Pattern | undefined {
  if (!compiled.has(source)) {
    if (compiled.size > 200) compiled.clear();
    const program = parsePattern(source);
    compiled.set(source, program && ((text, run) => search(program, text, run)));
  }
  return compiled.get(source);
}

/** Does the pattern match anywhere in the text? */
function search(program: readonly Instruction[], text: string, run: Run): boolean | Undecided {
  const points = [...text];
  let current = new Set<number>();
  for (let at = 0; at <= points.length; at++) {
    follow(0, { program, points, at }, current);
    if (current.has(program.length)) return true;
    const spent = run.spend(1 + current.size / 4);
    if (spent) return spent;
    const next = new Set<number>();
    const point = points[at];
    for (const state of point === undefined ? [] : current) {
      const instruction = program[state];
      if (instruction?.op === 'character' && instruction.matches(point as string))
        follow(state + 1, { program, points, at: at + 1 }, next);
    }
    current = next;
  }
  return false;
}

interface Place {
  readonly program: readonly Instruction[];
  readonly points: readonly string[];
  readonly at: number;
}

/** Adds a state and all that can be reached from it without reading a character. The state behind the program is the match. */
function follow(start: number, place: Place, states: Set<number>): void {
  const open = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (states.has(state)) continue;
    states.add(state);
    const instruction = place.program[state];
    if (instruction?.op === 'split') open.push(...instruction.to);
    else if (instruction?.op === 'assert' && instruction.holds(place.points, place.at)) open.push(state + 1);
  }
}
