/** Who an account is, as far as people are counted: `chen.hao` and `Chen.Hao@xinghe.example` are one. */
export function personOf(account: string): string {
  const [person = account] = account.toLowerCase().split('@');
  return person;
}
