/** Nine weights, row by row, as they are slid over a picture. */
export const KERNELS = {
  laplacian: [0, 1, 0, 1, -4, 1, 0, 1, 0],
  'sobel-x': [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  'sobel-y': [-1, -2, -1, 0, 0, 0, 1, 2, 1],
  blur: new Array<number>(9).fill(1 / 9),
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  emboss: [-2, -1, 0, -1, 1, 1, 0, 1, 2],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type KernelName = keyof typeof KERNELS;

/** Rows and columns of a kernel. */
export const SIDE = 3;
