import { readFileSync } from 'node:fs';
import { digits } from '../../data/digits.ts';
import { padTo32 } from '../../data/transforms.ts';
import { SYMMETRIC } from '../../experiments/digits-read.ts';
import type { Answer } from '../../nets/plain/answer.ts';
import { plainAnswers } from '../../nets/plain/answers.ts';
import { receptiveField, type Sight } from '../../nets/plain/receptive-field.ts';
import { weightedStages } from '../../nets/plain/stages.ts';
import { decodeNetwork } from '../../nets/saved-network.ts';
import { tensorNamed } from '../../nets/weights.ts';

/** A clear three, written by our program: no picture of a data set stands on the page. */
const DIGIT = 15;

/** What one trained LeNet-5 makes of one digit, layer by layer. */
export interface Picture {
  /** 32 x 32 bytes, 0 black to 255 white. */
  readonly pixels: Uint8Array;
  readonly label: number;
  /** In the order of the network, under LeCun's names; every answer after its rectifier. */
  readonly layers: Readonly<Record<'C1' | 'S2' | 'C3' | 'S4' | 'C5' | 'F6', Answer>>;
  readonly scores: Float32Array;
  /** The filter of the first layer with the strongest answer: its 25 weights by rows, and which it is. */
  readonly filter: Float32Array;
  readonly map: number;
  /** Where it answers most: upper left corner in the picture, and the point of its map. */
  readonly row: number;
  readonly column: number;
  /** The point of C3 that answers most, and all of the picture that it sees. */
  readonly second: { readonly map: number; readonly row: number; readonly column: number; readonly sees: Sight };
}

/** Reads the network's file at build. Throws as `decodeNetwork`. */
export function networkPicture(): Picture {
  const network = decodeNetwork(readFileSync('models/inversion/relu-mnist/weights.safetensors'));
  const digit = digits('test', DIGIT, 1);
  const { pixels } = padTo32(digit);
  const answers = plainAnswers(
    network,
    Float32Array.from(pixels, (p) => SYMMETRIC[p]!),
  );
  const stages = weightedStages(network.spec.layers);
  const [first, second, third, fourth] = stages;
  const c1 = answers[first!.answer]!;
  const c3 = answers[second!.answer]!;
  const { map, row, column } = strongest(c1);
  const deeper = strongest(c3);
  const inputs = network.spec.layers.map((_, i) => (i === 0 ? { height: 32, width: 32 } : answers[i - 1]!));
  const weights = tensorNamed(network.weights, `${first!.name}/weights`).values;
  return {
    pixels,
    label: digit.labels[0]!,
    layers: {
      C1: c1,
      S2: answers[first!.pooled]!,
      C3: c3,
      S4: answers[second!.pooled]!,
      C5: answers[third!.answer]!,
      F6: answers[fourth!.answer]!,
    },
    scores: answers.at(-1)!.values,
    filter: Float32Array.from({ length: 25 }, (_, i) => weights[i * c1.channels + map]!),
    map,
    row,
    column,
    second: { ...deeper, sees: receptiveField(network.spec.layers, inputs, second!.answer, deeper) },
  };
}

/** The map and the place of a layer's largest answer. */
function strongest({ values, channels, width }: Answer) {
  const place = values.indexOf(Math.max(...values));
  const at = Math.floor(place / channels);
  return { map: place % channels, row: Math.floor(at / width), column: at % width };
}
