import { type TensorInfo, type UnsortedSegmentSumAttrs, util } from '@tensorflow/tfjs-core';
import { registerWasm } from './wasm.ts';

/** Sums of rows by their segment, the gradient of a gather, which the WASM back end lacks. */
export function registerSegmentSum(): void {
  registerWasm<UnsortedSegmentSumAttrs>(
    'UnsortedSegmentSum',
    (wasm, { x, segmentIds }, { numSegments }): TensorInfo => {
      const inner = x!.shape.slice(segmentIds!.shape.length);
      const sums = wasm.make([numSegments, ...inner]);
      const [rows, length] = [util.sizeFromShape(segmentIds!.shape), util.sizeFromShape(inner)];
      wasm.run.segmentSums(wasm.at(x!), wasm.at(segmentIds!), rows, length, numSegments, wasm.at(sums));
      return sums;
    },
  );
}
