import type { FramedFigure, FrameWindow } from './child.ts';
import { isRecord, type LooseParams, readParams } from './messages.ts';

/** What a figure frame remembers through a learning system that speaks SPLICE: the link's parameters, and whether its work is done. */
export interface SpliceState {
  readonly v: 1;
  readonly params: LooseParams;
  readonly done: boolean;
}

/** SPLICE: asks the learning system for what it has kept (cssplice.org, iframe protocol). */
export function spliceGetState(messageId: string) {
  return { subject: 'SPLICE.getState', message_id: messageId } as const;
}

/** SPLICE: score (0 to 1) and state, to keep. */
export function spliceReport(messageId: string, score: number, state: SpliceState) {
  return { subject: 'SPLICE.reportScoreAndState', message_id: messageId, score, state } as const;
}

/** Where the reader's hand is seen. */
export type Touched = Pick<Element, 'addEventListener' | 'querySelector'>;

/**
 * Speaks SPLICE for a framed figure: score and state for a learning system. The score is 1 once the work is done, in this
 * visit or in a kept one, else 0: a run has finished, or, where nothing is trained, the reader has set something otherwise,
 * with the guess behind them. Nothing is reported before the system has said what it kept, or the work is done, so a score is
 * never taken back.
 */
export function connectSplice(
  figure: FramedFigure,
  frame: FrameWindow,
  element: Touched,
  { compute }: { readonly compute?: unknown },
): void {
  const isDone = compute ? setByHand(figure, element) : () => figure.state() === 'done';
  const question = frame.newId();
  let answered = false;
  let done = false;
  let reported = '';
  frame.onHostMessage((data) => {
    const answer = readSpliceAnswer(data);
    if (answered || answer?.messageId !== question) return;
    answered = true;
    const kept = answer.state;
    if (!kept) return;
    done ||= kept.done;
    reported = JSON.stringify(kept);
    figure.set(kept.params);
  });
  const report = (): void => {
    done ||= isDone();
    if (!done && !answered) return;
    const state: SpliceState = { v: 1, params: figure.params(), done };
    if (JSON.stringify(state) === reported) return;
    reported = JSON.stringify(state);
    frame.post(spliceReport(frame.newId(), done ? 1 : 0, state));
  };
  figure.onChange(report);
  frame.post(spliceGetState(question));
  // It may have finished before this script came.
  if (isDone()) report();
}

/** Tells whether the reader, and not the page around or the system that kept a state, has set something since it opened. */
function setByHand(figure: FramedFigure, element: Touched): () => boolean {
  let touched = false;
  for (const event of ['pointerdown', 'keydown']) element.addEventListener(event, () => (touched = true), true);
  let found = JSON.stringify(figure.params());
  return () => {
    const now = JSON.stringify(figure.params());
    if (!touched) found = now;
    return now !== found && !element.querySelector('[data-guess="open"]');
  };
}

/** The answer to `SPLICE.getState`, or null for every other shape. Never throws, whatever it is given. */
export function readSpliceAnswer(
  data: unknown,
): { readonly messageId: string; readonly state: SpliceState | null } | null {
  try {
    if (!isRecord(data) || data.subject !== 'SPLICE.getState.response') return null;
    return typeof data.message_id === 'string' ? { messageId: data.message_id, state: readState(data.state) } : null;
  } catch {
    return null;
  }
}

/** Some systems keep the state as JSON text: both are read. */
function readState(kept: unknown): SpliceState | null {
  const state: unknown = typeof kept === 'string' && kept.startsWith('{') ? JSON.parse(kept) : kept;
  if (!isRecord(state) || state.v !== 1 || typeof state.done !== 'boolean') return null;
  const params = readParams(state.params);
  return params && { v: 1, params, done: state.done };
}
