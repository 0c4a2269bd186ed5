import type { Day } from '../model/day.ts';
import type { ChainAtWork } from './chain-at-work.ts';
import { type DayKind, dayKind } from './day-kind.ts';

/** What the chain's calendars say of days; twenty thousand stores ask the same. */
export class Holidays {
  readonly #calendars: ChainAtWork['calendars'];
  readonly #known = new Map<string, DayKind | 'missing'>();

  constructor(calendars: ChainAtWork['calendars']) {
    this.#calendars = calendars;
  }

  /** `missing` for a calendar that does not exist; without a name there are no holidays to be known. */
  kindOf(calendar: string | null | undefined, day: Day): DayKind | 'missing' {
    if (!calendar) return 'workday';
    const key = `${calendar} ${day}`;
    let kind = this.#known.get(key);
    if (kind === undefined) {
      const resource = this.#calendars.get(calendar);
      kind = resource ? dayKind(resource.spec, day) : 'missing';
      this.#known.set(key, kind);
    }
    return kind;
  }
}
