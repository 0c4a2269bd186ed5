/** A number as it was counted. */
interface Counted {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What one of a unit is in the unit that people are shown: per cent for a share, whole money for minor units. */
function scaleOf(unit: string): Counted {
  if (unit === 'ratio') return { numerator: 100n, denominator: 1n };
  if (unit === 'per-ten-thousand') return { numerator: 10_000n, denominator: 1n };
  return { numerator: 1n, denominator: unit.startsWith('money') ? 100n : 1n };
}

/** An exact number in the unit that people are shown, without its sign; rounded half away from zero. */
export function shownNumber(
  value: Counted,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
): string {
  const scale = scaleOf(unit);
  const below = value.denominator * scale.denominator;
  const above = value.numerator * scale.numerator * 10n ** BigInt(decimals);
  const digits = String(((above < 0n ? -above : above) * 2n + below) / (below * 2n)).padStart(decimals + 1, '0');
  const sign = above < 0n && /[1-9]/.test(digits) ? '-' : '';
  const cut = digits.length - decimals;
  return `${sign}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
}

/** With commas between thousands. */
export function grouped(number: string): string {
  return number.replace(/\d(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, '$&,');
}
