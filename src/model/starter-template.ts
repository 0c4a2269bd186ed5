/** What a new workspace starts with. `pilot`: the catalogue and three stores. `empty`: the frame alone. */
export const STARTER_TEMPLATES = ['pilot', 'empty'] as const;
export type StarterTemplate = (typeof STARTER_TEMPLATES)[number];

/** What decides the files of a new workspace. */
export interface StarterOptions {
  readonly template: StarterTemplate;
  /** The workspace's name. */
  readonly name: string;
}
