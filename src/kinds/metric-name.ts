/** The resource of a metric as it is written by itself, or as expressions write it, where a hyphen would be a minus: `on_time_rate`. */
export function metricName(text: string): string {
  return text.replaceAll('_', '-');
}
