import { Answering, type Inputs } from '../../nets/answers.ts';
import { layerIndex, type Network, outputShapes } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';

/** Pictures a pass: the answers of all at once would not fit on a phone. */
const PART = 64;

/** A network's parameters with one of them replaced. */
export const withTensor = (weights: Weights, name: string, values: ArrayLike<number>): Weights =>
  weights.map((tensor) => (tensor.name === name ? { ...tensor, values: Float32Array.from(values) } : tensor));

/**
 * A network whose batch normalisations, from the `from`th (1 for the first) to the `to`th or the last, go by the mean and
 * variance that these pictures have there, one after the other: what stands below one moves those above it.
 */
export async function withStatistics(
  { spec, weights }: Network,
  pictures: Inputs,
  from: number,
  breathe: () => Promise<void>,
  to?: number,
): Promise<Network> {
  const norms = spec.layers.flatMap((layer) => (layer.kind === 'batch-norm' ? [layer.name] : []));
  let now = weights;
  for (const name of norms.slice(from - 1, to)) {
    const { mean, variance } = await momentsAt({ spec, weights: now }, layerIndex(spec, name) - 1, pictures, breathe);
    now = withTensor(withTensor(now, `${name}/mean`, mean), `${name}/variance`, variance);
  }
  return { spec, weights: now };
}

/** Mean and variance of a layer's maps over all places of some pictures. */
async function momentsAt(network: Network, layer: number, pictures: Inputs, breathe: () => Promise<void>) {
  const maps = outputShapes(network.spec)[layer]!.at(-1)!;
  const [sums, squares] = [new Float64Array(maps), new Float64Array(maps)];
  let count = 0;
  const answers = new Answering(network);
  try {
    for (let at = 0; at < pictures.count; at += PART) {
      const part = {
        count: Math.min(PART, pictures.count - at),
        read: (a: number, b: number) => pictures.read(at + a, at + b),
      };
      const [all] = await answers.responses(part, [layer], { breathe, batch: PART });
      for (let i = 0; i < all!.length; i += maps) {
        for (let map = 0; map < maps; map++) {
          const value = all![i + map]!;
          sums[map]! += value;
          squares[map]! += value * value;
        }
      }
      count += all!.length / maps;
    }
  } finally {
    answers.dispose();
  }
  const mean = sums.map((sum) => sum / count);
  return { mean, variance: squares.map((sum, map) => sum / count - mean[map]! ** 2) };
}
