import { type MarkedEpoch, RECORDING_LIMIT, type Recording } from '../engine/recording.ts';
import { roundToHalf } from '../engine/recording-values.ts';
import type { Checkpoint } from '../experiments/contract.ts';
import type { ExperimentModule } from '../experiments/registry.ts';
import type { Weights } from '../nets/weights.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, now } from './provenance.ts';

type Params = Readonly<Record<string, string | number>>;
/** What every frame says about where in the run it stands. */
interface Place {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  readonly imagesSeen: number;
  readonly loss: number;
}

/** Test images behind a frame between epochs, behind a marked epoch and behind the result. */
const FRAME_IMAGES = 2000;
const TEST_IMAGES = 10_000;

/** A recording with the network it ends with (rounded to float16) and what that network measured before the rounding. */
export interface Recorded {
  readonly recording: Recording;
  readonly weights: Weights;
  readonly unrounded: Readonly<Record<string, unknown>>;
}

/**
 * Trains once and keeps the frames, and the networks at the ends of `epochs`. Those networks are rounded to float16, and
 * their frames and the result are measured again with the rounded weights over the whole test set, so that what the page
 * computes from a recording is what the recording says.
 */
export async function record(
  { experiment }: ExperimentModule,
  params: Params,
  epochs: readonly number[],
  command: string,
  testImages = TEST_IMAGES,
): Promise<Recorded> {
  const checkpoints: Checkpoint[] = [];
  const lab = await createNodeLab({
    frameImages: FRAME_IMAGES,
    testImages,
    save: (checkpoint) => checkpoints.push(checkpoint),
  });
  const { frames, result } = await runToEnd(experiment, params, lab);
  const marked: MarkedEpoch[] = [];
  for (const [i, frame] of frames.entries()) {
    const place = frame as Place;
    const checkpoint = checkpoints.find(({ step }) => step === place.step);
    if (!checkpoint || !epochs.includes(place.epoch)) continue;
    const weights = rounded(checkpoint.weights);
    frames[i] = { ...(await experiment.look?.(weights, params, lab)), ...placeOf(place), responses: undefined };
    marked.push({ epoch: place.epoch, step: place.step, frame: i, weights });
  }
  const last = checkpoints[checkpoints.length - 1];
  const weights = rounded(last.weights);
  // Resumed at its end, the run has nothing left to do but to measure.
  const again = await runToEnd(experiment, params, lab, { ...last, weights });
  const { imagesPerSecond, version, backend } = result as { imagesPerSecond: number; version: string; backend: string };
  const recording: Recording = {
    format: 'recording-1',
    experiment: experiment.id,
    params,
    seed: Number(params.seed),
    backend,
    version,
    date: now(),
    command,
    commit: currentCommit(),
    quantised: 'float16',
    frames,
    marked,
    result: { ...again.result, imagesPerSecond },
  };
  return { recording, weights, unrounded: result };
}

/** Throws RangeError when a recording weighs too much for the page. */
export function checkSize(bytes: number): void {
  if (bytes > RECORDING_LIMIT) {
    throw new RangeError(
      `The recording has ${bytes} bytes, more than ${RECORDING_LIMIT}: mark fewer epochs (--mark 1,5).`,
    );
  }
}

const placeOf = ({ step, steps, epoch, imagesSeen, loss }: Place): Place => ({ step, steps, epoch, imagesSeen, loss });

const rounded = (weights: Weights): Weights =>
  weights.map((tensor) => ({ ...tensor, values: roundToHalf(tensor.values) }));

async function runToEnd(
  experiment: ExperimentModule['experiment'],
  params: Params,
  lab: Awaited<ReturnType<typeof createNodeLab>>,
  from?: Checkpoint,
): Promise<{ frames: unknown[]; result: Record<string, unknown> }> {
  const frames: unknown[] = [];
  const generator = experiment.run({ ...params }, lab, from);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return { frames, result: value };
    frames.push(value);
  }
}
