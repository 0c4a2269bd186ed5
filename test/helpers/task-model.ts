/** Who takes part: two associates, and the store's manager. */
export type Actor = 'associate' | 'colleague' | 'manager';

/** What the model knows of a task, in minutes since it was made. */
export interface TaskModel {
  now: number;
  phase: 'open' | 'claimed' | 'in-progress' | 'submitted' | 'rejected' | 'done' | 'missed' | 'cancelled';
  holder: Actor | undefined;
  doer: Actor | undefined;
  due: number;
  grace: number;
  end: number;
  blocked: boolean;
  standsSince: number | undefined;
  attempt: number;
  handedIn: number | undefined;
  inTime: boolean | undefined;
}

/** What may happen in a history. */
export type Move =
  | { readonly kind: 'claim' | 'release' | 'start' | 'answer' | 'submit' | 'unblock'; readonly actor: Actor }
  | { readonly kind: 'block'; readonly actor: Actor; readonly stopsClock: boolean }
  | { readonly kind: 'accept' | 'reject'; readonly actor: Actor }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'wait'; readonly minutes: number };

const ACTIVE = ['open', 'claimed', 'in-progress', 'rejected'];

/** A task of the short SOP: due after 45 minutes, on time until 60, missed after 135. */
export function newModel(): TaskModel {
  return {
    ...{ now: 0, phase: 'open', holder: undefined, doer: undefined, due: 45, grace: 60, end: 135 },
    ...{ blocked: false, standsSince: undefined, attempt: 1, handedIn: undefined, inTime: undefined },
  };
}

/** Plays a move in the model; answers whether it is allowed. Written from the requirements, not from the program. */
export function play(model: TaskModel, move: Move): boolean {
  if (move.kind === 'wait') model.now += move.minutes;
  const isOver = ACTIVE.includes(model.phase) && model.standsSince === undefined && model.now >= model.end;
  if (isOver) model.phase = 'missed';
  if (move.kind === 'wait' || move.kind === 'sweep') return true;
  if (!isPermitted(model, move)) return false;
  return RULES[move.kind](model, move as never);
}

/** Associates act on what is theirs, or on what nobody has; the manager on everything of the store but its submission. */
function isPermitted({ holder, doer }: TaskModel, move: Exclude<Move, { kind: 'wait' | 'sweep' }>): boolean {
  if (move.kind === 'cancel') return true;
  const { actor, kind } = move;
  const isTheirs = holder === actor || doer === actor;
  if (kind === 'accept' || kind === 'reject') return actor === 'manager' && !isTheirs;
  if (kind === 'claim') return actor !== 'manager';
  if (actor === 'manager') return kind !== 'submit' || isTheirs;
  const isForAnybody = kind === 'start' || kind === 'answer' || kind === 'submit';
  return isTheirs || (isForAnybody && holder === undefined);
}

type Rules = {
  readonly [Kind in Exclude<Move['kind'], 'wait' | 'sweep'>]: (
    model: TaskModel,
    move: Extract<Move, { kind: Kind }>,
  ) => boolean;
};

const RULES: Rules = {
  claim: (model, { actor }) => {
    if (model.phase === 'claimed' && model.holder === actor) return true;
    if (model.phase !== 'open' || model.blocked || (model.holder !== undefined && model.holder !== actor)) return false;
    Object.assign(model, { phase: 'claimed', holder: actor });
    return true;
  },
  release: (model) => {
    if (model.phase !== 'open' && model.phase !== 'claimed') return false;
    Object.assign(model, { phase: 'open', holder: undefined });
    return true;
  },
  start: (model, { actor }) => (model.phase === 'in-progress' ? model.doer === actor : begin(model, actor)),
  answer: (model, { actor }) => (model.phase === 'in-progress' ? !model.blocked : begin(model, actor)),
  submit: (model, { actor }) => {
    if (model.phase === 'in-progress' ? model.blocked : !begin(model, actor)) return false;
    Object.assign(model, { phase: 'submitted', doer: actor, handedIn: model.now });
    return true;
  },
  accept: (model) => {
    if (model.phase !== 'submitted') return false;
    Object.assign(model, { phase: 'done', inTime: (model.handedIn ?? 0) <= model.grace });
    return true;
  },
  reject: (model) => {
    if (model.phase !== 'submitted') return false;
    const end = Math.max(model.end, model.now + (model.end - model.due));
    Object.assign(model, { phase: 'rejected', attempt: model.attempt + 1, end });
    return true;
  },
  block: (model, { stopsClock }) => {
    if (!ACTIVE.includes(model.phase) || model.blocked) return false;
    Object.assign(model, { blocked: true, standsSince: stopsClock ? model.now : undefined });
    return true;
  },
  unblock: (model) => {
    if (!ACTIVE.includes(model.phase) || !model.blocked) return false;
    goOn(model);
    return true;
  },
  cancel: (model) => {
    if (!ACTIVE.includes(model.phase)) return false;
    goOn(model);
    model.phase = 'cancelled';
    return true;
  },
};

function begin(model: TaskModel, actor: Actor): boolean {
  if (model.blocked || !['open', 'claimed', 'rejected'].includes(model.phase)) return false;
  Object.assign(model, { phase: 'in-progress', holder: model.holder ?? actor, doer: actor });
  return true;
}

function goOn(model: TaskModel): void {
  const stood = model.standsSince === undefined ? 0 : model.now - model.standsSince;
  const { due, grace, end } = model;
  Object.assign(model, {
    blocked: false,
    standsSince: undefined,
    due: due + stood,
    grace: grace + stood,
    end: end + stood,
  });
}
