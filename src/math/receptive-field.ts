/** A step of a convolutional network, along one axis: a window of `size` places, moved by `stride`. */
export interface Window {
  readonly size: number;
  readonly stride: number;
}

/**
 * How many input pixels, along one axis, a unit behind each of the windows sees at most (its theoretical receptive field):
 * r grows by (size - 1) times the distance, in pixels, of neighbouring units of the layer before (Dumoulin and Visin 2016).
 */
export function receptiveFields(windows: readonly Window[]): number[] {
  let seen = 1;
  let apart = 1;
  return windows.map(({ size, stride }) => {
    seen += (size - 1) * apart;
    apart *= stride;
    return seen;
  });
}
