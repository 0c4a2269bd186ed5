import type { Diagnostic } from '../model/diagnostic.ts';
import type { YamlError } from './yaml/yaml-error.ts';

/** A mistake in YAML itself as a finding. */
export function yamlDiagnostic(file: string, { code, message, ...place }: YamlError): Diagnostic {
  return { code, severity: 'error', args: { message }, range: { file, ...place } };
}
