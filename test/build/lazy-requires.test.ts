import { describe, expect, test } from 'vitest';
import { withLazyRequires } from '../../src/build/lazy-requires.ts';

/** Runs a module of oclif with a `require` that notes what is loaded. */
function run(source: string): { exports: Record<string, () => unknown>; loaded: string[] } {
  const loaded: string[] = [];
  const require = (name: string): unknown => {
    loaded.push(name);
    return { Thing: class {}, answer: () => name, default: () => `default of ${name}` };
  };
  const exports: Record<string, () => unknown> = {};
  new Function('exports', 'require', '__importDefault', '__importStar', withLazyRequires(source))(
    exports,
    require,
    (module: unknown) => module,
    (module: unknown) => module,
  );
  return { exports, loaded };
}

describe('lazy requires', () => {
  test('a module is loaded at its first use, once', () => {
    const { exports, loaded } = run(`
const one_1 = require("one");
const two_1 = __importDefault(require("two"));
exports.one = () => (0, one_1.answer)();
exports.two = () => (0, two_1.default)();
exports.thing = () => new one_1.Thing();
`);
    expect(loaded).toEqual([]);
    expect([exports.one?.(), exports.one?.(), exports.two?.()]).toEqual(['one', 'one', 'default of two']);
    expect(exports.thing?.()).toBeTypeOf('object');
    expect(loaded).toEqual(['one', 'two']);
  });

  test('a namespace that is handed on is loaded when somebody asks for it', () => {
    const { exports, loaded } = run('exports.Args = __importStar(require("./args"));\n');
    expect(loaded).toEqual([]);
    expect((exports.Args as unknown as { answer(): string }).answer()).toBe('./args');
  });

  test('the check of the version of Node is left to the launcher', () => {
    expect(withLazyRequires('checkCWD();\ncheckNodeVersion();\n')).toBe('checkCWD();\n\n');
  });
});
