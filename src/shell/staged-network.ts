import type { Weights } from '../nets/weights.ts';

/** The network on the stage, for the download. */
export interface StagedNetwork {
  readonly weights: Weights;
  /** What a file says about its layers; recordings that were made before they were kept do not know. */
  readonly layers: Readonly<Record<string, string>> | undefined;
}
