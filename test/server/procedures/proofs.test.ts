import { describe, expect, it } from 'vitest';
import { judgeRun } from '../../../src/server/procedures/judge-run.ts';
import { factsOf, START, send, sopOf, upload, uploads, workStep } from '../../helpers/runs.ts';

/** Answers a single piece of evidence: what it comes to when it is good, what is refused or fails, and what is missing of it. */
function judged(evidence: object, value: unknown, facts: Parameters<typeof factsOf>[1] = {}) {
  const own = factsOf(
    sopOf([workStep('s', [{ id: 'p', ...evidence }])], {
      responseSets: [{ id: 'set', responses: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
    }),
    facts,
  );
  const { problems, sheet } = send(own, value === undefined ? [] : [{ step: 's', proofs: { p: value } }]);
  const run = judgeRun(own, sheet);
  const refused = problems.map((text) => text.replace('s.p answers/', ''));
  const open = run.obstacles.map(({ code, args }) =>
    `${code.replace('answers/', '')} ${args?.what ?? args?.min ?? ''}`.trim(),
  );
  const [answer] = sheet.all();
  return { refused, open, result: run.steps[0]?.result, value: answer?.value, flags: answer?.flags };
}

describe('proofs', () => {
  it('multi: some of the responses, as many as there must be, none that fails the step', () => {
    const multi = { type: 'multi', set: 'set', min: 2, max: 2, failOn: ['c'] };
    expect(judged(multi, ['a', 'b'])).toMatchObject({ refused: [], open: [], result: 'pass' });
    expect(judged(multi, ['a', 'c']).result).toBe('fail');
    expect(judged(multi, ['a', 'a'])).toMatchObject({ open: ['too-few 2'], value: ['a'] });
    expect(judged(multi, ['a', 'x']).refused).toEqual(['not-offered']);
    expect(judged(multi, ['a', 'b', 'c']).refused).toEqual(['too-many']);
    expect(judged(multi, 'a').refused).toEqual(['wrong-type']);
    expect(judged(multi, undefined).open).toEqual(['missing p']);
  });

  it('timer: whole seconds; too few or too many fail', () => {
    const timer = { type: 'timer', minSeconds: 10, maxSeconds: 60 };
    expect(judged(timer, 10).result).toBe('pass');
    expect([judged(timer, 9).result, judged(timer, 61).result]).toEqual(['fail', 'fail']);
    for (const bad of [1.5, -1, '10', null]) expect(judged(timer, bad).refused).toEqual(['wrong-type']);
    expect(judged(timer, undefined).open).toEqual(['missing p']);
  });

  it('scan: codes that belong here, of an accepted kind, typed only where that is allowed, as many different ones as asked', () => {
    const scan = { type: 'scan', match: 'device', symbologies: ['qr'], count: 2 };
    expect(judged(scan, ['POS-1', { code: 'POS-2', symbology: 'qr' }])).toMatchObject({
      open: [],
      value: ['POS-1', 'POS-2'],
    });
    expect(judged(scan, ['POS-1', 'POS-1']).open).toEqual(['too-few 2']);
    expect(judged(scan, ['TV-9']).refused).toEqual(['not-recognised']);
    expect(judged(scan, [{ code: 'POS-1', symbology: 'ean13' }]).refused).toEqual(['not-offered']);
    expect(judged(scan, [{ code: 'POS-1', typed: true }]).refused).toEqual(['not-offered']);
    expect(judged({ ...scan, manualAllowed: true, count: 1 }, [{ code: 'POS-1', typed: true }]).flags).toEqual([
      'typed',
    ]);
    for (const bad of ['POS-1', [''], [1], [null]]) expect(judged(scan, bad).refused).toEqual(['wrong-type']);
    expect(judged(scan, undefined).open).toEqual(['missing p']);
    expect(judged({ type: 'scan', match: 'sku', pattern: '^[0-9]{3}$' }, ['12']).refused).toEqual(['not-recognised']);
    expect(judged({ type: 'scan', match: 'imei' }, ['490154203237518']).refused).toEqual([]);
    expect(judged({ type: 'scan', match: 'imei' }, ['490154203237519']).refused).toEqual(['not-recognised']);
    expect(judged({ type: 'scan', match: 'store-code', dynamic: true }, ['S001']).refused).toEqual(['not-recognised']);
    expect(judged({ type: 'scan', match: 'store-code', dynamic: true }, ['shown']).refused).toEqual([]);
  });

  it('scan: everything on the list, or what the platform draws of it, the same ones each time', () => {
    const all = { type: 'scan', match: 'fire-equipment', coverage: 'all' };
    expect(judged(all, ['FE-1', 'FE-3']).open).toEqual(['missing FE-2']);
    expect(judged(all, ['FE-1', 'FE-2', 'FE-3']).open).toEqual([]);
    const drawn = { type: 'scan', match: 'fire-equipment', coverage: 'random', count: 1 };
    const results = ['FE-1', 'FE-2', 'FE-3'].map((code) => judged(drawn, [code]).open);
    expect(results.filter((open) => open.length === 0)).toHaveLength(1);
    const run = { dueAt: START, inputs: { cartons: ['C1', 'C2'] } };
    expect(judged({ type: 'scan', match: 'carton', coverage: 'all' }, ['C1'], { run }).open).toEqual(['missing C2']);
    expect(judged({ type: 'scan', match: 'carton', coverage: 'all' }, ['C9']).open).toEqual([]);
  });

  it('table: rows with every cell that there must be; a number beyond its limits or a failed check fails', () => {
    const columns = [
      { id: 'what', type: 'text' },
      { id: 'count', type: 'number', min: 1, max: 9 },
      { id: 'ok', type: 'check', required: false },
    ];
    const table = { type: 'table', rowsFrom: 'free', columns, minRows: 2 };
    const row = { what: 'x', count: 3 };
    expect(judged(table, [row, { ...row, ok: 'pass' }])).toMatchObject({ refused: [], open: [], result: 'pass' });
    expect(judged(table, [row]).open).toEqual(['too-few 2']);
    expect([
      judged(table, [row, { ...row, count: 10 }]).result,
      judged(table, [row, { ...row, ok: 'fail' }]).result,
    ]).toEqual(['fail', 'fail']);
    expect(judged(table, [{ what: 'x' }]).refused).toEqual(['missing']);
    expect(judged(table, [{ ...row, colour: 'red' }]).refused).toEqual(['unknown']);
    expect(judged(table, [{ ...row, count: '3' }]).refused).toEqual(['wrong-type']);
    for (const bad of ['x', [1], [[]], {}]) expect(judged(table, bad).refused).toEqual(['wrong-type']);
    expect(judged(table, undefined).open).toEqual(['missing p']);
  });

  it('table: rows and cells that the platform knows are its own', () => {
    const columns = [
      { id: 'sku', type: 'text', prefilled: true },
      { id: 'expected', type: 'number', prefilled: true },
      { id: 'counted', type: 'number' },
    ];
    const table = { type: 'table', rowsFrom: 'shipment-lines', columns };
    const run = {
      dueAt: START,
      inputs: {
        'shipment-lines': [
          { sku: 'A', expected: 5 },
          { sku: 'B', expected: 2 },
        ],
      },
    };
    const good = judged(table, [{ counted: 5 }, { sku: 'B', counted: 2 }], { run });
    expect(good).toMatchObject({ refused: [], result: 'pass' });
    expect(good.value).toEqual([
      { sku: 'A', expected: 5, counted: 5 },
      { sku: 'B', expected: 2, counted: 2 },
    ]);
    expect(judged(table, [{ counted: 5, expected: 4 }, { counted: 2 }], { run }).refused).toEqual([
      'not-the-platforms',
    ]);
    expect(judged(table, [{ counted: 5 }], { run }).refused).toEqual(['too-few']);
    expect(judged(table, [{ counted: 5 }, { counted: 2 }, { counted: 1 }], { run }).refused).toEqual(['too-many']);
  });

  it('file: the documents that must be there, of accepted types and sizes; one missing fails', () => {
    const file = {
      ...{ type: 'file', mediaTypes: ['application/pdf'], maxMegabytes: 1 },
      documents: [{ id: 'plan' }, { id: 'permit', required: false }],
    };
    const pdf = { mediaType: 'application/pdf' };
    const evidence = uploads(
      upload('f1', pdf),
      upload('f2'),
      upload('f3', { ...pdf, bytes: 2_000_000 }),
      upload('f4', { ...pdf, uploadedBy: 'x' }),
    );
    const answer = (document: string, id: string) => [{ document, evidence: id }];
    expect(judged(file, answer('plan', 'f1'), { evidence })).toMatchObject({ refused: [], result: 'pass' });
    expect(judged(file, answer('permit', 'f1'), { evidence }).result).toBe('fail');
    expect(judged(file, answer('other', 'f1'), { evidence }).refused).toEqual(['not-offered']);
    expect(judged(file, answer('plan', 'f2'), { evidence }).refused).toEqual(['wrong-type']);
    expect(judged(file, answer('plan', 'f3'), { evidence }).refused).toEqual(['file-too-large']);
    for (const id of ['f4', 'none'])
      expect(judged(file, answer('plan', id), { evidence }).refused).toEqual(['no-such-file']);
    for (const bad of ['f1', ['f1'], [{ document: 'plan' }]])
      expect(judged(file, bad, { evidence }).refused).toEqual(['wrong-type']);
    expect(judged(file, undefined).open).toEqual(['missing p']);
  });

  it('photo: from the camera alone unless the SOP says otherwise, and with the code of the task after it began', () => {
    const early = { capturedAt: new Date(START.getTime() - 60_000) };
    const evidence = uploads(upload('cam'), upload('album', { source: 'gallery' }), upload('early', early));
    const photo = { type: 'photo', min: 1, max: 1 };
    expect(judged(photo, ['cam'], { evidence })).toMatchObject({ refused: [], flags: [] });
    expect(judged(photo, ['album'], { evidence }).refused).toEqual(['not-from-camera']);
    expect(judged({ ...photo, cameraOnly: false }, ['album'], { evidence }).refused).toEqual([]);
    const challenge = { ...photo, challengeCode: true };
    expect(judged(challenge, ['early'], { evidence }).refused).toEqual(['before-code']);
    expect(judged(challenge, ['cam'], { evidence }).flags).toEqual(['compare-code']);
  });

  it('video: as long as the SOP says, by the header of the file; flagged where that does not say', () => {
    const film = { mediaType: 'video/mp4' };
    const evidence = uploads(
      upload('v9', { ...film, seconds: 9 }),
      upload('v90', { ...film, seconds: 90 }),
      upload('v', film),
    );
    const video = { type: 'video', minSeconds: 5, maxSeconds: 30 };
    expect(judged(video, ['v9'], { evidence })).toMatchObject({ refused: [], flags: [] });
    expect(judged(video, ['v90'], { evidence }).refused).toEqual(['video-length']);
    expect(judged(video, ['v'], { evidence })).toMatchObject({ refused: [], flags: ['unknown-length'] });
  });
});
