import type { Agenda } from './agenda.ts';
import { type Crew, rolesOf } from './crew.ts';
import type { DemoStore } from './demo-chain.ts';
import { MINUTE_MS } from './local-time.ts';
import type { DemoPerson } from './people.ts';
import { mosaic, pngOf, videoOf } from './picture.ts';
import type { PlatformDesk } from './platform-desk.ts';
import { failedProof, type ProofContext, proofOf } from './proofs.ts';
import type { Random } from './random.ts';
import { mayFail, type RunStep, responsesIn, stepKey, stepsIn } from './run-steps.ts';
import type { DemoTask } from './task-document.ts';

/** A task, who does it, and when. */
export interface Errand {
  readonly task: DemoTask;
  readonly store: DemoStore;
  readonly start: Date;
  readonly finish: Date;
  /** Something is found that has to be put right. */
  readonly hasFinding: boolean;
}

export interface TaskWorkerPorts {
  readonly desk: PlatformDesk;
  readonly crew: Crew;
  readonly agenda: Agenda;
  readonly random: Random;
  readonly reviewers: ReadonlyMap<string, string>;
  /** The stores that tasks are worked in. */
  readonly places: readonly string[];
}

interface Recipe {
  readonly steps: ReadonlyMap<string, RunStep>;
  readonly responses: ReadonlyMap<string, readonly string[]>;
}

interface SentAnswer {
  readonly step: string;
  readonly item?: string;
  readonly proofs?: Record<string, unknown>;
}

/** Does tasks as people do: begins them, answers with what the steps ask for, has others sign, hands in, reviews, does over. */
export class TaskWorker {
  readonly #ports: TaskWorkerPorts;
  readonly #recipes = new Map<string, Recipe>();
  readonly #done = { tasks: 0, photos: 0, reviews: 0, rejections: 0 };
  /** The looks of a picture that is sent again, by the moment from which on. */
  #reuse: { readonly store: string; readonly from: Date; tiles?: number[]; task?: number } | undefined;
  #reusedBy: number | undefined;

  constructor(ports: TaskWorkerPorts) {
    this.#ports = ports;
  }

  get counts(): Readonly<Record<'tasks' | 'photos' | 'reviews' | 'rejections', number>> {
    return this.#done;
  }

  /** The tasks whose pictures look the same, once both are there. */
  get reused(): { readonly first: number; readonly second: number } | undefined {
    const { task: first } = this.#reuse ?? {};
    return first === undefined || this.#reusedBy === undefined ? undefined : { first, second: this.#reusedBy };
  }

  /** From a moment on somebody in the store sends the first picture of that store that they took, once more. */
  reusePhoto(store: string, from: Date): void {
    this.#reuse = { store, from };
  }

