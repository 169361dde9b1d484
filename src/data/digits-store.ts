import { digits } from './digits.ts';
import type { Images, Split } from './images.ts';
import { PlainError } from './plain-error.ts';
import { sliceImages } from './transforms.ts';

/** Images are made this many at a time, so that a worker hears messages in between. */
const SLICE = 500;
/** A limit of memory, not of the generator: 157 MB of pixels. */
const MOST = 200_000;

/** Generated digits: memory for `count` of them, made from the front as they are asked for. */
export class DigitsStore {
  readonly images: Images;
  readonly #split: Split;
  #made = 0;
  #work: Promise<void> = Promise.resolve();

  /** Takes over what a smaller store has made already. */
  constructor(split: Split, count: number, smaller?: DigitsStore) {
    if (count > MOST) throw new PlainError('errors.data.tooMany', { set: 'digits', asked: count, available: MOST });
    this.images = {
      count,
      height: 28,
      width: 28,
      channels: 1,
      pixels: new Uint8Array(count * 784),
      labels: new Uint8Array(count),
    };
    this.#split = split;
    if (smaller) this.#keep(sliceImages(smaller.images, 0, smaller.#made));
  }

  /** Resolves when the first `count` images are made. */
  fill(count: number): Promise<void> {
    this.#work = this.#work.then(async () => {
      while (this.#made < count) {
        this.#keep(digits(this.#split, this.#made, Math.min(SLICE, count - this.#made)));
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    });
    return this.#work;
  }

  #keep(made: Images): void {
    this.images.pixels.set(made.pixels, this.#made * 784);
    this.images.labels.set(made.labels, this.#made);
    this.#made += made.count;
  }
}
