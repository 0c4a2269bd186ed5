import type { SourceRange } from '../../../model/diagnostic.ts';
import { EXIT } from '../../../model/user-error.ts';
import { clip } from '../../report/clip.ts';
import { type Finding, findingsOf } from '../../report/finding.ts';
import { fingerprints } from '../../report/fingerprints.ts';
import { leftOutText } from '../../report/left-out.ts';
import { gravestFirst } from '../../report/severities.ts';
import type { Format } from '../format.ts';
import { ruleOf } from './rules.ts';

/**
 * GitHub refuses more than 25,000 results a run and keeps 5,000 of them, by its documentation the gravest. We leave the
 * others out ourselves, to know which. It also refuses more than 10 MB gzipped, which so many results stay far below.
 */
const MOST_RESULTS = 5000;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The top of the repository; where that is, the reader knows. */
const TOP = '%SRCROOT%';

/** SARIF 2.1.0 for code scanning. */
export const sarif: Format = ({ workspace, exitCode, diagnostics, sources, ui, toolVersion }) => {
  const findings = gravestFirst(findingsOf(diagnostics, ui.messages));
  const shown = findings.slice(0, MOST_RESULTS);
  const names = fingerprints(findings, sources);
  const rules = [...new Map(shown.toReversed().map((finding) => [finding.code, finding])).values()].sort(byCode);
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const notice = leftOutText({ leftOut: findings.slice(MOST_RESULTS), total: findings.length }, ui.messages);
  const driver = {
    name: 'storeops',
    version: toolVersion,
    semanticVersion: toolVersion,
    informationUri: 'https://storeops.dev',
    rules: rules.map((finding) => ruleOf(finding, ui.messages.language)),
  };
  const run = {
    tool: { driver },
    automationDetails: { id: `storeops/${workspace}/` },
    language: ui.messages.language,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [TOP]: { description: { text: 'The top folder of the repository.' } } },
    invocations: [
      {
        executionSuccessful: exitCode !== EXIT.failed,
        exitCode,
        toolExecutionNotifications: notice === undefined ? [] : [{ level: 'warning', message: { text: notice } }],
      },
    ],
    results: shown.map((finding, index) => ({
      ruleId: finding.code,
      ruleIndex: indexes.get(finding.code) ?? -1,
      ...resultOf(finding, sources.prefix),
      partialFingerprints: { 'storeopsFinding/v1': names[index] ?? '' },
    })),
  };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
};

function resultOf({ severity, summary, hint, place, related, address, path }: Finding, prefix: string): object {
  const text = hint === undefined ? summary : `${summary}: ${hint}`;
  const fullyQualifiedName = [address, path].filter((part) => part !== undefined).join('#');
  return {
    level: severity,
    message: { text: clip(text, 1000) },
    locations: [
      {
        physicalLocation: physicalLocation(place, prefix),
        ...(fullyQualifiedName === '' ? {} : { logicalLocations: [{ fullyQualifiedName, kind: 'member' }] }),
      },
    ],
    ...(related
      ? { relatedLocations: related.map((other, id) => ({ id, physicalLocation: physicalLocation(other, prefix) })) }
      : {}),
  };
}

function physicalLocation({ file, line, column, endLine, endColumn }: SourceRange, prefix: string): object {
  return {
    artifactLocation: { uri: uriOf(`${prefix}${file}`), uriBaseId: TOP },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A relative URI: each name percent-encoded, the slashes kept. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

function byCode(a: Finding, b: Finding): number {
  return a.code < b.code ? -1 : 1;
}
