/**
 * What the module exports, in AssemblyScript: TypeScript's syntax, WebAssembly's types and its SIMD instructions. It has no
 * memory, no data and no stack of its own: all work is on addresses (bytes) in the memory that it is given. Sizes and
 * steps are in floats unless told otherwise.
 */
export { filterGradient } from './filter-gradient';
export { multiply } from './multiply';
export { pack, packTransposed, packTurned } from './pack';
