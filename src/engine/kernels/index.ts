import { registerAdam } from './adam.ts';
import { registerConvFilterGradient } from './conv-filter-gradient.ts';
import { registerConvInputGradient } from './conv-input-gradient.ts';
import { registerConvRectifyPoolGradient } from './conv-rectify-pool-gradient.ts';
import { registerCrossEntropy } from './cross-entropy.ts';
import { registerMatMul } from './matmul.ts';
import { registerMaxPoolGradient } from './max-pool-gradient.ts';
import { registerPoolRectifierGradient } from './pool-rectifier-gradient.ts';
import { registerRectifierGradient } from './rectifier-gradient.ts';
import { registerWebglKernels } from './webgl.ts';

/** Results are compared to the bit only between equal versions: raise it when a kernel rounds differently. */
export const KERNELS_VERSION = '1';

let registered = false;

/** What the WASM back end of TF.js 4.22 lacks or does slowly, and the fused kernels that `nets` calls. Once is enough; more does nothing. */
export function registerTrainingKernels(): void {
  if (registered) return;
  registered = true;
  registerConvFilterGradient();
  registerConvInputGradient();
  registerConvRectifyPoolGradient();
  registerMatMul();
  registerMaxPoolGradient();
  registerRectifierGradient();
  registerPoolRectifierGradient();
  registerCrossEntropy();
  registerAdam();
  registerWebglKernels();
}
