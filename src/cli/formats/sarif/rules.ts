import type { Severity } from '../../../model/diagnostic.ts';
import { messagesIn } from '../../messages/index.ts';
import { LANGUAGES, type Language } from '../../messages/language.ts';
import type { Message } from '../../messages/message.ts';
import { docsLink } from '../../report/docs-link.ts';
import type { Finding } from '../../report/finding.ts';

/** Metadata of a code: what it says in general, in both languages, and where it is explained. */
export function ruleOf({ code, severity, summary }: Finding, language: Language): object {
  const templates = LANGUAGES.flatMap((name) => {
    const message = messagesIn(name).template(code);
    return message ? [{ language: name, message }] : [];
  });
  const own = templates.find((entry) => entry.language === language);
  const title = own ? general(own.message.summary) : summary;
  return {
    id: code,
    name: code.replace(/(?:^|[/-])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: {
      text: templates.map(({ message }) => message.why ?? general(message.summary)).join(' / ') || title,
    },
    help: { text: plainHelp(templates, title), markdown: markdownHelp(code, templates, title) },
    helpUri: docsLink(code),
    defaultConfiguration: { level: severity },
    properties: { tags: [code.split('/')[0] ?? code], precision: 'very-high', 'problem.severity': GRADES[severity] },
  };
}

const GRADES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'recommendation' };

type Templates = readonly { readonly language: Language; readonly message: Message }[];

function plainHelp(templates: Templates, title: string): string {
  const parts = templates.map(({ message }) =>
    [message.summary, ...whyOf(message), ...(message.hints ?? [])].map(general).join('\n'),
  );
  return parts.join('\n\n') || title;
}

function markdownHelp(code: string, templates: Templates, title: string): string {
  const parts = templates.map(({ message }) => {
    const hints = (message.hints ?? []).map((hint) => `- ${general(hint)}`);
    return [general(message.summary), '', ...whyOf(message).flatMap((why) => [why, '']), ...hints].join('\n').trimEnd();
  });
  return [...(parts.length === 0 ? [title] : parts), `[${code}](${docsLink(code)})`].join('\n\n');
}

function whyOf({ why }: Message): string[] {
  return why === undefined ? [] : [why];
}

/** A template without its values: `"{field}" is missing` → `"…" is missing`. */
function general(template: string): string {
  return template.replace(/\{[a-zA-Z]+(?:\|[^}]*)?\}/g, '…');
}
