import type { Message } from '../message.ts';

/** Findings about layers and what they override, by code. */
export const layers = {
  'layers/not-overridable': {
    summary: '"{field}" is not one of the overridable fields of {of}',
    hints: [
      'did you mean "{suggestion}"? {place} lists what may differ',
      'did you mean "{suggestion}"?',
      '{place} lists what may differ: {fields}',
      'what may differ: {fields}',
      '{place} lets nothing differ; change {of} itself',
      'change {of} itself',
    ],
  },
  'layers/wrong-level': {
    summary: '"{field}" of {of} may be overridden by {levels}, not by a {level}',
    hints: ['{place} says who may: set it there, or have this level added', 'set it there, or have this level added'],
  },
  'layers/wrong-type': {
    summary: '"{field}" of {of} takes {expected}, found {actual}',
    hints: ['{place} gives the bounds'],
  },
  'layers/out-of-bounds': {
    summary: '{actual} is outside of what {of} allows for "{field}"',
    hints: [
      '{place} allows {min} to {max}',
      '{place} allows {allowed}',
      '{place} allows up to {maxLength} characters',
      'it allows {min} to {max}',
      'it allows {allowed}',
      'it allows up to {maxLength} characters',
    ],
  },
  'layers/unknown-field': {
    summary: '"{field}" is not a field that could be overridden',
    hints: ['did you mean "{suggestion}"?', 'name a field that has a value here and may differ between stores'],
  },
  'layers/bounds': {
    summary: 'the bounds of "{field}" do not fit it: it takes {expected}',
    hints: ['choose bounds inside of that, the smaller one first'],
  },
} as const satisfies Record<string, Message>;

/** Texts of `explain` and `render`. */
export const explanations = {
  'explain.for': 'for {store}',
  'explain.layers': 'Layers, the innermost wins: {layers}',
  'explain.catalogue': 'Fields that layers may override:',
  'explain.default': "(the schema's default)",
  'explain.removed': '(removed)',
  'explain.absent': '(not set)',
  'explain.remove': 'removes it (null)',
  'explain.replace': 'replaces what it stood in',
  'explain.reset': 'gives it back (null)',
  'explain.why.only': '{layer} alone sets it.',
  'explain.why.innermost': '{layer} is the innermost of {count} layers that speak about it.',
  'explain.why.default': "No layer sets it, so the schema's default holds.",
  'explain.why.removed': '{layer} is the innermost layer that speaks about it, and takes it away.',
  'explain.why.reset': 'The layers no longer differ from {layer}.',
  'explain.why.absent': 'No layer sets it, and the schema has no default.',
  'explain.list': 'A list replaces the one before as a whole.',
  'explain.anyLevel': 'format, region, store',
  'explain.open': 'May be overridden by: {levels}; see {place}.',
  'explain.openWithin': 'May be overridden by: {levels}, within {within}; see {place}.',
  'render.removed': '{field}: removed by {origin}',
} as const;
