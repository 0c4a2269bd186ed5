import { approvals as englishApprovals } from './en/approvals.ts';
import { demo as englishDemo, demoErrors as englishDemoErrors } from './en/demo.ts';
import { directory as englishDirectory } from './en/directory.ts';
import { rosterErrors as englishRosterErrors, simulation as englishSimulation } from './en/dispatch.ts';
import { environments as englishEnvironments, environmentTexts as englishEnvironmentTexts } from './en/environments.ts';
import { errors as englishErrors } from './en/errors.ts';
import { expressions as englishExpressions } from './en/expressions.ts';
import { files as englishFiles } from './en/files.ts';
import { findings as englishFindings } from './en/findings.ts';
import { help as englishHelp } from './en/help.ts';
import { insightTexts as englishInsightTexts } from './en/insights.ts';
import { explanations as englishExplanations, layers as englishLayers } from './en/layers.ts';
import { metricErrors as englishMetricErrors, metricTexts as englishMetricTexts } from './en/metrics.ts';
import { platform as englishPlatform } from './en/platform.ts';
import { reconcileErrors as englishReconcileErrors, reconcileTexts as englishReconcileTexts } from './en/reconcile.ts';
import { recordErrors as englishRecordErrors } from './en/record-errors.ts';
import { recordTexts as englishRecordTexts } from './en/records.ts';
import { releaseTexts as englishReleaseTexts } from './en/release.ts';
import { reports as englishReports } from './en/reports.ts';
import { rolloutErrors as englishRolloutErrors, rolloutTexts as englishRolloutTexts } from './en/rollout.ts';
import { accessRules as englishAccessRules } from './en/rules-access.ts';
import { approvalsRules as englishApprovalsRules } from './en/rules-approvals.ts';
import { organisationRules as englishOrganisationRules } from './en/rules-organisation.ts';
import { proceduresRules as englishProceduresRules } from './en/rules-procedures.ts';
import { recordRules as englishRecordRules } from './en/rules-records.ts';
import { rolloutRules as englishRolloutRules } from './en/rules-rollout.ts';
import { templateRules as englishTemplateRules } from './en/rules-templates.ts';
import { workRules as englishWorkRules } from './en/rules-work.ts';
import { start as englishStart } from './en/start.ts';
import { tasks as englishTasks } from './en/tasks.ts';
import { texts as englishTexts } from './en/texts.ts';
import { traceErrors as englishTraceErrors, traceTexts as englishTraceTexts } from './en/trace.ts';
import { triggers as englishTriggers } from './en/triggers.ts';
import type { Language } from './language.ts';
import { type Args, fill, inLanguage, type Message } from './message.ts';
import { approvals as chineseApprovals } from './zh-CN/approvals.ts';
import { demo as chineseDemo, demoErrors as chineseDemoErrors } from './zh-CN/demo.ts';
import { directory as chineseDirectory } from './zh-CN/directory.ts';
import { rosterErrors as chineseRosterErrors, simulation as chineseSimulation } from './zh-CN/dispatch.ts';
import {
  environments as chineseEnvironments,
  environmentTexts as chineseEnvironmentTexts,
} from './zh-CN/environments.ts';
import { errors as chineseErrors } from './zh-CN/errors.ts';
import { expressions as chineseExpressions } from './zh-CN/expressions.ts';
import { files as chineseFiles } from './zh-CN/files.ts';
import { findings as chineseFindings } from './zh-CN/findings.ts';
import { help as chineseHelp } from './zh-CN/help.ts';
import { insightTexts as chineseInsightTexts } from './zh-CN/insights.ts';
import { explanations as chineseExplanations, layers as chineseLayers } from './zh-CN/layers.ts';
import { metricErrors as chineseMetricErrors, metricTexts as chineseMetricTexts } from './zh-CN/metrics.ts';
import { platform as chinesePlatform } from './zh-CN/platform.ts';
import {
  reconcileErrors as chineseReconcileErrors,
  reconcileTexts as chineseReconcileTexts,
} from './zh-CN/reconcile.ts';
import { recordErrors as chineseRecordErrors } from './zh-CN/record-errors.ts';
import { recordTexts as chineseRecordTexts } from './zh-CN/records.ts';
import { releaseTexts as chineseReleaseTexts } from './zh-CN/release.ts';
import { reports as chineseReports } from './zh-CN/reports.ts';
import { rolloutErrors as chineseRolloutErrors, rolloutTexts as chineseRolloutTexts } from './zh-CN/rollout.ts';
import { accessRules as chineseAccessRules } from './zh-CN/rules-access.ts';
import { approvalsRules as chineseApprovalsRules } from './zh-CN/rules-approvals.ts';
import { organisationRules as chineseOrganisationRules } from './zh-CN/rules-organisation.ts';
import { proceduresRules as chineseProceduresRules } from './zh-CN/rules-procedures.ts';
import { recordRules as chineseRecordRules } from './zh-CN/rules-records.ts';
import { rolloutRules as chineseRolloutRules } from './zh-CN/rules-rollout.ts';
import { templateRules as chineseTemplateRules } from './zh-CN/rules-templates.ts';
import { workRules as chineseWorkRules } from './zh-CN/rules-work.ts';
import { start as chineseStart } from './zh-CN/start.ts';
import { tasks as chineseTasks } from './zh-CN/tasks.ts';
import { texts as chineseTexts } from './zh-CN/texts.ts';
import { traceErrors as chineseTraceErrors, traceTexts as chineseTraceTexts } from './zh-CN/trace.ts';
import { triggers as chineseTriggers } from './zh-CN/triggers.ts';

