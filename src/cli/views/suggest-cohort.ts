import type { CohortSuggestion } from '../../operations/suggest-cohort.ts';
import type { CohortValue, UNDERPERFORMER } from '../../rollout/cohort-needs.ts';
import type { SuggestedStore } from '../../rollout/suggest-cohort.ts';
import { visible } from '../report/visible.ts';
import type { Ui, View } from '../ui.ts';
import { gateLine } from './gate-line.ts';
import { someNames } from './some-names.ts';
import { table } from './table.ts';

const UNDER: typeof UNDERPERFORMER = 'under-performer';

/** The stores with what each brings, what the phase's rules say about them, and what they leave out. */
export const suggestCohortView: View<CohortSuggestion> = (value, ui) => {
  const { messages, color } = ui;
  const { text } = messages;
  const { phase, size, stores, candidates, rules, passes, isHopeless, uncovered, held } = value;
  const strangers = stores.filter(({ isEligible }) => !isEligible).map(({ store }) => store);
  const verdict = passes
    ? `${color.green('✔')} ${text('rollout.cohort.passes', { phase })}`
    : `${color.red('✖')} ${text(isHopeless ? 'rollout.cohort.hopeless' : 'rollout.cohort.fails', { phase, size })}`;
  const notes = [
    ...uncovered.map(({ dimension, values }) => text('rollout.cohort.uncovered', leftOut(dimension, values, ui))),
    ...(held.length > 0 ? [text('rollout.cohort.held', { names: someNames(held, ui) })] : []),
    ...(strangers.length > 0 ? [text('rollout.cohort.strangers', { names: someNames(strangers, ui), phase })] : []),
    ...(stores.length < size ? [text('rollout.cohort.few', { stores: stores.length, size })] : []),
  ];
  return [
    color.bold(text('rollout.cohort.title', { phase, stores: stores.length, candidates })),
    '',
    table(stores.map((store) => storeLine(store, ui))),
    '',
    table(rules.map((rule) => gateLine(rule, ui))),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `  ${color.dim(visible(note))}`)] : []),
    '',
    verdict,
  ].join('\n');
};

function storeLine({ store, adds, isThere, alike }: SuggestedStore, ui: Ui): string[] {
  const { text } = ui.messages;
  const brings = adds
    .map((one) => valueText(one, ui))
    .reduce((list, one) => (list === '' ? one : text('rollout.cohort.and', { list, one })), '');
  const marks = [
    ...(isThere ? [text('rollout.cohort.there')] : []),
    ...(alike > 0 && !isThere ? [text('rollout.cohort.alike', { alike })] : []),
  ];
  const why = brings === '' ? text('rollout.cohort.fills') : text('rollout.cohort.adds', { brings });
  return [`  ${visible(store)}`, visible(why), ui.color.dim(marks.join('  '))];
}

function valueText({ dimension, value }: CohortValue, { messages }: Ui): string {
  return dimension === UNDER ? messages.text('rollout.cohort.under') : `${dimension} ${value}`;
}

function leftOut(dimension: string, values: readonly string[], ui: Ui): Record<'dimension' | 'values', string> {
  if (dimension === UNDER) return { dimension, values: ui.messages.text('rollout.cohort.under') };
  return { dimension, values: someNames(values, ui, 8) };
}
