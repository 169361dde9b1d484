import type { RectifierAttrs } from '../../../nets/kernels.ts';

/** The rectifier's slope where its output is y; for `abs`, where its input is y. 0 at the corner of `relu`, `abs` and `trelu`. */
export function slopeFrom({ activation, slope, threshold }: RectifierAttrs): (y: number) => number {
  switch (activation) {
    case 'relu':
      return (y) => (y > 0 ? 1 : 0);
    case 'linear':
      return () => 1;
    case 'abs':
      return (z) => (z > 0 ? 1 : z < 0 ? -1 : 0);
    case 'leaky-relu':
      return (y) => (y > 0 ? 1 : slope);
    case 'tanh':
      return (y) => 1 - y * y;
    case 'trelu': {
      const steep = 1 / (1 - threshold);
      return (y) => (y > 0 ? steep : 0);
    }
  }
}
