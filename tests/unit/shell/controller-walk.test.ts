import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../../src/data/random.ts';
import type { RunListener } from '../../../src/engine/engine.ts';
import type { Recording } from '../../../src/engine/recording.ts';
import type { FigureState, FrameBase } from '../../../src/shell/figure-state.ts';
import { viewState } from '../../../src/shell/frame/view-state.ts';
import { settledParams } from '../../../src/shell/live-answers.ts';
import { isRecordedFor } from '../../../src/shell/recordings.ts';
import type { FakeEngine } from './fake-engine.ts';
import { type FramedFrame, framedEnds, framedFrame, framedRecording, framedToy, ofSettings } from './framed-toy.ts';
import { openFigure } from './small-world.ts';

type Settings = Readonly<Record<string, string | number>>;

/** Promises that wait for each other go on. */
async function settle(): Promise<void> {
  for (let i = 0; i < 30; i++) await null;
}

const paramsOf = ({ source, params }: FigureState): Settings =>
  'params' in source ? source.params : (params as Settings);

/** What stays behind is of its own settings too. */
function checkBefore({ before }: FigureState): void {
  if (!before) return;
  const all: readonly FrameBase[] = [...before.history, before.frame];
  expect(new Set((all as readonly FramedFrame[]).map(({ of }) => of)), 'what stood there before').toEqual(
    new Set([ofSettings(before.params as Settings)]),
  );
}

/** What must hold of whatever stands on the stage, at any moment. */
function check(state: FigureState): void {
  const shown = viewState(framedToy, state as never) as FigureState;
  const frame = shown.frame as FramedFrame | undefined;
  const { kind } = shown.source;
  if (kind === 'recording' || kind === 'end')
    expect(isRecordedFor(framedToy.schema, paramsOf(shown), state.params), `${kind} of these settings`).toBe(true);
  if (kind === 'nearest') expect(shown.result, 'the result of other settings').toBeUndefined();
  if (!frame) return;
  expect(kind, 'a frame is somebody’s').not.toBe('none');
  expect(frame.of, `the numbers of ${kind}`).toBe(ofSettings(paramsOf(shown)));
  const line = (shown.history as readonly FramedFrame[]).map(({ of }) => of);
  expect([...line, frame.of], 'the line under the numbers').toEqual(Array(line.length + 1).fill(frame.of));
  // While a network is asked, and while something is on its way, the last answer stands.
  if (state.looking || state.status !== 'still' || kind === 'own') return;
  const { flip, mix } = shown.params as { readonly flip: string; readonly mix: number };
  expect(`${frame.flip} ${frame.mix}`, `as the live controls of ${kind} show it`).toBe(`${flip} ${mix}`);
}