  plan(errand: Errand): void {
    const { start, finish } = errand;
    this.#ports.agenda.add({
      at: start,
      happen: async () => {
        const person = await this.#begin(errand);
        this.#ports.agenda.add({ at: finish, happen: () => this.#finish(errand, person) });
      },
    });
  }

  async #begin({ task, store, start: at }: Errand): Promise<DemoPerson> {
    const { desk } = this.#ports;
    const person = this.#performer(task, store, at);
    const body = { position: { ...store.position, accuracy: 12 } };
    // Being there is told by position; what is not done in the store is only begun.
    if (person.store) await desk.ask({ method: 'POST', path: `/v1/tasks/${task.id}/check-in`, at, body }, person);
    else await desk.ask({ method: 'POST', path: `/v1/tasks/${task.id}/start`, at }, person);
    return person;
  }

  #performer(task: DemoTask, store: DemoStore, at: Date): DemoPerson {
    const { crew } = this.#ports;
    const assigned = task.assignee === undefined ? undefined : crew.named(task.assignee);
    const roles = task.roles ?? [];
    const free = crew.present(store, at).find((person) => rolesOf(person).some((role) => roles.includes(role)));
    const found = assigned ?? free ?? crew.inRole(roles[0] ?? '', store, { at });
    if (!found) throw new Error(`nobody for task ${task.id} (${task.template})`);
    return found;
  }

  async #finish(errand: Errand, person: DemoPerson): Promise<void> {
    const { task, finish: at } = errand;
    const { desk } = this.#ports;
    const key = `${task.template} ${task.store}`;
    const recipe = this.#recipes.get(key) ?? (await this.#learn(errand, person));
    const failing = errand.hasFinding ? this.#failingStep(recipe, task.store) : undefined;
    const answers = await this.#answers([...recipe.steps.values()], { errand, person, recipe, failing });
    const path = `/v1/tasks/${task.id}/submit`;
    const submitted = await desk.ask<DemoTask>({ method: 'POST', path, at, body: { answers } }, person);
    if (!task.inputs?.device) this.#recipes.set(key, recipe);
    this.#done.tasks += 1;
    if (submitted.state === 'submitted') this.#review(errand, person);
  }

  /** One of the steps that may fail in this store: no step fails in three, for that would be a problem that they share. */
  #failingStep({ steps }: Recipe, store: string): RunStep | undefined {
    const { random, places } = this.#ports;
    const place = places.indexOf(store);
    const found = [...steps.values()].filter((step) => {
      const first = random.of(`finding ${step.id}`).whole(0, places.length - 1);
      return mayFail(step) && (place - first + places.length) % places.length < 2;
    });
    return found.length > 0 ? random.pick(found) : undefined;
  }

  /** Answers a task step by step, as its answers bring more steps, and keeps which there are. */
  async #learn(errand: Errand, person: DemoPerson): Promise<Recipe> {
    const { task, finish: at } = errand;
    const { desk } = this.#ports;
    const steps = new Map<string, RunStep>();
    for (let round = 0; round < 5; round++) {
      const body = await desk.ask({ method: 'GET', path: `/v1/tasks/${task.id}`, at }, person);
      const responses = responsesIn(body);
      const fresh = stepsIn(body).filter((step) => {
        const known = steps.get(stepKey(step));
        return step.required && (!known || step.evidence?.length !== known.evidence?.length);
      });
      if (fresh.length === 0) return { steps, responses };
      for (const step of fresh) steps.set(stepKey(step), step);
      const answers = await this.#answers(fresh, { errand, person, recipe: { steps, responses }, failing: undefined });
      await desk.ask({ method: 'PUT', path: `/v1/tasks/${task.id}/answers`, at, body: { answers } }, person);
    }
    throw new Error(`task ${task.id} (${task.template}) asks for more and more`);
  }

  /** What the performer sends of these steps; whoever has to sign by themselves does so meanwhile. */
  async #answers(
    steps: readonly RunStep[],
    {
      errand,
      person,
      recipe,
      failing,
    }: { errand: Errand; person: DemoPerson; recipe: Recipe; failing: RunStep | undefined },
  ): Promise<SentAnswer[]> {
    const sent: SentAnswer[] = [];
    for (const step of steps) {
      if (!step.required || step.performedBy === 'system') continue;
      const named = { step: step.id, ...(step.item ? { item: step.item.key } : {}) };
      if (step.kind === 'info') sent.push({ ...named, ...(step.acknowledge ? { acknowledged: true } : {}) });
      else if (step.kind === 'action') sent.push({ ...named, ...{ done: true } });
      else {
        const proofs = await this.#proofs(step, { errand, person, recipe, isFailing: step === failing });
        if (Object.keys(proofs).length > 0) sent.push({ ...named, proofs });
      }
    }
    return sent;
  }

  async #proofs(
    step: RunStep,
    { errand, person, recipe, isFailing }: { errand: Errand; person: DemoPerson; recipe: Recipe; isFailing: boolean },
  ): Promise<Record<string, unknown>> {
    const proofs: Record<string, unknown> = {};
    const context = this.#context(errand, person, recipe);
    for (const evidence of step.evidence ?? []) {
      if (evidence.when === 'on-fail' || evidence.required === false) continue;
      if (evidence.type === 'signature') await this.#coSign(step, evidence, errand, person);
      const value = (isFailing ? failedProof(evidence) : undefined) ?? (await proofOf(evidence, context));
      if (value !== undefined && !(evidence.type === 'signature' && (value as []).length === 0))
        proofs[evidence.id] = value;
    }
    return proofs;
  }

  #context({ task, store, finish: at }: Errand, person: DemoPerson, { responses }: Recipe): ProofContext {
    const { desk, random, crew } = this.#ports;
    return {
      ...{ store, at, random, responses, device: task.inputs?.device },
      storeCode: async () => {
        const path = `/v1/stores/${store.name}/check-in-code`;
        return (await desk.ask<{ code: string }>({ method: 'GET', path, at })).code;
      },
      upload: (type) => this.#upload(type, { task, store, at, person }),
      signatures: ({ signers, outsideSigners, method = 'draw' }) => {
        const outside = (outsideSigners ?? []).map((kind) => ({ outside: kind }));
        const own = (signers ?? []).flatMap((role) => {
          if (rolesOf(person).includes(role)) return [{ by: person.employeeNumber, role }];
          const other = method === 'draw' ? crew.inRole(role, store, { at, not: person.employeeNumber }) : undefined;
          return other ? [{ by: other.employeeNumber, role }] : [];
        });
        return signers || outsideSigners ? [...own, ...outside] : [{ by: person.employeeNumber }];
      },
    };
  }

  /** With a PIN everybody signs as themselves. */
  async #coSign(
    { id: step, item }: RunStep,
    { id: proof, signers = [], method = 'draw' }: { id: string; signers?: readonly string[]; method?: string },
    { task, store, finish: at }: Errand,
    person: DemoPerson,
  ): Promise<void> {
    if (method === 'draw') return;
    const { desk, crew } = this.#ports;
    // A second person without a role that is asked for: whoever else is there.
    const own = rolesOf(person);
    const anybody = ['store-manager', 'deputy-manager', 'sales-associate'].filter((role) => !own.includes(role));
    const wanted = signers.length > 0 ? signers.filter((role) => !own.includes(role)) : anybody.slice(0, 1);
    for (const role of wanted) {
      const signer = crew.inRole(role, store, { at, not: person.employeeNumber });
      if (!signer) throw new Error(`nobody signs task ${task.id} as ${role}`);
      const proofs = { [proof]: [{ by: signer.employeeNumber, role }] };
      const answers = [{ step, ...(item ? { item: item.key } : {}), proofs }];
      await desk.ask({ method: 'PUT', path: `/v1/tasks/${task.id}/answers`, at, body: { answers } }, signer);
    }
  }

  async #upload(
    type: 'photo' | 'video',
    { task, store, at, person }: { task: DemoTask; store: DemoStore; at: Date; person: DemoPerson },
  ): Promise<string> {
    const { desk, random } = this.#ports;
    const body = type === 'video' ? videoOf(random) : this.#photo(task, store, at);
    const path = `/v1/evidence?store=${store.name}`;
    const sent = { method: 'POST', path, at, body, type: type === 'video' ? 'video/mp4' : 'image/png' } as const;
    this.#done.photos += 1;
    return (await desk.ask<{ id: string }>(sent, person)).id;
  }

  #photo(task: DemoTask, { name }: DemoStore, at: Date): Uint8Array {
    const tiles = mosaic(this.#ports.random);
    const reuse = this.#reuse;
    if (reuse?.store !== name || this.#reusedBy !== undefined) return pngOf(tiles);
    if (!reuse.tiles) {
      reuse.tiles = tiles;
      reuse.task = task.id;
      return pngOf(tiles);
    }
    if (at < reuse.from) return pngOf(tiles);
    this.#reusedBy = task.id;
    return pngOf(reuse.tiles, 3);
  }

  #review(errand: Errand, performer: DemoPerson): void {
    const { agenda, random, crew, desk, reviewers } = this.#ports;
    const { task, store, finish } = errand;
    const at = new Date(finish.getTime() + random.whole(20, 150) * MINUTE_MS);
    const isSentBack = random.chance(0.12);
    const happen = async (): Promise<void> => {
      const role = reviewers.get(task.template) ?? 'store-manager';
      const reviewer = crew.inRole(role, store, { at, not: performer.employeeNumber });
      if (!reviewer) throw new Error(`nobody reviews task ${task.id} as ${role}`);
      const path = `/v1/tasks/${task.id}/review`;
      this.#done.reviews += 1;
      if (!isSentBack) {
        await desk.ask({ method: 'POST', path, at, body: { decision: 'accept' } }, reviewer);
        return;
      }
      this.#done.rejections += 1;
      const body = { decision: 'reject', note: '照片看不清关键部位，请补拍后重新提交。' };
      await desk.ask({ method: 'POST', path, at, body }, reviewer);
      const again = new Date(at.getTime() + random.whole(10, 40) * MINUTE_MS);
      agenda.add({ at: again, happen: () => this.#again(errand, performer, { at: again, reviewer }) });
    };
    agenda.add({ at, happen });
  }

  /** Once more with what was wrong put right; the answers are kept. */
  async #again(
    { task }: Errand,
    performer: DemoPerson,
    { at, reviewer }: { readonly at: Date; readonly reviewer: DemoPerson },
  ): Promise<void> {
    const { desk } = this.#ports;
    const path = `/v1/tasks/${task.id}`;
    await desk.ask({ method: 'POST', path: `${path}/start`, at }, performer);
    await desk.ask({ method: 'POST', path: `${path}/submit`, at, body: {} }, performer);
    const accepted = new Date(at.getTime() + 15 * MINUTE_MS);
    const happen = async (): Promise<void> => {
      await desk.ask({ method: 'POST', path: `${path}/review`, at: accepted, body: { decision: 'accept' } }, reviewer);
    };
    this.#ports.agenda.add({ at: accepted, happen });
  }
}
