import { PlainError } from '../../../src/data/plain-error.ts';
import type { Ends } from '../../../src/engine/ends.ts';
import type { Recording } from '../../../src/engine/recording.ts';
import { Controller } from '../../../src/shell/controller.ts';
import type { AnyFigure, RecordingEntry } from '../../../src/shell/figure.ts';
import type { FigureState, TestPictures } from '../../../src/shell/figure-state.ts';
import { FilesSide } from '../../../src/shell/files-side.ts';
import { followRuns } from '../../../src/shell/follow-runs.ts';
import { createWorkerSlots } from '../../../src/shell/lifecycle.ts';
import { readState } from '../../../src/shell/link-state.ts';
import { startRun } from '../../../src/shell/run-session.ts';
import { openResults } from '../../../src/shell/storage.ts';
import { keepResult } from '../../../src/shell/stored-result.ts';
import { fakeEngine } from './fake-engine.ts';

/** What the test decides about a controller's world, at any time. */
interface Chosen {
  /** No recording can be read. */
  broken: boolean;
  /** What the engine says once its worker has ended. */
  rested: (() => void) | undefined;
  /** Told of every state. */
  changed: (state: FigureState) => void;
  recording(entry: RecordingEntry): Recording | Promise<Recording>;
  ends(): Ends | Promise<Ends>;
  statistics(): unknown;
  /** Milliseconds. */
  now(): number;
  testImages(indices: readonly number[]): Promise<TestPictures>;
}

/** A figure's controller in a world where nothing happens by itself. */
export function openFigure(
  figure: AnyFigure,
  chosen: Partial<Chosen> & Pick<Chosen, 'recording'>,
  entries: readonly (readonly [string, string])[] = [],
  absent?: ReadonlySet<string>,
) {
  const engine = fakeEngine();
  const results = openResults(null);
  const loaded: string[] = [];
  const idle: (() => void)[] = [];
  const world: Chosen = {
    broken: false,
    rested: undefined,
    changed: () => undefined,
    ends: () => Promise.reject(new Error('none')),
    statistics: () => Promise.reject(new Error('none')),
    now: () => 0,
    testImages: () => Promise.reject(new Error('none')),
    ...chosen,
  };
  const slots = createWorkerSlots();
  const controller = new Controller(figure, readState(figure, entries, absent), {
    assets: async () => new Uint8Array(),
    later: async () => ({
      createEngine: (_assets, options) => {
        world.rested = options?.rested;
        return engine;
      },
      errorWords: {},
      FilesSide,
      followRuns,
      keepResult,
      openResults: () => results,
      startRun,
      testImages: (_, indices) => world.testImages(indices),
      loadStatistics: async () => {
        loaded.push('statistics');
        return world.statistics();
      },
      loadEnds: async () => {
        loaded.push('ends');
        return world.ends();
      },
      loadRecording: async (entry) => {
        loaded.push(entry.id);
        if (world.broken) throw new PlainError('errors.recording.corrupt', { detail: '' });
        return world.recording(entry);
      },
    }),
    clock: { now: () => world.now(), after: () => () => undefined },
    slots,
    idle: (callback) => {
      idle.push(callback);
      return () => idle.splice(idle.indexOf(callback), 1);
    },
    changed: (state) => world.changed(state),
  });
  return { controller, engine, results, loaded, idle, world, slots };
}
