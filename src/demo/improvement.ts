import { formatAddress } from '../model/address.ts';
import { addressOf } from '../model/resource.ts';
import type { Agenda } from './agenda.ts';
import type { Crew } from './crew.ts';
import type { DemoChain } from './demo-chain.ts';
import { MINUTE_MS, momentOf } from './local-time.ts';
import { withShorterStep } from './mapping.ts';
import type { DemoPerson } from './people.ts';
import type { Planted } from './planted.ts';
import type { PlatformDesk } from './platform-desk.ts';
import { pushResources } from './push-chain.ts';
import type { Random } from './random.ts';

/** The figure that is to get better. */
const METRIC = 'on-time-rate';

const HQ = 'hq-operations';

export interface ImprovementParts {
  readonly desk: PlatformDesk;
  readonly agenda: Agenda;
  readonly crew: Crew;
  readonly chain: DemoChain;
  readonly random: Random;
}

interface Said {
  readonly kind: 'problem' | 'idea' | 'praise';
  readonly message: string;
  readonly topic: string;
  readonly note: string;
}

const SLOW: Said = {
  kind: 'problem',
  message: '闭店盘点要逐台扫码，打烊后一个多小时还扫不完，闭店任务几乎天天超时。能不能改成抽查？',
  topic: '闭店盘点耗时',
  note: '采纳：闭店盘点由逐台扫码改为抽查，预计用时减半，新版 SOP 生效后请留意按时率。',
};

const WISH: Said = {
  kind: 'idea',
  message: '体验区演示检查能不能只在周末做？平时客人不多。',
  topic: '体验区检查频次',
  note: '暂不采纳：样机隐私清除每天都要做，不能只在周末。检查项会继续精简。',
};

/** The loop from issue to effect (R087): what a store says, what headquarters decides, the change, and the answer; and a wish that is declined. */
export class ImprovementStory {
  readonly #parts: ImprovementParts;
  readonly #planted: Planted['improvement'];

  constructor(planted: Planted['improvement'], parts: ImprovementParts) {
    this.#planted = planted;
    this.#parts = parts;
  }

  /** Puts on the agenda all that happens around the change. */
  begin(): void {
    const { template, saidOn, from } = this.#planted;
    const change = withShorterStep(this.#parts.chain.resources, this.#planted);
    if (!change) return;
    const subject = formatAddress(addressOf(change.after));
    const sender = this.#personOf('deputy-manager', momentOf(saidOn, 20 * 60));
    const planned = { decision: 'planned', note: SLOW.note, subject, metric: METRIC };
    this.#tell(SLOW, { sender, at: momentOf(saidOn, 20 * 60), decision: planned, page: `/tasks/${template}` }, (id) => {
      const at = momentOf(from, 10);
      this.#parts.agenda.add({ at, happen: () => this.#ship(id, { change, at, sender }) });
    });
    const wisher = this.#personOf('experience-advisor', momentOf(saidOn, 15 * 60));
    const declined = { decision: 'declined', note: WISH.note };
    this.#tell(WISH, { sender: wisher, at: momentOf(saidOn, 15 * 60), decision: declined, page: '/feedback' }, (id) => {
      const at = momentOf(from, 16 * 60);
      this.#parts.agenda.add({ at, happen: () => this.#step(id, 'told', { at, by: wisher }) });
    });
  }

  /** Sent, sorted and decided; then what follows of it. */
  #tell(
    { kind, message, topic }: Said,
    { sender, at, decision, page }: { sender: DemoPerson; at: Date; decision: object; page: string },
    next: (id: number) => void,
  ): void {
    const happen = async (): Promise<void> => {
      const { desk, agenda } = this.#parts;
      const body = { kind, message, page, appVersion: '2.3.0' };
      const { id } = await desk.ask<{ id: number }>({ method: 'POST', path: '/v1/feedback', at, body }, sender);
      const later = new Date(at.getTime() + 18 * 60 * MINUTE_MS);
      const decide = async (): Promise<void> => {
        const by = this.#personOf(HQ, later);
        await this.#step(id, 'triage', { at: later, by, body: { topic } });
        await this.#step(id, 'decide', { at: later, by, body: decision });
        next(id);
      };
      agenda.add({ at: later, happen: decide });
    };
    this.#parts.agenda.add({ at, happen });
  }

  /** The new version is live from a revision on, and whoever asked for it reads that it is. */
  async #ship(
    id: number,
    { change, at, sender }: { change: Parameters<typeof pushResources>[1][number]; at: Date; sender: DemoPerson },
  ): Promise<void> {
    const { desk, agenda, random } = this.#parts;
    await pushResources(desk, [change], { at, random: random.of('improvement') });
    const { revision } = await desk.ask<{ revision: number }>({ method: 'GET', path: '/v1/state', at });
    await this.#step(id, 'ship', { at, by: this.#personOf(HQ, at), body: { revision, release: 'SOP 修订' } });
    const read = momentOf(this.#planted.from, 17 * 60);
    agenda.add({ at: read, happen: () => this.#step(id, 'told', { at: read, by: sender }) });
  }

  async #step(id: number, step: string, { at, by, body }: { at: Date; by: DemoPerson; body?: object }): Promise<void> {
    const request = { method: 'POST', path: `/v1/feedback/${id}/${step}`, at, ...(body ? { body } : {}) } as const;
    await this.#parts.desk.ask(request, by);
  }

  #personOf(role: string, at: Date): DemoPerson {
    const { crew, chain } = this.#parts;
    const store = chain.stores.find(({ name }) => name === this.#planted.store);
    const found = store && crew.inRole(role, store, { at });
    if (!found) throw new Error(`nobody is ${role} in ${this.#planted.store}`);
    return found;
  }
}
