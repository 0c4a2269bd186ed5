/** Looks around in a text line by line. */
export class TextLines {
  readonly text: string;
  /** How the text ends its lines. */
  readonly eol: string;

  constructor(text: string) {
    this.text = text;
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
  }

  start(offset: number): number {
    // A negative position would count as 0.
    return offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Behind the line's last character, before its line break. */
  end(offset: number): number {
    const at = this.text.indexOf('\n', offset);
    const end = at < 0 ? this.text.length : at;
    return end > offset && this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Behind the line break. */
  next(offset: number): number {
    const at = this.text.indexOf('\n', offset);
    return at < 0 ? this.text.length : at + 1;
  }

  line(offset: number): string {
    return this.text.slice(this.start(offset), this.end(offset));
  }

  column(offset: number): number {
    return offset - this.start(offset);
  }

  /** Does nothing but blanks stand before the offset on its line? */
  isFirst(offset: number): boolean {
    return this.text.slice(this.start(offset), offset).trim() === '';
  }

  /** The start of the comment lines directly above the line of `offset`, at most `count` of them. */
  commentsAbove(offset: number, count: number): number {
    let start = this.start(offset);
    for (let left = count; left > 0 && start > 0; left -= 1) {
      const above = this.start(start - 1);
      if (!this.line(above).trimStart().startsWith('#')) break;
      start = above;
    }
    return start;
  }

  /** The end of the line of `end`, or of the last comment line below that is indented deeper than `column`. */
  endWithComments(end: number, column: number): number {
    let last = end;
    for (let start = this.next(end); start < this.text.length; start = this.next(start)) {
      const line = this.line(start);
      const content = line.trimStart();
      if (content === '') continue;
      if (!content.startsWith('#') || line.length - content.length <= column) break;
      last = start;
    }
    return this.end(last);
  }
}
