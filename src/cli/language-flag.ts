/** The value of `--lang`. */
export function languageFlag(argv: readonly string[]): string | undefined {
  return (
    argv.find((_, index) => argv[index - 1] === '--lang') ??
    argv.find((text) => text.startsWith('--lang='))?.slice('--lang='.length)
  );
}
