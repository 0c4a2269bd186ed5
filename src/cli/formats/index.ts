import type { Format } from './format.ts';

/** Every format of `validate`, by the name it is asked for. A run loads only its own. */
const FORMATS = {
  pretty: async () => (await import('./pretty/index.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif/index.ts')).sarif,
  junit: async () => (await import('./junit/index.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
} as const satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name]();
}
