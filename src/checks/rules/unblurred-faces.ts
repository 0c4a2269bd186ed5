import { chain } from '../../kinds/chain/index.ts';
import { region } from '../../kinds/region/index.ts';
import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { foundEvidence } from '../../kinds/sop/walk.ts';
import { store } from '../../kinds/store/index.ts';
import type { StorePrivacy } from '../../kinds/store/spec.ts';
import { storeFormat } from '../../kinds/store-format/index.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { DocumentRule, RuleFinding } from './rule.ts';

interface Layer {
  readonly privacy?: StorePrivacy;
  readonly defaults?: { readonly privacy?: StorePrivacy };
}

/** Photos and videos of public areas that show people's faces. */
export const unblurredFaces: DocumentRule<Partial<SopSpec> & Layer> = {
  code: 'policy/unblurred-faces',
  severity: 'error',
  kind: [chain, region, sop, store, storeFormat],
  *check({ spec }) {
    if (spec.privacy) yield* unblurred(spec.privacy, ['spec', 'privacy', 'photoFaceBlur']);
    if (spec.defaults?.privacy)
      yield* unblurred(spec.defaults.privacy, ['spec', 'defaults', 'privacy', 'photoFaceBlur']);
    if (spec.photoDefaults?.blurFaces === false) yield { path: ['spec', 'photoDefaults', 'blurFaces'] };
    if (!spec.sections) return;
    for (const { evidence, path } of foundEvidence(spec as SopSpec))
      if ('blurFaces' in evidence && evidence.blurFaces === false) yield { path: [...path, 'blurFaces'] };
  },
};

function* unblurred(privacy: StorePrivacy, path: ValuePath): Iterable<RuleFinding> {
  if (privacy?.photoFaceBlur === false) yield { path };
}
