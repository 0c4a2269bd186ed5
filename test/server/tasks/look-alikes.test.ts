import { createJimp } from '@jimp/core';
import jpeg from '@jimp/js-jpeg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureHash } from '../../../src/server/evidence/picture-hash.ts';
import { hashPictures } from '../../../src/server/work/hash-pictures.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { openTaskPlatform, type TaskPlatform } from '../../helpers/task-platform.ts';

const Jimp = createJimp({ formats: [jpeg] });

/** A picture with a pattern of its own, as a camera with this quality would save it. */
function picture(seed: number, quality: number): Promise<Buffer> {
  const image = new Jimp({ width: 160, height: 120 });
  for (let x = 0; x < 160; x++)
    for (let y = 0; y < 120; y++) {
      const light = Math.round(127 + 127 * Math.sin((x * seed) / 40 + (y * (7 - seed)) / 30));
      image.setPixelColor((light * 0x01010100 + 0xff) >>> 0, x, y);
    }
  return image.getBuffer('image/jpeg', { quality });
}

describe.each(DATABASES)('photos that look like used ones, on $kind (R047)', ({ open }) => {
  let platform: TaskPlatform;

  beforeAll(async () => {
    platform = await openTaskPlatform(await open());
  });

  afterAll(() => platform.api.close());

  /** Proves a new task by a picture; answers the flags that the task has once the platform looked at it. */
  const flagsOf = async (bytes: Buffer, days = 0): Promise<readonly string[]> => {
    const { api, associate, answer, make, read, upload } = platform;
    api.wait(days * 86_400);
    const task = await make();
    const { id } = (await upload(associate, bytes)).json();
    const proofs = { ok: 'fail', damage: [id] };
    expect((await answer(associate, task, [{ step: 'look', proofs }])).status).toBe(200);
    await hashPictures.run(api.app.services);
    return (await read(task)).json().flags;
  };

  it('are pointed out to the reviewer, however they were saved, and others are not', async () => {
    expect(await flagsOf(await picture(1, 90))).toEqual([]);
    expect(await flagsOf(await picture(5, 90))).toEqual([]);
    expect(await flagsOf(await picture(1, 35))).toEqual(['looks-used']);
  });

  it('count for ninety days', async () => {
    expect(await flagsOf(await picture(5, 50), 89)).toEqual(['looks-used']);
    expect(await flagsOf(await picture(3, 90), 1)).toEqual([]);
    expect(await flagsOf(await picture(3, 50), 91)).toEqual([]);
  });
});

describe('what is no picture', () => {
  it.each([
    ['a file that breaks off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a claim of a hundred thousand million pixels', png(300_000, 300_000)],
    ['text', Buffer.from('no picture')],
  ])('has no look: %s', async (_, bytes) => {
    expect(await pictureHash(bytes)).toBeUndefined();
  });
});

function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
