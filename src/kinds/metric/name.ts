/** The name of a metric as expressions and gates write it, where a hyphen would be a minus: `on_time_rate`. */
export function metricVariable(name: string): string {
  return name.replaceAll('-', '_');
}

/** The resource of a metric that is written either way. */
export function metricName(text: string): string {
  return text.replaceAll('_', '-');
}
