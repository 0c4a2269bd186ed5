/** Is the outcome document asked for? Known before the flags are parsed, so that even a wrong flag is answered with one. */
export function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (text, index) =>
      text === '--json' || text === '--format=json' || (text === 'json' && argv[index - 1] === '--format'),
  );
}
