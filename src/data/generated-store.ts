import { GENERATORS } from './generators.ts';
import type { GeneratedName, Images, Split } from './images.ts';
import { PlainError } from './plain-error.ts';
import { SETS } from './sets.ts';
import { sliceImages } from './transforms.ts';

/** Images are made for about so many pixels at a time, so that a worker hears messages in between. */
const SLICE_PIXELS = 400_000;
/** A limit of memory, not of a generator: bytes of pixels. */
const MOST_BYTES = 160_000_000;

/** Generated images: memory for `count` of them, made from the front as they are asked for. */
export class GeneratedStore {
  readonly images: Images;
  readonly #set: GeneratedName;
  readonly #split: Split;
  readonly #size: number;
  #made = 0;
  #work: Promise<void> = Promise.resolve();

  /** Takes over what a smaller store has made already. Throws `PlainError` `errors.data.tooMany`. */
  constructor(set: GeneratedName, split: Split, count: number, smaller?: GeneratedStore) {
    const { height, width, channels } = SETS[set];
    this.#size = height * width * channels;
    const most = Math.floor(MOST_BYTES / this.#size);
    if (count > most) throw new PlainError('errors.data.tooMany', { set, asked: count, available: most });
    const pixels = new Uint8Array(count * this.#size);
    this.images = { count, height, width, channels, pixels, labels: new Uint8Array(count) };
    this.#set = set;
    this.#split = split;
    if (smaller) this.#keep(sliceImages(smaller.images, 0, smaller.#made));
  }

  /** Resolves when the first `count` images are made. */
  fill(count: number): Promise<void> {
    const slice = Math.ceil(SLICE_PIXELS / this.#size);
    this.#work = this.#work.then(async () => {
      while (this.#made < count) {
        this.#keep(GENERATORS[this.#set](this.#split, this.#made, Math.min(slice, count - this.#made)));
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    });
    return this.#work;
  }

  #keep(made: Images): void {
    this.images.pixels.set(made.pixels, this.#made * this.#size);
    this.images.labels.set(made.labels, this.#made);
    this.#made += made.count;
  }
}
