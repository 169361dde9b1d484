import {
  h5pHello,
  type LooseParams,
  readHostMessage,
  readyMessage,
  resizeMessages,
  type SpliceState,
  spliceGetState,
  spliceReport,
  stateMessage,
} from './messages.ts';

/** What the frame needs of its figure; the element is wrapped in one. */
export interface FramedFigure {
  readonly name: string;
  readonly lang: string;
  /** The parameters as a link would carry them. */
  params(): LooseParams;
  /** still, loading, running, paused, done or error. */
  state(): string;
  result(): unknown;
  /** Takes over what is valid in `params`; unknown keys and values out of range change nothing. */
  set(params: LooseParams): void;
  /** Calls back when the parameters, the state or the result may have changed. */
  onChange(callback: () => void): void;
}

/** The window's part in it, so that tests can play a host. */
export interface FrameWindow {
  post(message: unknown): void;
  /** Delivers the data of messages sent by the page around the frame, and of no other window. */
  onHostMessage(callback: (data: unknown) => void): void;
  /** Calls back with the document's height in CSS pixels now and at most once an animation frame when it changes. */
  onHeight(callback: (height: number) => void): void;
  /** A text that no other call returns. */
  newId(): string;
}

/**
 * Connects a figure to the page around its frame: heights in all dialects, `wcw:get` and `wcw:set`; with `splice`, score and
 * state for a learning system. The score is 1 once a run of the figure has finished, in this visit or in a kept one, else
 * 0; nothing is reported before the system has said what it kept, or a run has finished, so a score is never taken back.
 */
export function connectFrame(figure: FramedFigure, frame: FrameWindow, options: { readonly splice: boolean }): void {
  const id = frame.newId();
  let height = 0;
  const tellHeight = () => {
    for (const message of height > 0 ? resizeMessages(id, height) : []) frame.post(message);
  };
  const tellState = () => frame.post(stateMessage(id, figure.params(), figure.state(), figure.result()));
  const splice = options.splice ? connectSplice(figure, frame) : null;

  frame.onHostMessage((data) => {
    const message = readHostMessage(data);
    if (message?.type === 'hello') tellHeight();
    if (message?.type === 'get') tellState();
    if (message?.type === 'set') figure.set(message.params);
    if (message?.type === 'splice-state') splice?.restore(message.messageId, message.state);
  });
  frame.post(readyMessage(id, figure.name, figure.lang));
  frame.post(h5pHello());
  frame.onHeight((now) => {
    const rounded = Math.ceil(now);
    if (rounded === height) return;
    height = rounded;
    tellHeight();
  });
  let told = '';
  figure.onChange(() => {
    const now = JSON.stringify([figure.params(), figure.state()]);
    if (now === told) return;
    told = now;
    tellState();
    splice?.report();
  });
}

function connectSplice(figure: FramedFigure, frame: FrameWindow) {
  const question = frame.newId();
  let answered = false;
  let done = false;
  let reported = '';
  frame.post(spliceGetState(question));
  return {
    restore(messageId: string, kept: SpliceState | null) {
      if (answered || messageId !== question) return;
      answered = true;
      if (!kept) return;
      done ||= kept.done;
      reported = JSON.stringify(kept);
      figure.set(kept.params);
    },
    report() {
      done ||= figure.state() === 'done';
      if (!done && !answered) return;
      const state: SpliceState = { v: 1, params: figure.params(), done };
      if (JSON.stringify(state) === reported) return;
      reported = JSON.stringify(state);
      frame.post(spliceReport(frame.newId(), done ? 1 : 0, state));
    },
  };
}
