import { Document, isCollection, isScalar } from 'yaml';
import { formatPath } from '../../model/value-path.ts';
import type { ExplainedField } from '../../operations/explain.ts';
import type { Rendering } from '../../operations/render.ts';
import { visible } from '../report/visible.ts';
import type { Ui, View } from '../ui.ts';

/** The resource as YAML; on request with a comment beside each value that says where it comes from. */
export const renderView: View<Rendering> = ({ resource, origins }, ui) => {
  const document = new Document(resource);
  for (const field of origins?.fields ?? []) comment(document, field, ui);
  return document.toString({ lineWidth: 0 }).trimEnd();
};

function comment(document: Document, field: ExplainedField, ui: Ui): void {
  const { path, state } = field;
  const node = document.getIn(path, true);
  const text = ` ${originText(field)}`;
  if (isScalar(node)) node.comment = text;
  else if (isCollection(node)) node.commentBefore = text;
  else if (state === 'removed') {
    const above = document.getIn(path.slice(0, -1), true);
    const line = ` ${ui.messages.text('render.removed', { field: formatPath(path.slice(-1)), origin: originText(field) })}`;
    if (isCollection(above)) above.comment = above.comment ? `${above.comment}\n${line}` : line;
  }
}

/** `chain/xinghe templates/chain.yaml:23`, of the layer that decides. */
function originText({ words }: ExplainedField): string {
  const winner = words.find(({ wins }) => wins);
  return winner ? visible(`${winner.address} ${winner.range.file}:${winner.range.line}`) : '';
}
