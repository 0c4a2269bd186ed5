/** `2026-11-22 22:27 UTC`, of a moment as RFC 3339 in UTC. */
export function minuteText(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;
}
