import type { SopPhotoEvidence, SopSpec } from '../../../kinds/sop/spec.ts';

/** How photos of the past are held against new ones. */
export interface PhotoDedupe {
  /** Whether the same file is refused. */
  readonly exact: boolean;
  /** Pictures that differ in at most so many of 64 bits look the same. */
  readonly perceptualDistance: number;
  readonly withinDays: number;
}

/** What counts for a photo: its own word, then the SOP's for all photos. */
export function photoDedupe({ dedupe }: Pick<SopPhotoEvidence, 'dedupe'>, sop: SopSpec): PhotoDedupe {
  return { exact: true, perceptualDistance: 6, withinDays: 90, ...sop.photoDefaults?.dedupe, ...dedupe };
}
