/** Parameter values as they cross the frame border: by public name, unchecked against any schema. */
export type LooseParams = Readonly<Record<string, string | number>>;

/** A message of the page around the frame, once it has the right shape. */
export type HostMessage =
  | { readonly type: 'hello' }
  | { readonly type: 'get' }
  | { readonly type: 'set'; readonly params: LooseParams }
  | { readonly type: 'theme'; readonly theme: string };

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

/** What a host may ask for: `system` follows the reader's. */
const THEMES = ['light', 'dark', 'system'];

/** At most this many parameters and characters a value are looked at: no schema comes near it. */
const mostParams = 64;
const longestValue = 200;

/** Reads a message of the host, or null for every other shape. Never throws, whatever it is given. */
export function readHostMessage(data: unknown): HostMessage | null {
  try {
    if (!isRecord(data)) return null;
    if (data.v !== 1) return null;
    if (data.type === 'wcw:hello') return { type: 'hello' };
    if (data.type === 'wcw:get') return { type: 'get' };
    if (data.type === 'wcw:theme' && THEMES.some((theme) => theme === data.theme))
      return { type: 'theme', theme: data.theme as string };
    if (data.type !== 'wcw:set') return null;
    const params = readParams(data.params);
    return params && { type: 'set', params };
  } catch {
    return null;
  }
}

/** Parameters of a message, or null for anything that is none. */
export function readParams(value: unknown): LooseParams | null {
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  if (entries.length > mostParams || !entries.every(([, v]) => isPlainValue(v))) return null;
  return Object.fromEntries(entries) as LooseParams;
}

function isPlainValue(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value.length <= longestValue;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
