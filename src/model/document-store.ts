const BLOCK = 1024 * 1024;

/** Keeps the bytes of many documents close together, in memory that can be handed to another thread. */
export class DocumentStore {
  #block = new Uint8Array(0);
  #used = 0;

  /** A copy that stays. */
  add(bytes: Uint8Array): Uint8Array {
    if (this.#used + bytes.length > this.#block.length) {
      this.#block = new Uint8Array(Math.max(BLOCK, bytes.length));
      this.#used = 0;
    }
    const copy = this.#block.subarray(this.#used, this.#used + bytes.length);
    copy.set(bytes);
    this.#used += bytes.length;
    return copy;
  }
}
