import { registerAveragePoolGradient } from './average-pool-gradient.ts';
import { registerConvGradients } from './conv-gradients.ts';
import { registerConvRectifyPool } from './conv-rectify-pool.ts';
import { registerConv2D } from './conv2d.ts';
import { registerCpuLoops } from './cpu/index.ts';
import { registerCrossEntropy } from './cross-entropy.ts';
import { registerDepthwiseGradients } from './depthwise-gradients.ts';
import { registerMatMul } from './matmul.ts';
import { registerMaxPoolGradient } from './max-pool-gradient.ts';
import { registerNormReluPool } from './norm-relu-pool.ts';
import { registerOptimisers } from './optimisers.ts';
import { registerPoolRectifierGradient } from './pool-rectifier-gradient.ts';
import { registerRectifiedBankMix } from './rectified-bank-mix.ts';
import { registerRectifierGradient } from './rectifier-gradient.ts';
import { registerTile } from './repeat.ts';
import { registerSegmentSum } from './segment-sum.ts';
import { registerSum } from './sum.ts';
import { registerWebglKernels } from './webgl/kernels.ts';

export { prepareTrainingKernels } from './compiled-module.ts';

/** Results are compared to the bit only between equal versions: raise it when a kernel rounds differently. */
export const KERNELS_VERSION = '2';

let registered = false;

/** What the WASM back end of TF.js 4.22 lacks or does slowly, and the fused kernels that `nets` calls. Once is enough; more does nothing. */
export function registerTrainingKernels(): void {
  if (registered) return;
  registered = true;
  registerConv2D();
  registerConvGradients();
  registerConvRectifyPool();
  registerMatMul();
  registerMaxPoolGradient();
  registerAveragePoolGradient();
  registerDepthwiseGradients();
  registerSegmentSum();
  registerSum();
  registerTile();
  registerRectifierGradient();
  registerNormReluPool();
  registerPoolRectifierGradient();
  registerRectifiedBankMix();
  registerCrossEntropy();
  registerOptimisers();
  registerCpuLoops();
  registerWebglKernels();
}
