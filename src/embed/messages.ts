/** Parameter values as they cross the frame border: by public name, unchecked against any schema. */
export type LooseParams = Readonly<Record<string, string | number>>;

/** What a figure frame remembers through a learning system that speaks SPLICE: the link's parameters, and whether a run has finished. */
export interface SpliceState {
  readonly v: 1;
  readonly params: LooseParams;
  readonly done: boolean;
}

/** A message of the page around the frame, once it has the right shape. */
export type HostMessage =
  | { readonly type: 'hello' }
  | { readonly type: 'get' }
  | { readonly type: 'set'; readonly params: LooseParams }
  | { readonly type: 'splice-state'; readonly messageId: string; readonly state: SpliceState | null };

/** The frame is there. `id` tells frames of one page apart; it is made anew at every load and says nothing of the reader. */
export function readyMessage(id: string, figure: string, lang: string) {
  return { type: 'wcw:ready', v: 1, id, widget: figure, lang } as const;
}

/** The answer to `wcw:get`, also sent when the state of the figure changes: parameters, state and, when done, the result. */
export function stateMessage(id: string, params: LooseParams, state: string, result: unknown) {
  return { type: 'wcw:state', v: 1, id, params, state, result: result ?? null } as const;
}

/** What the H5P resizer waits for before it listens to heights. */
export function h5pHello() {
  return { context: 'h5p', action: 'hello' } as const;
}

/** One height (CSS pixels) in every dialect that hosts speak: ours, LTI's (Canvas, Sakai, PreTeXt), D2L's spelling of it, and H5P's. */
export function resizeMessages(id: string, height: number) {
  return [
    { type: 'wcw:resize', v: 1, id, height },
    { subject: 'lti.frameResize', height, frame_id: id },
    { subject: 'org.imsglobal.lti.frameResize', height, frame_id: id },
    { context: 'h5p', action: 'resize', scrollHeight: height, clientHeight: height },
  ] as const;
}

/** SPLICE: asks the learning system for what it has kept (cssplice.org, iframe protocol). */
export function spliceGetState(messageId: string) {
  return { subject: 'SPLICE.getState', message_id: messageId } as const;
}

/** SPLICE: score (0 to 1) and state, to keep. */
export function spliceReport(messageId: string, score: number, state: SpliceState) {
  return { subject: 'SPLICE.reportScoreAndState', message_id: messageId, score, state } as const;
}

/** At most this many parameters and characters a value are looked at: no schema comes near it. */
const mostParams = 64;
const longestValue = 200;

/** Reads a message of the host, or null for every other shape. Never throws, whatever it is given. */
export function readHostMessage(data: unknown): HostMessage | null {
  try {
    if (!isRecord(data)) return null;
    if (data.subject === 'SPLICE.getState.response') return readSpliceAnswer(data);
    if (data.v !== 1) return null;
    if (data.type === 'wcw:hello') return { type: 'hello' };
    if (data.type === 'wcw:get') return { type: 'get' };
    if (data.type !== 'wcw:set') return null;
    const params = readParams(data.params);
    return params && { type: 'set', params };
  } catch {
    return null;
  }
}

function readSpliceAnswer(data: Readonly<Record<string, unknown>>): HostMessage | null {
  if (typeof data.message_id !== 'string') return null;
  return { type: 'splice-state', messageId: data.message_id, state: readSpliceState(data.state) };
}

/** Some systems keep the state as JSON text: both are read. */
function readSpliceState(kept: unknown): SpliceState | null {
  const state: unknown = typeof kept === 'string' && kept.startsWith('{') ? JSON.parse(kept) : kept;
  if (!isRecord(state) || state.v !== 1 || typeof state.done !== 'boolean') return null;
  const params = readParams(state.params);
  return params && { v: 1, params, done: state.done };
}

function readParams(value: unknown): LooseParams | null {
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  if (entries.length > mostParams || !entries.every(([, v]) => isPlainValue(v))) return null;
  return Object.fromEntries(entries) as LooseParams;
}

function isPlainValue(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value.length <= longestValue;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
