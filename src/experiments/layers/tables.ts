import type { DataName, Split } from '../../data/images.ts';
import type { Network, NetworkSpec } from '../../nets/network.ts';
import type { Sight } from '../../nets/plain/receptive-field.ts';

/** The networks that the figure takes apart. */
export const KEPT = ['digits', 'unpooled', 'perceptron', 'colour'] as const;
export type KeptName = (typeof KEPT)[number];

/** Pictures kept of those that excite a unit most, one place of each. */
export const BEST = 6;

/** What excites the units of a layer most among the pictures searched: unit by unit `BEST` entries, the strongest first. */
export interface BestOf {
  /** Which pictures of the split that was searched. */
  readonly picture: Uint32Array;
  /** Their classes. */
  readonly label: Uint8Array;
  /** Row times the width of the map, plus column. */
  readonly place: Uint32Array;
  /** The answer there, rectified where the layer rectifies. */
  readonly value: Float32Array;
  /**
   * Unit by unit, the most that it answers where it sees over the picture's edge: such places are passed over in the search.
   * Missing where none was, because no place sees over it or every one does.
   */
  readonly edge?: Float32Array;
}

/** What is known of a network on one set of pictures. */
export interface OnSet {
  readonly data: DataName;
  /** The first test picture of every class. */
  readonly first: readonly number[];
  /** Which pictures were searched, and how many: the first of them. */
  readonly split: Split;
  readonly searched: number;
  /** Layer by layer of those with weights. */
  readonly best: readonly BestOf[];
}

/** A weight is its byte less 128, times the scale, or a value. */
interface KeptTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly scale?: number;
  readonly bytes?: Uint8Array;
  readonly values?: Float32Array;
}

export interface KeptNetwork {
  readonly name: KeptName;
  readonly spec: NetworkSpec;
  readonly tensors: readonly KeptTensor[];
  /**
   * Layer by layer, how much each place of the input moves a unit in the middle of its map: the mean size of the gradient
   * over units and pictures, the largest 1.
   */
  readonly moves: readonly Float32Array[];
  readonly sets: readonly OnSet[];
}

/** What `models/layers/statistics.bin.gz` holds. */
export interface LayersTables {
  readonly networks: readonly KeptNetwork[];
  /** Pictures made for the figure `what-excites`, for the settings that it opens with. */
  readonly excited?: readonly {
    readonly params: Readonly<Record<string, string | number>>;
    readonly picture: Uint8Array;
    readonly values: Float32Array;
  }[];
}

export const holdsLayers = (content: unknown): content is LayersTables =>
  Array.isArray((content as LayersTables | undefined)?.networks);

/** Weights of 8 bits, symmetric about 0, of each tensor's own scale. */
export function toBytes({ name, shape, values }: Network['weights'][number]): KeptTensor {
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  return { name, shape, scale, bytes: Uint8Array.from(values, (value) => 128 + Math.round(value / scale)) };
}

export const networkOf = ({ spec, tensors }: Pick<KeptNetwork, 'spec' | 'tensors'>): Network => ({
  spec,
  weights: tensors.map(({ name, shape, scale = 1, bytes, values }) => ({
    name,
    shape,
    values: values ?? Float32Array.from(bytes!, (byte) => (byte - 128) * scale),
  })),
});

/** The smallest square about the middle of all that moves a unit with so large a share of it. Places of the input. */
export function squareOf(moves: Float32Array, share: number): Sight {
  const side = Math.sqrt(moves.length);
  const total = moves.reduce((sum, value) => sum + value, 0);
  const [middleRow, middleColumn] = middleOf(moves, side, total);
  for (let reach = 0; reach < side; reach += 0.5) {
    let inside = 0;
    moves.forEach((value, i) => {
      const far = Math.max(Math.abs(Math.floor(i / side) - middleRow), Math.abs((i % side) - middleColumn));
      if (far <= reach + 1e-6) inside += value;
    });
    const square = { top: middleRow - reach, left: middleColumn - reach, height: 2 * reach + 1, width: 2 * reach + 1 };
    if (inside >= share * total) return square;
  }
  return { top: 0, left: 0, height: side, width: side };
}

/** The mean place, to the nearest half: a window of even sides has its middle between places. */
function middleOf(moves: Float32Array, side: number, total: number): [number, number] {
  let [row, column] = [0, 0];
  moves.forEach((value, i) => {
    row += (value * Math.floor(i / side)) / total;
    column += (value * (i % side)) / total;
  });
  return [Math.round(2 * row) / 2, Math.round(2 * column) / 2];
}
