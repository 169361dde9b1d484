import type { AssetSource } from '../../../src/data/assets.ts';
import { openImages } from '../../../src/data/open.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import type { Checkpoint, Lab } from '../../../src/experiments/contract.ts';
import type { InversionFrame, InversionResult } from '../../../src/experiments/inversion/frame.ts';
import { experiment } from '../../../src/experiments/inversion/index.ts';
import { type InversionParams, inversionSchema } from '../../../src/experiments/inversion/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';

const noAssets: AssetSource = async (name) => {
  throw new Error(`no asset ${name}`);
};

/** Settings of a run of a few steps on generated digits. */
export function smallParams(changes: Partial<InversionParams> = {}): InversionParams {
  return { ...defaultParams(inversionSchema), data: 'digits', 'train-images': 300, epochs: 1, ...changes };
}

export interface SmallLab extends Lab {
  readonly saved: Checkpoint[];
  readonly stop: AbortController;
}

/** A lab on generated digits and the WASM back end. */
export async function smallLab(changes: Partial<Lab> = {}): Promise<SmallLab> {
  await useWasm();
  const stop = new AbortController();
  const saved: Checkpoint[] = [];
  return {
    data: (name, split, count) => openImages(name, split, count, noAssets),
    signal: stop.signal,
    save: (checkpoint) => saved.push(structuredClone(checkpoint)),
    breathe: async () => undefined,
    testImages: 250,
    backend: 'wasm',
    kernels: 'test',
    ...changes,
    saved,
    stop,
  };
}

export interface Finished {
  readonly frames: InversionFrame[];
  readonly result: InversionResult;
  readonly last: Checkpoint;
}

/** Runs to the end. */
export async function finish(params: InversionParams, lab: SmallLab, from?: Checkpoint): Promise<Finished> {
  const frames: InversionFrame[] = [];
  const generator = experiment.run(params, lab, from);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return { frames, result: value, last: lab.saved[lab.saved.length - 1] };
    frames.push(value);
  }
}
