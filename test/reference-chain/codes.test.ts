import { expect, test } from 'vitest';
import type { ChainSpec } from '../../src/kinds/chain/spec.ts';
import type { StoreSpec } from '../../src/kinds/store/spec.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const stores = readResources<StoreSpec>(yamlFiles('stores').filter((file) => !file.startsWith('stores/regions/')));
const [chain] = readResources<ChainSpec>(['templates/chain.yaml']);

test('every location number ends in its check digit (GS1)', () => {
  const numbers = stores.flatMap(({ spec }) => spec.externalIds?.gln ?? []);
  expect(numbers.length).toBeGreaterThan(0);
  for (const number of numbers) {
    const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
    expect(sum % 10, number).toBe(0);
  }
});

test('every business licence carries a credit code of the store’s district with a right check character (GB 32100)', () => {
  expect(chain!.spec.unifiedSocialCreditCode).toBe(withCheckCharacter(chain!.spec.unifiedSocialCreditCode!));
  for (const { spec } of stores) {
    for (const { type, number } of spec.licences ?? []) {
      if (type !== 'business-licence') continue;
      expect(number).toBe(withCheckCharacter(number));
      expect(number.slice(2, 8)).toBe(spec.address.adminDivision);
    }
  }
});

function withCheckCharacter(code: string): string {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce((total, weight, index) => total + weight * characters.indexOf(code[index]!), 0);
  return code.slice(0, 17) + characters[(31 - (sum % 31)) % 31];
}
