import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { execa } from 'execa';
import { parse } from 'yaml';

/** Contexts of expressions by name, such as `github` and `inputs`. */
export type Contexts = Readonly<Record<string, unknown>>;

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionRun {
  /** Names of the steps that ran, and `uses` of those that call another action. */
  readonly steps: readonly string[];
  readonly output: string;
  /** What was written into the step summary. */
  readonly summary: string;
  /** The step that failed, with its exit code. */
  readonly failed?: { readonly step: string; readonly code: number | undefined };
  /** `with` of the steps that call another action. */
  readonly uses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ActionOptions {
  readonly file: string;
  readonly cwd: string;
  readonly contexts: Contexts;
  readonly env: Readonly<Record<string, string>>;
  /** Steps that are taken as done. */
  readonly skip?: readonly string[];
}

/** Runs a composite action's own steps as a runner does: expressions by GitHub's evaluator, scripts by bash. */
export async function runAction({ file, cwd, contexts, env, skip = [] }: ActionOptions): Promise<ActionRun> {
  const action = parse(readFileSync(file, 'utf8')) as {
    inputs: Record<string, { default?: string }>;
    runs: { steps: Step[] };
  };
  const temp = mkdtempSync(path.join(tmpdir(), 'storeops-runner-'));
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const all = { ...contexts, runner: { temp }, steps };
  const defaults = Object.entries(action.inputs).map(([name, { default: text = '' }]) => [name, fillIn(text, all)]);
  const known = { ...all, inputs: { ...Object.fromEntries(defaults), ...(contexts.inputs as object) } };
  const fill = (text: string): string => fillIn(text, known);
  const files = { GITHUB_STEP_SUMMARY: path.join(temp, 'summary'), GITHUB_OUTPUT: path.join(temp, 'output') };
  writeFileSync(files.GITHUB_STEP_SUMMARY, '');
  const ran: string[] = [];
  const uses: Record<string, Record<string, string>> = {};
  let output = '';
  let failed: ActionRun['failed'];
  for (const step of action.runs.steps) {
    const name = step.uses ?? step.name ?? '';
    if (skip.includes(name) || failed || (step.if && evaluate(step.if, known) !== 'true')) continue;
    ran.push(name);
    const filled = (texts: Readonly<Record<string, string>> = {}): Record<string, string> =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fill(String(text))]));
    if (step.uses) uses[step.uses] = filled(step.with);
    if (step.run === undefined) continue;
    writeFileSync(files.GITHUB_OUTPUT, '');
    const variables = { ...env, ...files, RUNNER_TEMP: temp, ...filled(step.env) };
    // `shell: bash` of a step means these options.
    const argv = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', fill(step.run)];
    const { exitCode, all: printed } = await execa('bash', argv, { cwd, env: variables, reject: false, all: true });
    output += `${printed}\n`;
    if (step.id) steps[step.id] = { outputs: pairs(readFileSync(files.GITHUB_OUTPUT, 'utf8')) };
    if (exitCode !== 0) failed = { step: name, code: exitCode };
  }
  const summary = readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
  return { steps: ran, output, summary, uses, ...(failed ? { failed } : {}) };
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split('\n').flatMap((line) => (line.includes('=') ? [line.split('=', 2)] : [])));
}

/** A text with its `${{ … }}` replaced by their values. */
function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.+?)\}\}/g, (_, source: string) => evaluate(source, contexts));
}

/** The value of an expression as text. */
function evaluate(source: string, contexts: Contexts): string {
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const { tokens } = new Lexer(source).lex();
  const expression = new Parser(tokens, Object.keys(contexts), []).parse();
  return new Evaluator(expression, context).evaluate().coerceString();
}