/** Texts of the views, by name. */
export type TextName =
  | keyof typeof englishTexts
  | keyof typeof englishStart
  | keyof typeof englishFiles
  | keyof typeof englishReports
  | keyof typeof englishHelp
  | keyof typeof englishExplanations
  | keyof typeof englishSimulation
  | keyof typeof englishRolloutTexts
  | keyof typeof englishReconcileTexts
  | keyof typeof englishEnvironmentTexts
  | keyof typeof englishRecordTexts
  | keyof typeof englishTraceTexts
  | keyof typeof englishReleaseTexts
  | keyof typeof englishMetricTexts
  | keyof typeof englishInsightTexts
  | keyof typeof englishDemo;

/** Everything said to people, in one language. */
export interface Messages {
  readonly language: Language;
  /** A view's text. */
  text(name: TextName, args?: Args): string;
  /** A finding's or an error's texts. */
  message(code: string, args: Args): { readonly summary: string; readonly hint?: string };
  /** What a code says whatever the case, with its `{placeholders}`; undefined for a code of a user's own. */
  template(code: string): Message | undefined;
}

const CATALOGUES: Record<Language, { messages: Readonly<Record<string, Message>>; texts: Record<TextName, string> }> = {
  en: {
    messages: {
      ...englishErrors,
      ...englishEnvironments,
      ...englishReconcileErrors,
      ...englishPlatform,
      ...englishMetricErrors,
      ...englishTasks,
      ...englishTriggers,
      ...englishDirectory,
      ...englishDemoErrors,
      ...englishRosterErrors,
      ...englishRolloutErrors,
      ...englishRecordErrors,
      ...englishTraceErrors,
      ...englishApprovals,
      ...englishFindings,
      ...englishExpressions,
      ...englishLayers,
      ...englishOrganisationRules,
      ...englishRecordRules,
      ...englishRolloutRules,
      ...englishTemplateRules,
      ...englishAccessRules,
      ...englishApprovalsRules,
      ...englishProceduresRules,
      ...englishWorkRules,
    },
    texts: {
      ...englishTexts,
      ...englishStart,
      ...englishFiles,
      ...englishReports,
      ...englishHelp,
      ...englishExplanations,
      ...englishSimulation,
      ...englishRolloutTexts,
      ...englishReconcileTexts,
      ...englishEnvironmentTexts,
      ...englishRecordTexts,
      ...englishTraceTexts,
      ...englishReleaseTexts,
      ...englishMetricTexts,
      ...englishInsightTexts,
      ...englishDemo,
    },
  },
  'zh-CN': {
    messages: {
      ...chineseErrors,
      ...chineseEnvironments,
      ...chineseReconcileErrors,
      ...chinesePlatform,
      ...chineseMetricErrors,
      ...chineseTasks,
      ...chineseTriggers,
      ...chineseDirectory,
      ...chineseDemoErrors,
      ...chineseRosterErrors,
      ...chineseRolloutErrors,
      ...chineseRecordErrors,
      ...chineseTraceErrors,
      ...chineseApprovals,
      ...chineseFindings,
      ...chineseExpressions,
      ...chineseLayers,
      ...chineseOrganisationRules,
      ...chineseRecordRules,
      ...chineseRolloutRules,
      ...chineseTemplateRules,
      ...chineseAccessRules,
      ...chineseApprovalsRules,
      ...chineseProceduresRules,
      ...chineseWorkRules,
    },
    texts: {
      ...chineseTexts,
      ...chineseStart,
      ...chineseFiles,
      ...chineseReports,
      ...chineseHelp,
      ...chineseExplanations,
      ...chineseSimulation,
      ...chineseRolloutTexts,
      ...chineseReconcileTexts,
      ...chineseEnvironmentTexts,
      ...chineseRecordTexts,
      ...chineseTraceTexts,
      ...chineseReleaseTexts,
      ...chineseMetricTexts,
      ...chineseInsightTexts,
      ...chineseDemo,
    },
  },
};

export function messagesIn(language: Language): Messages {
  const { messages, texts } = CATALOGUES[language];
  return {
    language,
    text: (name, args = {}) => fill(texts[name], args) ?? texts[name],
    message: (code, args) => {
      // A code of a user's own, such as policy/user/<name>, is said by its family's message.
      const message = messages[code] ?? messages[code.split('/', 2).join('/')];
      if (!message) return { summary: `${code} ${JSON.stringify(args)}` };
      const own = inLanguage(args, language);
      const hint = message.hints?.map((template) => fill(template, own)).find((text) => text !== undefined);
      const summary = fill(message.summary, own) ?? message.summary.replace(/\{\w+\}/g, '…');
      return hint === undefined ? { summary } : { summary, hint };
    },
    template: (code) => messages[code],
  };
}
