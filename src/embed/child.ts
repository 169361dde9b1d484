import { h5pHello, type LooseParams, readHostMessage, readyMessage, resizeMessages, stateMessage } from './messages.ts';

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
  /** Shows the page in a theme: `light`, `dark` or, as the reader's system has it, `system`. */
  paint(theme: string): void;
  /** A text that no other call returns. */
  newId(): string;
}

/**
 * Connects a figure to the page around its frame: heights in all dialects, `wcw:get`, `wcw:set` and `wcw:theme`.
 */
export function connectFrame(figure: FramedFigure, frame: FrameWindow): void {
  const id = frame.newId();
  let height = 0;
  const tellHeight = () => {
    for (const message of height > 0 ? resizeMessages(id, height) : []) frame.post(message);
  };
  const tellState = () => frame.post(stateMessage(id, figure.params(), figure.state(), figure.result()));

  frame.onHostMessage((data) => {
    const message = readHostMessage(data);
    if (message?.type === 'hello') tellHeight();
    if (message?.type === 'get') tellState();
    if (message?.type === 'set') figure.set(message.params);
    if (message?.type === 'theme') frame.paint(message.theme);
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
  });
}
