import type { ErrorCode } from 'yaml';
import type { TextRange } from './line-index.ts';

/** What is wrong with a YAML text, independent of the parser's wording. */
export type YamlErrorCode =
  | 'yaml/syntax'
  | 'yaml/indent'
  | 'yaml/unclosed'
  | 'yaml/colon'
  | 'yaml/key-alone'
  | 'yaml/escape'
  | 'yaml/first-character'
  | 'yaml/duplicate-key'
  | 'yaml/tab'
  | 'yaml/alias'
  | 'yaml/tag'
  | 'yaml/key'
  | 'yaml/number'
  | 'yaml/directive'
  | 'yaml/too-deep';

/** One mistake in a YAML text; `message` is the parser's English sentence. */
export interface YamlError extends TextRange {
  readonly code: YamlErrorCode;
  readonly message: string;
}

/** A mistake by offsets, before lines are counted. */
export interface YamlProblem {
  readonly code: YamlErrorCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const CODES: Partial<Record<ErrorCode, YamlErrorCode>> = {
  BAD_INDENT: 'yaml/indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml/colon',
  MULTILINE_IMPLICIT_KEY: 'yaml/key-alone',
  BAD_DQ_ESCAPE: 'yaml/escape',
  BAD_SCALAR_START: 'yaml/first-character',
  DUPLICATE_KEY: 'yaml/duplicate-key',
  TAB_AS_INDENT: 'yaml/tab',
  ALIAS_PROPS: 'yaml/alias',
  BAD_ALIAS: 'yaml/alias',
  MULTIPLE_ANCHORS: 'yaml/alias',
  BAD_COLLECTION_TYPE: 'yaml/tag',
  MULTIPLE_TAGS: 'yaml/tag',
  TAG_RESOLVE_FAILED: 'yaml/tag',
  KEY_OVER_1024_CHARS: 'yaml/key',
  NON_STRING_KEY: 'yaml/key',
  BAD_DIRECTIVE: 'yaml/directive',
  RESOURCE_EXHAUSTION: 'yaml/too-deep',
};

/** Sentences of the package that say more than their code, which covers everything that is missing. */
const SENTENCES: readonly (readonly [RegExp, YamlErrorCode])[] = [
  [/^Missing closing |must .*end with a /, 'yaml/unclosed'],
  [/^Implicit map keys need/, 'yaml/key-alone'],
];

/** The stable code of one of the `yaml` package's mistakes. */
export function yamlErrorCode(code: ErrorCode, message: string): YamlErrorCode {
  return SENTENCES.find(([sentence]) => sentence.test(message))?.[1] ?? CODES[code] ?? 'yaml/syntax';
}
