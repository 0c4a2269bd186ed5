/** So many files are taken at a time: few enough that both threads end together, and enough that taking costs nothing. */
const TURN = 64;

/** A counter that threads share; whoever is ready takes the next files. */
export function newTurns(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** The files that fall to the thread that asks; every file falls to one thread. Without a counter all of them. */
export function* inTurns<File>(files: readonly File[], turns: Int32Array | undefined): Generator<File> {
  if (!turns) yield* files;
  else
    for (let from = Atomics.add(turns, 0, TURN); from < files.length; from = Atomics.add(turns, 0, TURN))
      yield* files.slice(from, from + TURN);
}
