/** What a cell or a paragraph says; a tone colours it where there are colours. */
export interface Words {
  readonly text: string;
  readonly tone?: 'good' | 'bad' | 'quiet';
}

/** A part of a document. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'words'; readonly words: readonly Words[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Words[])[] };

/** A document for people, to be printed as Markdown or HTML. */
export interface Paper {
  readonly title: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}
