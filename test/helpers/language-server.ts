import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { projectRoot } from './reference-chain.ts';

/** As the language server protocol has it: lines and characters count from 0. */
export interface LspDiagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly severity: number;
  readonly message: string;
}

export interface LanguageServer {
  /** Opens a text as a file of the workspace; answers what the server finds wrong with it. */
  open(file: string, text: string): Promise<readonly LspDiagnostic[]>;
  /** What an editor shows over a place; lines and columns count from 1. */
  hover(file: string, line: number, column: number): Promise<string>;
  /** What an editor offers at a place. */
  complete(file: string, line: number, column: number): Promise<readonly string[]>;
}

/** Starts yaml-language-server on a folder, with the settings that an editor reads from `.vscode/settings.json`, if there are any. */
export async function startLanguageServer(root: string): Promise<LanguageServer> {
  const connection = connect();
  const settings = readSettings(path.join(root, '.vscode/settings.json'));
  const yaml = {
    schemas: settings['yaml.schemas'] ?? {},
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
  };
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? yaml : {})),
  );
  connection.onRequest('client/registerCapability', () => null);
  const found = new Map<string, (diagnostics: readonly LspDiagnostic[]) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: readonly LspDiagnostic[] }) => found.get(uri)?.(diagnostics),
  );
  connection.listen();

  const uriOf = (file: string): string => pathToFileURL(path.join(root, file)).href;
  const rootUri = pathToFileURL(root).href;
  const capabilities = { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ['markdown'] } } };
  const workspaceFolders = [{ uri: rootUri, name: 'workspace' }];
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, workspaceFolders, capabilities });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });

  const at = (file: string, line: number, column: number): object => ({
    textDocument: { uri: uriOf(file) },
    position: { line: line - 1, character: column - 1 },
  });
  return {
    open: (file, text) =>
      new Promise((resolve) => {
        found.set(uriOf(file), resolve);
        const textDocument = { uri: uriOf(file), languageId: 'yaml', version: 1, text };
        void connection.sendNotification('textDocument/didOpen', { textDocument });
      }),
    hover: async (file, line, column) => {
      const hover = await connection.sendRequest<{ contents: { value: string } } | null>(
        'textDocument/hover',
        at(file, line, column),
      );
      return hover?.contents.value ?? '';
    },
    complete: async (file, line, column) => {
      const { items } = await connection.sendRequest<{ items: readonly { label: string }[] }>(
        'textDocument/completion',
        at(file, line, column),
      );
      return items.map(({ label }) => label);
    },
  };
}

function readSettings(file: string): Readonly<Record<string, unknown>> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function connect(): MessageConnection {
  const program = path.join(projectRoot, 'node_modules/yaml-language-server/bin/yaml-language-server');
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  return createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
}
