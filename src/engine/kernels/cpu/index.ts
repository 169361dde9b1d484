import { registerCrossEntropyLoop } from './cross-entropy.ts';
import { registerOptimiserLoops } from './optimisers.ts';
import { registerPoolRectifierLoop } from './pool-rectifier-gradient.ts';
import { registerRectifierLoop } from './rectifier-gradient.ts';

/** The kernels without a name in TF.js on its `cpu` back end, as plain loops. */
export function registerCpuLoops(): void {
  registerCrossEntropyLoop();
  registerOptimiserLoops();
  registerPoolRectifierLoop();
  registerRectifierLoop();
}
