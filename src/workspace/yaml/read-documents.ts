import { type Document, type ParsedNode, parseAllDocuments } from 'yaml';
import { MAX_DEPTH, nestsTooDeeply } from './nesting.ts';
import { nodeProblems } from './node-problems.ts';
import { type YamlProblem, yamlErrorCode } from './yaml-error.ts';

/**
 * How this program reads YAML: 1.2 core. Keys are taken as written (`1.0:` is "1.0"), `<<` is a key like any other,
 * and the tags of YAML 1.1 (`!!set`, `!!timestamp` …) do not exist.
 */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: true,
  stringKeys: true,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

export interface YamlDocuments {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  /** In the order of the text. */
  readonly problems: readonly YamlProblem[];
}

/** The full parse: every document with its positions, and everything that is wrong with the text. */
export function readDocuments(text: string): YamlDocuments {
  if (nestsTooDeeply(text))
    return { documents: [], problems: [{ code: 'yaml/too-deep', message: TOO_DEEP, start: 0, end: 0 }] };
  const documents = parseAllDocuments(text, YAML_OPTIONS);
  const problems = 'empty' in documents ? parseProblems(text, documents) : documents.flatMap(problemsIn(text));
  return { documents, problems: tidy(problems) };
}

const TOO_DEEP = `Maps and sequences are nested deeper than ${MAX_DEPTH} levels`;

/** The parser points at a repeated key's first character only. */
const KEY = /^(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\n:]+)/;

function problemsIn(text: string): (document: Document.Parsed<ParsedNode>) => YamlProblem[] {
  return (document) => {
    const problems = parseProblems(text, document);
    const { explicit, version } = document.directives.yaml;
    const [start] = document.range;
    if (explicit && version !== '1.2')
      problems.push({
        code: 'yaml/directive',
        message: `YAML ${version} is not supported; use 1.2`,
        start,
        end: start,
      });
    return problems.length > 0 ? problems : nodeProblems(document);
  };
}

/** Warnings count as errors: what they warn of (an unknown tag, an ambiguous alias) would silently change a value. */
function parseProblems(text: string, found: Pick<Document, 'errors' | 'warnings'>): YamlProblem[] {
  return [...found.errors, ...found.warnings].map(({ code, message, pos }) => {
    const start = Math.min(pos[0], text.length);
    const end = Math.min(pos[1], text.length);
    switch (code) {
      case 'DUPLICATE_KEY': {
        const key = KEY.exec(text.slice(start, start + 1024))?.[0].trimEnd() ?? '';
        return { code: yamlErrorCode(code, message), message: `${message}: ${key}`, start, end: start + key.length };
      }
      case 'NON_STRING_KEY':
        return { code: yamlErrorCode(code, message), message: 'Keys must be plain or quoted text', start, end };
      case 'RESOURCE_EXHAUSTION':
        return { code: yamlErrorCode(code, message), message: TOO_DEEP, start, end };
      default:
        return { code: yamlErrorCode(code, message), message, start, end };
    }
  });
}

/** A text that is not YAML at all has a mistake on every line; nobody reads more than the first ones. */
const MAX_PROBLEMS = 100;

/** In the order of the text, one a place and sentence; whatever follows from bottomless nesting is noise. */
function tidy(problems: readonly YamlProblem[]): YamlProblem[] {
  const tooDeep = problems.find(({ code }) => code === 'yaml/too-deep');
  if (tooDeep) return [tooDeep];
  const sorted = [...problems].sort((a, b) => a.start - b.start);
  const distinct = sorted.filter((problem, at) => {
    const last = sorted[at - 1];
    return last?.start !== problem.start || last.message !== problem.message;
  });
  return distinct.slice(0, MAX_PROBLEMS);
}
