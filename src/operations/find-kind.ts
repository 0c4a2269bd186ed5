import { KINDS } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { UserError } from '../model/user-error.ts';
import { nearestName } from './nearest-name.ts';

/** The kind that a person names: `task-template`, `TaskTemplate`, `task templates` or `任务模板`. */
export function findKind(text: string, further: readonly string[] = []): Kind {
  const wanted = text.trim().toLowerCase();
  const found = KINDS.find((kind) => namesOf(kind).includes(wanted));
  if (found) return found;
  const known = [...KINDS.map(({ slug }) => slug), ...further];
  const suggestion = nearestName(wanted, known);
  throw new UserError('usage/unknown-kind', {
    kind: text,
    known: known.join(', '),
    ...(suggestion ? { suggestion } : {}),
  });
}

function namesOf({ kind, slug, title }: Kind): string[] {
  return [slug, kind, title.en, title.plural, title.plural.replaceAll(' ', '-'), title['zh-CN']].map((name) =>
    name.toLowerCase(),
  );
}