/** A figure in a world that answers when the walk says so, in whatever order. */
function setOut(random: Random) {
  const waiting: ((comes: boolean) => void)[] = [];
  const later = <T>(make: () => T): Promise<T> =>
    new Promise((come, fail) => waiting.push((comes) => (comes ? come(make()) : fail(new Error('gone')))));
  const opened = openFigure(framedToy, {
    recording: (entry): Promise<Recording> => later(() => framedRecording(entry)),
    ends: () => later(() => framedEnds),
  });
  const { controller, engine } = opened;
  const runs: { readonly listener: RunListener; readonly params: Settings }[] = [];
  const asked: Settings[] = [];
  let step = 0;
  const one = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const run = () => (engine.starts.length > 0 ? engine.listener : undefined);
  const hasFrame = (): boolean => controller.state.history.length > 0;
  /** A frame of the latest run, or late words of one before it. */
  const emit = (): void => {
    const { listener, params } = random.below(8) === 0 && runs.length > 0 ? one(runs) : (runs.at(-1) ?? {});
    step = Math.min(40, step + 10);
    const live = settledParams(framedToy, controller.state.params as Settings);
    listener?.frame(framedFrame(step, { ...params, flip: live.flip!, mix: live.mix! }), 500);
  };
  const steps: Readonly<Record<string, () => unknown>> = {
    size: () => controller.set({ size: one(['a', 'b', 'c', 'd', 'e']) }),
    shape: () => controller.set({ shape: one(['round', 'square']) }),
    corner: () => controller.set({ corner: one([4, 7]) }),
    seed: () => controller.set({ seed: one([1, 1, 2]) }),
    flip: () => controller.set({ flip: one(['on', 'off']) }),
    mix: () => controller.set({ mix: one([0, 0, 0.5]) }),
    preset: () => controller.preset({ shape: 'square', corner: 7 }),
    scrub: () => controller.scrub(random.below(5)),
    start: () => controller.start(),
    step: () => controller.step(),
    pause: () => {
      controller.pause();
      run()?.paused();
    },
    resume: () => {
      if (controller.state.status === 'paused') controller.resume();
      run()?.resumed();
    },
    frame: emit,
    'frame again': emit,
    done: () => hasFrame() && run()?.done({ score: 80, changed: [] }, []),
    error: () => hasFrame() && run()?.error({ key: 'errors.worker.died', values: {} }),
    reset: () => controller.reset(),
    retry: () => controller.retry(),
    // Nobody is out of sight for so short a time as a look takes.
    park: () => controller.state.looking || controller.park(),
    panel: () => controller.openPanel(one(['many', 'few', undefined])),
    wake: () => void controller.wake(),
    arrives: () => waiting.splice(random.below(waiting.length), 1)[0]?.(true),
    'arrives too': () => waiting.splice(random.below(waiting.length), 1)[0]?.(true),
    fails: () => waiting.splice(random.below(waiting.length), 1)[0]?.(false),
    answer: () => answer(random.below(engine.looks.length)),
  };
  const answer = (i: number): void => {
    const { params } = engine.looks[i] ?? {};
    if (params)
      engine.looks[i]!.answer(framedFrame(40, { ...asked[i], flip: params.flip as string, mix: params.mix as number }));
  };
  /** What was begun or asked meanwhile is of the settings that stood there then. */
  const remember = (): void => {
    noteRuns(engine, runs, () => {
      step = 0;
    });
    while (asked.length < engine.looks.length) asked.push(paramsOf(controller.state));
  };
  const settleAll = async (): Promise<void> => {
    for (let i = 0; i < 6; i++) {
      for (const come of waiting.splice(0)) come(true);
      await settle();
      remember();
      for (let k = 0; k < engine.looks.length; k++) answer(k);
      await settle();
      remember();
    }
  };
  return { controller, steps, remember, settleAll };
}

function noteRuns(engine: FakeEngine, runs: { listener: RunListener; params: Settings }[], begun: () => void): void {
  if (runs.length === engine.starts.length) return;
  runs.push({ listener: engine.listener, params: engine.starts.at(-1)!.params as Settings });
  begun();
}

test.each(Array.from({ length: 150 }, (_, i) => i + 1))(
  'numbers and settings on the stage never belong to different states: walk %i',
  async (seed) => {
    const random = createRandom(seed, 'walk');
    const { controller, steps, remember, settleAll } = setOut(random);
    const names = Object.keys(steps);
    const taken: string[] = [];
    let everKept = false;
    const look = (): void => {
      try {
        check(controller.state);
        checkBefore(controller.state);
        const { frame, before } = viewState(framedToy, controller.state as never);
        if (everKept) expect(frame, 'a stage that was once filled').toBeDefined();
        // What a run alone had shown goes when it begins again from its start.
        everKept ||= frame !== undefined && (controller.state.source.kind !== 'own' || before !== undefined);
      } catch (error) {
        (error as Error).message += `\nafter ${taken.join(', ')}`;
        throw error;
      }
    };
    for (let i = 0; i < 60; i++) {
      const name = names[random.below(names.length)]!;
      taken.push(name);
      steps[name]!();
      remember();
      look();
      await settle();
      remember();
      look();
    }
    taken.push('all arrives');
    await settleAll();
    look();
    // Nothing waits for what has come.
    const { source, status, looking } = controller.state;
    if (source.kind !== 'own') expect(status).not.toBe('loading');
    expect(looking, taken.join(', ')).toBe(false);
  },
);
