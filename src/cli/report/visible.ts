/** Made at its first use: Unicode's properties take V8 two milliseconds to expand. */
const hidden = (): RegExp => /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

/** A text with signs in place of what cannot be seen, so that a file's content can neither steer a terminal nor break a document. */
export function visible(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : text.replace(hidden(), signOf);
}

/** `␛` for the escape character; `\u{202e}` for what has no picture. */
function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `\\u{${code.toString(16)}}`;
}
