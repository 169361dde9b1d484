import { layersOf } from '../engine/layers-of.ts';
import { type MarkedEpoch, RECORDING_LIMIT, type Recording } from '../engine/recording.ts';
import { roundToHalf } from '../engine/recording-values.ts';
import type { Checkpoint } from '../experiments/contract.ts';
import type { ExperimentModule } from '../experiments/registry.ts';
import type { Weights } from '../nets/weights.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, now } from './provenance.ts';

type Params = Readonly<Record<string, string | number>>;
/** What every frame says about where in the run it stands: a look at its network cannot know. */
const PLACE = ['step', 'steps', 'epoch', 'imagesSeen', 'loss'] as const;
type Frame = Readonly<Record<string, unknown>> & { readonly step: number; readonly epoch: number };

/** Test images behind a frame between epochs, behind a marked epoch and behind the result. */
const FRAME_IMAGES = 2000;
const TEST_IMAGES = 10_000;

/**
 * A recording with the network it ends with (rounded to float16; none of an experiment that trains nothing) and what was
 * measured before the rounding.
 */
export interface Recorded {
  readonly recording: Recording;
  readonly weights?: Weights;
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
    const { step, epoch } = frame;
    const checkpoint = checkpoints.find((candidate) => candidate.step === step);
    if (!checkpoint || !epochs.includes(epoch)) continue;
    const weights = rounded(checkpoint.weights);
    frames[i] = asLooked(frame, (await experiment.look?.(weights, params, lab)) ?? {});
    marked.push({ epoch, step, frame: i, weights });
  }
  const last = checkpoints.at(-1);
  const weights = last && rounded(last.weights);
  // Resumed at its end, the run has nothing left to do but to measure.
  const again = last && weights ? await runToEnd(experiment, params, lab, { ...last, weights }) : { result };
  // How fast it trained is the one thing that the resumed run cannot know.
  const speed = 'imagesPerSecond' in result ? { imagesPerSecond: result.imagesPerSecond } : {};
  const recording: Recording = {
    format: 'recording-1',
    experiment: experiment.id,
    params,
    seed: Number(params.seed),
    backend: String(result.backend ?? lab.backend),
    version: String(result.version ?? ''),
    date: now(),
    command,
    commit: currentCommit(),
    quantised: 'float16',
    frames,
    marked,
    ...(marked.length > 0 && { layers: layersOf(experiment, params) }),
    result: { ...again.result, ...speed },
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

/** A frame of the run as a look at its network measures it: nothing more than the run said, and where in it it stands. */
function asLooked(frame: Frame, looked: Readonly<Record<string, unknown>>): Frame {
  const measured = Object.keys(frame).filter((key) => key in looked && !PLACE.some((name) => name === key));
  return { ...frame, ...Object.fromEntries(measured.map((key) => [key, looked[key]])) };
}

const rounded = (weights: Weights): Weights =>
  weights.map((tensor) => ({ ...tensor, values: roundToHalf(tensor.values) }));

async function runToEnd(
  experiment: ExperimentModule['experiment'],
  params: Params,
  lab: Awaited<ReturnType<typeof createNodeLab>>,
  from?: Checkpoint,
): Promise<{ frames: Frame[]; result: Record<string, unknown> }> {
  const frames: Frame[] = [];
  const generator = experiment.run({ ...params }, lab, from);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return { frames, result: value };
    frames.push(value);
  }
}
