/**
 * What the module exports, in AssemblyScript: TypeScript's syntax, WebAssembly's types and its SIMD instructions. It has no
 * memory, no data and no stack of its own: all work is on addresses (bytes) in the memory that it is given. Sizes and
 * steps are in floats unless told otherwise.
 */
export { bankLists } from './bank';
export { repeatBlocks, segmentSums, sumRuns } from './channels';
export { convRectifyPool } from './conv-rectify-pool';
export { crossEntropy } from './cross-entropy';
export { fill } from './fill';
export { filterGradient } from './filter-gradient';
export { maxPoolGradient } from './max-pool-gradient';
export { multiply } from './multiply';
export { normConstants } from './norm-constants';
export { normReluPool } from './norm-relu-pool';
export { normReluPoolGradient } from './norm-relu-pool-gradient';
export { normStatistics } from './norm-statistics';
export { adam, momentum } from './optimisers';
export { pack, packTransposed, packTurned } from './pack';
export { poolRectifierGradient } from './pool-rectifier-gradient';
export { rectifiedBankMix, rectifiedBankMixGradient } from './rectified-bank-mix';
export { rectifierGradient, rectifyAll } from './rectifier';
export { packSigned } from './signed-pack';
export { spread } from './spread';
export { columnSums } from './sums';
export { depthwiseFilterGradient, depthwiseInputGradient } from './windows';
export { winnersFactors, winnersFilterGradient, winnersListBytes } from './winners';
export { winnersInputGradient } from './winners-input';
