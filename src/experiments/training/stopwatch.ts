/** A wait longer than this was a pause or a look at the network, not the hand-over of messages. */
const LONG_WAIT = 50;

/** Times training alone: it stands still while frames are measured, drawn or waited for. */
export class Stopwatch {
  #since = 0;
  #running = false;
  #milliseconds = 0;
  #images = 0;

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#since = performance.now();
  }

  stop(): void {
    if (this.#running) this.#milliseconds += performance.now() - this.#since;
    this.#running = false;
  }

  count(images: number): void {
    this.#images += images;
  }

  /** Awaits `wait`; if that takes long it does not count. */
  async skimming(wait: Promise<void>): Promise<void> {
    const before = performance.now();
    await wait;
    const spent = performance.now() - before;
    if (spent > LONG_WAIT) this.#since += spent;
  }

  /** Images trained on a second, up to the last stop; 0 before. */
  get imagesPerSecond(): number {
    return this.#milliseconds > 0 ? (1000 * this.#images) / this.#milliseconds : 0;
  }
}
