import { textIn } from '../../model/text-in.ts';
import type {
  AcceptanceState,
  ReportedPhase,
  ReportedRequirement,
  RequirementsReport,
} from '../../operations/requirements-report.ts';
import type { Messages } from '../messages/index.ts';
import type { Block, Paper, Words } from '../paper/paper.ts';
import { visible } from '../report/visible.ts';

const TONES = { passed: 'good', failed: 'bad', open: 'quiet' } as const satisfies Record<
  AcceptanceState,
  Words['tone']
>;

/** The document of requirements, ready to be printed. */
export function requirementsPaper(report: RequirementsReport, messages: Messages): Paper {
  const { text, language } = messages;
  const { digest, commit, totals, phases } = report;
  const requirements = phases.reduce((sum, phase) => sum + phase.requirements.length, 0);
  const words: Words[] = [
    { text: text('requirements.total', { requirements, ...totals }) },
    { text: text('requirements.digest', { digest: digest.slice(0, 16) }), tone: 'quiet' },
    ...(commit === undefined
      ? []
      : [{ text: text('requirements.commit', { commit: commit.slice(0, 10) }), tone: 'quiet' as const }]),
  ];
  return {
    title: text('requirements.title'),
    language,
    blocks: [{ type: 'words', words }, ...phases.flatMap((phase) => phaseBlocks(phase, messages))],
  };
}

type Text = { readonly 'zh-CN': string; readonly en?: string } | undefined;

function said(text: Text, { language }: Messages): string {
  return visible(text ? textIn(text, language) : '');
}

function phaseBlocks({ phase, title, goal, requirements, parties }: ReportedPhase, messages: Messages): Block[] {
  const { text } = messages;
  const heading = phase === undefined ? text('requirements.unplanned') : said(title, messages) || phase;
  const signatures = parties.map(({ party, role, quorum, state, by, signatures: all }): Words[] => {
    const last = all.findLast(({ verdict }) => verdict === 'valid') ?? all.at(-1);
    const tone = state === 'signed' ? 'good' : state === 'missing' ? 'quiet' : 'bad';
    return [
      { text: party },
      { text: role },
      { text: text(`signoff.state.${state}`), tone },
      { text: visible(by.join(', ')) },
      { text: `${by.length}/${quorum}` },
      { text: last?.at.slice(0, 10) ?? '' },
    ];
  });
  const head = ['party', 'role', 'state', 'by', 'count', 'date'] as const;
  return [
    { type: 'heading', level: 2, text: heading },
    ...(goal ? [{ type: 'words', words: [{ text: said(goal, messages) }] } as const] : []),
    ...requirements.flatMap((one) => requirementBlocks(one, messages)),
    ...(parties.length === 0
      ? []
      : ([
          { type: 'heading', level: 3, text: text('requirements.signatures') },
          { type: 'table', head: head.map((name) => text(`requirements.head.${name}`)), rows: signatures },
        ] as const)),
  ];
}

function requirementBlocks(requirement: ReportedRequirement, messages: Messages): Block[] {
  const { text } = messages;
  const { code, title, name, statement, persona, source, priority, parties, status, acceptance, traces, state } =
    requirement;
  const facts = [
    text(`requirements.priority.${priority}`),
    text(`requirements.persona.${persona}`),
    text(`requirements.status.${status}`),
    parties.join(', '),
    `${source.date} ${visible(source.who)}`,
  ];
  const head = ['criterion', 'result', 'date', 'verifier', 'evidence'] as const;
  return [
    { type: 'heading', level: 3, text: `${code}  ${said(title, messages) || name}` },
    { type: 'words', words: [{ text: said(statement, messages) }] },
    {
      type: 'words',
      words: [
        { text: text(`requirements.state.${state}`), tone: TONES[state] },
        ...facts.map((one) => ({ text: one, tone: 'quiet' as const })),
      ],
    },
    {
      type: 'table',
      head: head.map((each) => text(`requirements.head.${each}`)),
      rows: acceptance.map((criterion) => [
        { text: said(criterion.text, messages) },
        { text: text(`requirements.state.${criterion.state}`), tone: TONES[criterion.state] },
        { text: criterion.on ?? '' },
        { text: visible(criterion.by ?? '') },
        { text: visible(criterion.evidence ?? '') },
      ]),
    },
    { type: 'words', words: [{ text: text('requirements.traces', { names: traces.join(', ') }), tone: 'quiet' }] },
  ];
}
