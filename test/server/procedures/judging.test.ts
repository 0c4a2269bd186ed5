import { describe, expect, it } from 'vitest';
import { judgeRun, stoppedSteps } from '../../../src/server/procedures/judge-run.ts';
import type { SentStep } from '../../../src/server/tasks/sent-answers.ts';
import { factsOf, send, sopOf, workStep } from '../../helpers/runs.ts';

const check = (id: string, more: object = {}): object => workStep(id, [{ type: 'check', id: 'ok' }], more);
const pass = (step: string): SentStep => ({ step, proofs: { ok: 'pass' } });
const fail = (step: string): SentStep => ({ step, proofs: { ok: 'fail' } });
const paths = (run: ReturnType<typeof judgeRun>): string[] =>
  run.obstacles.map(({ code, path, args }) => `${path?.join('.')} ${code} ${args?.what ?? ''}`.trim());

describe('a step that refers to another SOP', () => {
  const below = sopOf(
    [
      check('power', { weight: 50 }),
      workStep('count', [{ type: 'number', id: 'people', min: 2 }], {
        visibleIf: "answers.power.ok == 'pass'",
        weight: 50,
      }),
      workStep('kind', [{ type: 'choice', id: 'which', set: 'kinds' }]),
    ],
    {
      scoring: { method: 'weighted', passScore: 60 },
      responseSets: [{ id: 'kinds', responses: [{ id: 'good' }, { id: 'bad' }] }],
    },
    'opening',
  );
  const action = { type: 'notify', id: 'tell', roles: ['region-manager'], message: { 'zh-CN': '请看' } };
  const sop = sopOf([
    check('before'),
    { id: 'reopen', kind: 'sub-sop', title: {}, sop: 'opening@^1', onFail: { severity: 'major', actions: [action] } },
    check('after'),
  ]);
  const facts = factsOf(sop, { procedures: new Map([['opening', below]]) });

  it('asks for the steps of that SOP under its own name, with their own conditions and responses', () => {
    const empty = judgeRun(facts, send(facts, []).sheet);
    expect(empty.steps.map(({ of }) => of.step.id)).toEqual([
      'before',
      'reopen',
      'reopen/power',
      'reopen/kind',
      'after',
    ]);
    const { sheet, problems } = send(facts, [pass('before'), pass('reopen/power'), pass('after')]);
    expect(problems).toEqual([]);
    expect(paths(judgeRun(facts, sheet))).toEqual([
      'reopen/count.people answers/missing people',
      'reopen/kind.which answers/missing which',
    ]);
    expect(send(facts, [{ step: 'reopen/kind', proofs: { which: 'other' } }], { sheet }).problems).toEqual([
      'reopen/kind.which answers/not-offered',
    ]);
    expect(send(facts, [pass('power')]).problems).toEqual(['power.ok answers/unknown']);
  });

  it('fails when the run of that SOP does, by its own score', () => {
    const answers = (people: number) => [
      ...[pass('before'), pass('reopen/power'), pass('after')],
      { step: 'reopen/count', proofs: { people } },
      { step: 'reopen/kind', proofs: { which: 'good' } },
    ];
    const good = judgeRun(facts, send(facts, answers(2)).sheet);
    expect([good.obstacles, good.result.outcome, good.actions]).toEqual([[], 'passed', []]);
    const bad = judgeRun(facts, send(facts, answers(1)).sheet);
    expect(bad.result).toMatchObject({ outcome: 'failed', failedSteps: 2 });
    expect(bad.actions.map((due) => [due.action.id, due.judged.of.step.id])).toEqual([['tell', 'reopen']]);
  });

  it('passes although one of its steps failed, when its score is high enough', () => {
    const lenient = { ...below, spec: { ...below.spec, scoring: { method: 'weighted', passScore: 50 } } } as never;
    const own = { ...facts, procedures: new Map([['opening', lenient]]) };
    const { sheet } = send(own, [
      ...[pass('before'), pass('reopen/power'), pass('after')],
      { step: 'reopen/count', proofs: { people: 1 } },
      { step: 'reopen/kind', proofs: { which: 'good' } },
    ]);
    expect(judgeRun(own, sheet).result).toMatchObject({ outcome: 'passed', failedSteps: 1 });
  });
});

