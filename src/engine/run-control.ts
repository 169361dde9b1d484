/** Frames that may be on their way to the page before the run waits for it to draw. */
const MOST_UNDER_WAY = 2;

/** What a run in a worker waits for: the reader's pause, the page's drawing, a look at the network. */
export class RunControl {
  readonly abort = new AbortController();
  #paused = false;
  #stepping = false;
  #announced = false;
  #underWay = 0;
  #wake: (() => void)[] = [];
  readonly #announce: (type: 'paused' | 'resumed') => Promise<void>;

  /** `announce` is told when the run really stands still or goes on, not when that was asked for. */
  constructor(announce: (type: 'paused' | 'resumed') => Promise<void>) {
    this.#announce = announce;
  }

  pause(): void {
    this.#paused = true;
    this.wake();
  }

  resume(): void {
    this.#paused = false;
    this.#stepping = false;
    this.wake();
  }

  /** Goes on to the next frame. */
  step(): void {
    this.#paused = false;
    this.#stepping = true;
    this.wake();
  }

  stop(): void {
    this.abort.abort();
    this.wake();
  }

  frameSent(): void {
    this.#underWay++;
    if (this.#stepping) this.#paused = true;
    this.#stepping = false;
  }

  frameDrawn(): void {
    this.#underWay = Math.max(0, this.#underWay - 1);
    this.wake();
  }

  /** Makes every waiting `hold` look again. */
  wake(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const go of waiting) go();
  }

  /** Waits while the run is paused or `busy` says so, and after a frame while too many are under way. Ends at once on stop. */
  async hold({ busy, afterFrame = false }: { busy: () => boolean; afterFrame?: boolean }): Promise<void> {
    const full = () => afterFrame && this.#underWay >= MOST_UNDER_WAY;
    while (!this.abort.signal.aborted && (this.#paused || busy() || full())) {
      if (this.#paused && !this.#announced) {
        this.#announced = true;
        await this.#announce('paused');
        continue;
      }
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
    if (!this.#announced || this.abort.signal.aborted) return;
    this.#announced = false;
    await this.#announce('resumed');
  }
}
