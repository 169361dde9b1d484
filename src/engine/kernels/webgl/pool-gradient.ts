import { type KernelFunc, registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';

/** Kernel of the WebGL back end alone: z [b, h, w, c] and dy [b, h/2, w/2, c] of "pool 2x2" give dz. */
export const FIRST_MAXIMUM_GRAD = 'FirstMaximumGrad';

/** A shader as TF.js's WebGL back end runs it, and the part of that back end that does so. */
interface Program {
  readonly variableNames: string[];
  readonly outputShape: number[];
  readonly userCode: string;
}
interface WebglBackend {
  runWebGLProgram(program: Program, inputs: TensorInfo[], dtype: 'float32'): TensorInfo;
}

/**
 * Gradient of 2x2 max pooling (stride 2, valid) on WebGL. TF.js's own goes to the last maximum of a window; this one goes
 * to the first, as on the other back ends, in one pass instead of two.
 */
export function registerFirstMaximumGradient(): void {
  const kernelFunc = (({ inputs, backend }) => {
    const { z, dy } = inputs as Readonly<Record<'z' | 'dy', TensorInfo>>;
    return (backend as WebglBackend).runWebGLProgram(program(z.shape, dy.shape), [z, dy], 'float32');
  }) as KernelFunc;
  registerKernel({ kernelName: FIRST_MAXIMUM_GRAD, backendName: 'webgl', kernelFunc });
}

function program(shape: readonly number[], [, height, width]: readonly number[]): Program {
  const userCode = `
    void main() {
      ivec4 at = getOutputCoords();
      int y = at.y / 2;
      int x = at.z / 2;
      float best = getZ(at.x, 2 * y, 2 * x, at.w);
      int winner = 0;
      for (int i = 1; i < 4; i++) {
        float value = getZ(at.x, 2 * y + i / 2, 2 * x + i - 2 * (i / 2), at.w);
        if (value > best) {
          best = value;
          winner = i;
        }
      }
      // The last row and column of an odd size belong to no window.
      bool inside = y < ${height} && x < ${width};
      bool won = inside && winner == 2 * (at.y - 2 * y) + at.z - 2 * x;
      setOutput(won ? getDy(at.x, min(y, ${height! - 1}), min(x, ${width! - 1}), at.w) : 0.0);
    }`;
  return { variableNames: ['z', 'dy'], outputShape: [...shape], userCode };
}