describe('a failure that stops the work', () => {
  const sop = sopOf([
    check('one'),
    check('two', { onFail: { severity: 'major', block: 'next-step' } }),
    check('three'),
  ]);
  const stopped = (facts: ReturnType<typeof factsOf>, sheet: ReturnType<typeof send>['sheet']): string[] =>
    [...stoppedSteps(judgeRun(facts, sheet).steps)].map(([{ of }, stop]) => `${of.step.id} by ${stop.of.step.id}`);

  it('lets nobody go on with the next steps nor hand in until it is answered otherwise or put right', () => {
    const facts = factsOf(sop);
    const { sheet } = send(facts, [fail('two')]);
    expect(stopped(facts, sheet)).toEqual(['three by two']);
    expect(paths(judgeRun(facts, sheet))).toContain('two answers/put-right-first');
    expect(stopped(facts, send(facts, [pass('two')], { sheet, minutes: 20 }).sheet)).toEqual([]);
    expect(stopped(factsOf(sop, { putRight: new Set(['two ']) }), sheet)).toEqual([]);
  });
});

describe('a step that ends the run', () => {
  it('leaves out what comes after it, also what the platform would start by itself', () => {
    const end = { type: 'finish-task', id: 'end', outcome: 'solved' };
    const tell = { type: 'notify', id: 'tell', roles: ['technician'], message: {} };
    const sop = sopOf([
      check('one', { actions: [end] }),
      { id: 'later', kind: 'action', title: {}, performedBy: 'system', actions: [tell] },
      check('two'),
    ]);
    const facts = factsOf(sop);
    const run = judgeRun(facts, send(facts, [pass('one')]).sheet);
    expect([run.result.outcome, run.obstacles, run.actions.map(({ action }) => action.id)]).toEqual([
      'solved',
      [],
      ['end'],
    ]);
  });
});

describe('the end of a run', () => {
  const signature = (role: string) => [{ step: 'completion.sign-off', proofs: { signatures: [{ role }] } }];

  it('is signed by every role that the SOP names, each for themselves, after the last answer', () => {
    const facts = factsOf(
      sopOf([check('one')], { completion: { signOff: ['manager', 'auditor'], secondPerson: true } }),
    );
    const answered = send(facts, [pass('one')]).sheet;
    expect(paths(judgeRun(facts, answered))).toEqual([
      'completion.sign-off.signatures answers/missing manager',
      'completion.sign-off.signatures answers/missing auditor',
    ]);
    const forged = [{ step: 'completion.sign-off', proofs: { signatures: [{ role: 'manager', by: 'manager-1' }] } }];
    expect(send(facts, forged, { sheet: answered }).problems).toEqual([
      'completion.sign-off.signatures answers/wrong-signer',
    ]);
    const first = send(facts, signature('manager'), { sheet: answered, by: 'manager-1', minutes: 11 }).sheet;
    const both = send(facts, signature('auditor'), { sheet: first, by: 'auditor-1', minutes: 12 }).sheet;
    expect(judgeRun(facts, both).obstacles).toEqual([]);
    const changed = send(facts, [pass('one')], { sheet: both, minutes: 13 }).sheet;
    expect(paths(judgeRun(facts, changed))).toHaveLength(2);
  });

  it('wants a second person where the SOP says so: who performs the task is not their own', () => {
    const facts = factsOf(sopOf([check('one')], { completion: { secondPerson: true } }));
    const answered = send(facts, [pass('one')]).sheet;
    const own = send(facts, [{ step: 'completion.sign-off', proofs: { signatures: [{}] } }], { sheet: answered });
    expect(paths(judgeRun(facts, own.sheet))).toEqual(['completion.sign-off.signatures answers/missing second-person']);
    const other = send(facts, [{ step: 'completion.sign-off', proofs: { signatures: [{}] } }], {
      ...{ sheet: own.sheet, by: 'manager-1' },
    });
    expect(judgeRun(facts, other.sheet).obstacles).toEqual([]);
  });

  it('counts a signature that somebody else gave to a step, signed in as themselves, and no drawn one', () => {
    const sop = sopOf([workStep('sign', [{ type: 'signature', id: 'by', signers: ['manager'], method: 'draw' }])], {
      completion: { secondPerson: true },
    });
    const facts = factsOf(sop);
    const drawn = send(facts, [
      { step: 'sign', proofs: { by: [{ by: 'manager-1', role: 'manager', at: '2030-01-01' }] } },
    ]);
    expect(paths(judgeRun(facts, drawn.sheet))).toEqual([
      'completion.sign-off.signatures answers/missing second-person',
    ]);
    const own = send(facts, [{ step: 'sign', proofs: { by: [{ role: 'manager' }] } }], { by: 'manager-1' });
    expect(judgeRun(facts, own.sheet).obstacles).toEqual([]);
  });

  it('may be handed in with steps missing where the SOP does not ask for all of them', () => {
    const facts = factsOf(sopOf([check('one'), check('two')], { completion: { requireAllMandatory: false } }));
    const run = judgeRun(facts, send(facts, [pass('one')]).sheet);
    expect([run.obstacles, run.result.outcome]).toEqual([[], 'passed']);
  });
});
