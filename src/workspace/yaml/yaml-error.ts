import type { ErrorCode } from 'yaml';
import type { TextRange } from './line-index.ts';

/** What is wrong with a YAML text, independent of the parser's wording. */
export type YamlErrorCode =
  | 'yaml/syntax'
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

/** The stable code of one of the `yaml` package's codes. */
export function yamlErrorCode(code: ErrorCode): YamlErrorCode {
  return CODES[code] ?? 'yaml/syntax';
}
