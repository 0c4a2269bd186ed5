import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/demo/agenda.ts';
import { mosaic, pngOf, videoOf } from '../../src/demo/picture.ts';
import { Punctuality } from '../../src/demo/punctuality.ts';
import { Random } from '../../src/demo/random.ts';
import { mediaTypeOf } from '../../src/server/evidence/media-type.ts';
import { pictureHash } from '../../src/server/evidence/picture-hash.ts';

describe('a made-up past', () => {
  it('is late as planned: exactly one of twenty, or fewer in every month (R085)', () => {
    for (const due of [20, 40, 360]) {
      const exact = new Punctuality('exactly-95');
      const above = new Punctuality('above-95');
      for (let task = 0; task < due; task++) for (const store of [exact, above]) store.isLate('2026-10-05');
      expect(exact.months['2026-10']).toEqual({ due, late: due / 20 });
      // Strictly above: on time × 100 > 95 × due.
      const { late = 0 } = above.months['2026-10'] ?? {};
      expect((due - late) * 100).toBeGreaterThan(95 * due);
    }
    const habit = new Punctuality({ latePercent: 9 });
    for (let task = 0; task < 200; task++) habit.isLate(task < 100 ? '2026-09-30' : '2026-10-01');
    expect(habit.months).toEqual({ '2026-09': { due: 100, late: 9 }, '2026-10': { due: 100, late: 9 } });
  });

  it('shows pictures that are all different, and one that looks like another although no byte is the same (R047)', async () => {
    const random = new Random('pictures');
    const all = Array.from({ length: 40 }, () => mosaic(random));
    const pictures = all.map((tiles) => Buffer.from(pngOf(tiles)));
    const again = Buffer.from(pngOf(all[0] ?? [], 3));
    expect(mediaTypeOf(again, 'image/png')).toBe('image/png');
    expect(mediaTypeOf(Buffer.from(videoOf(random)), 'video/mp4')).toBe('video/mp4');
    expect(again.equals(pictures[0] ?? again)).toBe(false);
    const looks = await Promise.all(pictures.map(pictureHash));
    const same = await pictureHash(again);
    const near = looks.map((look) => distanceOf(look, same) <= 6);
    expect(near).toEqual(near.map((_, index) => index === 0));
  });

  /** Digits in which two looks differ. */
  const distanceOf = (one = '', other = ''): number => [...one].filter((digit, index) => digit !== other[index]).length;

  it('lets what happens happen in the order of time, and of the same moment in that of its telling', async () => {
    const agenda = new Agenda();
    const happened: string[] = [];
    const at = (minute: number, name: string): void =>
      agenda.add({ at: new Date(minute * 60_000), happen: async () => void happened.push(name) });
    at(3, 'third');
    at(1, 'first');
    at(1, 'second');
    at(9, 'later');
    await agenda.until(new Date(9 * 60_000));
    expect(happened).toEqual(['first', 'second', 'third']);
  });

  it('comes of its seed alone', () => {
    const numbers = (seed: string): number[] => Array.from({ length: 5 }, () => new Random(seed).of('x').whole(0, 1e6));
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
  });
});
