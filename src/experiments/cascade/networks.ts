import type { SequentialSpec } from '../../nets/sequential.ts';
import { lenetSpec } from '../../nets/sequential-lenet.ts';

/** How the network with one convolution sees: patches of 5 x 5, or of 14 x 14, what a unit of the second layer sees. */
export type OneLayer = 'small' | 'wide';

/** LeNet-5: 61,706 parameters. */
export const twoLayers = lenetSpec(['dense1', 'dense2', 'logits']);

/**
 * One convolution in place of two, and a first dense layer of such a width that the parameters are as many to within 1 %:
 * 61,618 with six 5 x 5 filters, 62,088 with sixteen 14 x 14 filters.
 */
export const oneLayer: Readonly<Record<OneLayer, SequentialSpec>> = {
  small: oneConvolution(6, 5, 48),
  wide: oneConvolution(16, 14, 42),
};

function oneConvolution(filters: number, size: number, units: number): SequentialSpec {
  return {
    input: [32, 32, 1],
    layers: [
      { kind: 'conv', name: 'conv1', filters, size },
      { kind: 'dense', name: 'dense1', units },
      { kind: 'dense', name: 'dense2', units: 84 },
      { kind: 'dense', name: 'logits', units: 10, activation: 'linear' },
    ],
  };
}
