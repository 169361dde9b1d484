import type { BackendName, FromWorker, PlainErrorData, ToWorker } from './protocol.ts';
import type { TaskName } from './tasks.ts';

/** What a worker says to a helper worker of its own, which runs the same script. Every message is plain data. */
export type ToHelper =
  /** Makes an object, on a back end, and keeps it under a number until `dispose`. */
  | {
      readonly type: 'open';
      readonly object: number;
      readonly task: TaskName;
      readonly input: unknown;
      readonly backend: BackendName;
    }
  | {
      readonly type: 'call';
      readonly object: number;
      readonly call: number;
      readonly method: string;
      readonly given: readonly unknown[];
    }
  | { readonly type: 'dispose'; readonly object: number }
  | Extract<ToWorker, { type: 'asset' }>;

export type FromHelper =
  | { readonly type: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly call: number; readonly error: PlainErrorData }
  | Extract<FromWorker, { type: 'ready' | 'need' }>;
