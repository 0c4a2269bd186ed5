import {
  ANY,
  BOOL,
  type CelType,
  DOUBLE,
  INT,
  listOf,
  objectOf,
  oneOf,
  TEXT,
  TIMESTAMP,
} from '../../model/cel-type.ts';
import type { SopEvidence, SopResponseSet, SopTableColumn } from './spec.ts';

/** What a piece of evidence is in expressions, once it has been given. */
export function answerType(evidence: SopEvidence, sets: readonly SopResponseSet[]): CelType {
  switch (evidence.type) {
    case 'check':
      return oneOf('pass', 'fail', 'na');
    case 'choice':
      return responses(evidence.set, sets);
    case 'multi':
      return listOf(responses(evidence.set, sets));
    case 'number':
      return evidence.precision ? DOUBLE : evidence.computed ? DOUBLE : INT;
    case 'timer':
      return INT;
    case 'text':
      return TEXT;
    case 'datetime':
      return evidence.parts === 'time' ? TEXT : TIMESTAMP;
    case 'scan':
      return listOf(TEXT);
    case 'table':
      return listOf(objectOf(Object.fromEntries(evidence.columns.map((column) => [column.id, cellType(column)]))));
    case 'location':
      return objectOf({ latitude: DOUBLE, longitude: DOUBLE, inside: BOOL });
    case 'photo':
    case 'video':
    case 'signature':
    case 'file':
      return listOf(ANY);
    default:
      return evidence satisfies never;
  }
}

/** Without its set the response may be anything: the missing set is a finding of its own. */
function responses(name: string, sets: readonly SopResponseSet[]): CelType {
  const set = sets.find(({ id }) => id === name);
  return set ? oneOf(...set.responses.map(({ id }) => id)) : TEXT;
}

function cellType({ type }: SopTableColumn): CelType {
  if (type === 'number') return DOUBLE;
  return type === 'check' ? oneOf('pass', 'fail', 'na') : TEXT;
}
