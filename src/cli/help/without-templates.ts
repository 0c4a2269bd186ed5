/** A renderer that leaves a text without a template as it is: compiling one takes ten times as long as all else in a help page. */
export function withoutTemplates(render: (text: string) => string): (text: string) => string {
  return (text) => (/<%|%>/.test(text) ? render(text) : text);
}
