/** How a run is divided into steps. */
export interface Schedule {
  readonly stepsPerEpoch: number;
  readonly steps: number;
}

/** Every image (or both its versions) is seen once an epoch; the last batch of an epoch may be smaller. */
export function schedule(samples: number, epochs: number, batch: number): Schedule {
  const stepsPerEpoch = Math.ceil(samples / batch);
  return { stepsPerEpoch, steps: stepsPerEpoch * epochs };
}

/** Measuring a frame costs about as much as a few steps: frames closer together than this would slow a short run. */
const CLOSEST = 8;

/**
 * Whether a frame is due after `step`: before the first step, after 1, 2, 4, 8, ... while a network changes fastest, then
 * `frames` times in the run, and at every epoch's end.
 */
export function frameDue(step: number, { stepsPerEpoch, steps }: Schedule, frames = 40): boolean {
  const every = Math.max(CLOSEST, Math.ceil(steps / frames));
  return step % every === 0 || step % stepsPerEpoch === 0 || (step < every && Number.isInteger(Math.log2(step)));
}
