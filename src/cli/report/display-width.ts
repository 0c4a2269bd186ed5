import stringWidth from 'fast-string-width';

/** How many columns a terminal gives a text: two for a Chinese character. */
export function displayWidth(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** As much of a text's beginning as fits into some columns. */
export function fitStart(text: string, columns: number): string {
  return taken([...text], columns).join('');
}

/** As much of a text's end as fits into some columns. */
export function fitEnd(text: string, columns: number): string {
  return taken([...text].reverse(), columns)
    .reverse()
    .join('');
}

function taken(characters: readonly string[], columns: number): string[] {
  let left = columns;
  const end = characters.findIndex((character) => {
    left -= displayWidth(character);
    return left < 0;
  });
  return end < 0 ? [...characters] : characters.slice(0, end);
}
