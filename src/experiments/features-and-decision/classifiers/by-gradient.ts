import { createRandom } from '../../../data/random.ts';
import { classesOf, listed, outputs } from '../../../nets/answers.ts';
import type { Layer } from '../../../nets/layers/layer.ts';
import { initial, type NetworkSpec } from '../../../nets/network.ts';
import { Trainer } from '../../../nets/train.ts';
import type { Breathe, Examples } from '../digits.ts';
import type { Chance } from './chance.ts';
import { choose } from './choose.ts';

/** Hidden units of the small network. */
export const HIDDEN = 64;
const BATCH = 64;
/** Without a hidden layer there is one lowest point, and a larger step comes near it in the passes there are. */
const RATE = { logistic: 0.01, network: 0.001 } as const;
/** Steps that logistic regression chooses from. */
const RATES = [RATE.logistic, 0.003, 0.03] as const;
const CLASSES = 10;

const output: Layer = { kind: 'dense', name: 'output', units: CLASSES };
const hidden: readonly Layer[] = [
  { kind: 'dense', name: 'hidden', units: HIDDEN },
  { kind: 'rectifier', activation: 'relu' },
];

/** Logistic regression, its step chosen where `settings` say so. */
export async function logistic(examples: Examples, chance: Chance, breathe: Breathe): Promise<Uint8Array> {
  const by = (given: Examples, rate: number) => byGradient(given, { ...chance, hidden: false, rate }, breathe);
  const rate = chance.settings === 'chosen' ? await choose(RATES, examples, by) : RATE.logistic;
  return by(examples, rate);
}

/**
 * Multinomial logistic regression (no hidden layer) or a small network (one of 64 units), by Adam in batches of 64 for
 * `epochs` passes, without penalty. Answers for every test example. Streams: `<stream>/init`, `<stream>/shuffle` of `seed`.
 */
export async function byGradient(
  examples: Examples,
  options: {
    readonly hidden: boolean;
    readonly rate?: number;
    readonly epochs: number;
    readonly seed: number;
    readonly stream: string;
  },
  breathe: Breathe,
): Promise<Uint8Array> {
  const { size, trainLabels } = examples;
  const spec: NetworkSpec = { input: [size], layers: options.hidden ? [...hidden, output] : [output] };
  const trainer = new Trainer(spec, initial(spec, createRandom(options.seed, `${options.stream}/init`)));
  // Features enter with a mean square of 1 each, as the weights' first values expect.
  const [train, test] = [examples.train, examples.test].map((part) => part.map((value) => value * Math.sqrt(size)));
  const { rate = RATE.network } = options;
  const shuffle = createRandom(options.seed, `${options.stream}/shuffle`);
  try {
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      const order = shuffle.shuffle(Uint32Array.from(trainLabels, (_, i) => i));
      for (let from = 0; from < order.length; from += BATCH) {
        const part = order.subarray(from, from + BATCH);
        const x = new Float32Array(part.length * size);
        part.forEach((index, i) => {
          x.set(train!.subarray(index * size, (index + 1) * size), i * size);
        });
        trainer.step({ x, targets: Uint8Array.from(part, (index) => trainLabels[index]!) }, rate);
        if ((from / BATCH) % 16 === 15) await breathe();
      }
      await breathe();
    }
    const scores = await outputs({ spec, weights: await trainer.weights() }, listed(test!, size), {
      breathe,
      batch: 500,
    });
    return classesOf(scores, CLASSES);
  } finally {
    trainer.dispose();
  }
}
