import { duplicateCode } from './duplicate-code.ts';
import { licenceValidity } from './licence-validity.ts';
import type { ChainRule, DocumentRule, Rule } from './rule.ts';

/** Rules about one resource by itself, in alphabetical order. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [licenceValidity];

/** Rules about how resources fit together, in alphabetical order. */
export const CHAIN_RULES: readonly ChainRule[] = [duplicateCode];

/** Every built-in rule. A new one is a file beside this one, a line here, texts, fixtures and a line in `schemas/workspace.schema.json`. */
export const RULES: readonly Rule[] = [...DOCUMENT_RULES, ...CHAIN_RULES];
