/** Whether a GS1 global location number ends in its check digit: weights 1 and 3 in turn, together a multiple of ten. */
export function isGln(number: string): boolean {
  const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
