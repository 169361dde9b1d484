import { PlainError } from '../data/plain-error.ts';

/** What a pickle holds, as far as it is read: numbers, text, bytes, lists, and arrays of bytes as numpy keeps them. */
export type Pickled = number | string | boolean | null | Uint8Array | readonly Pickled[] | ReadonlyMap<string, Pickled>;

interface Call {
  readonly name: string;
  bytes?: Uint8Array;
}

/**
 * Reads a pickle of protocol 2 (PEP 307) as CIFAR's Python version has them, and runs nothing: of the objects in it only
 * numpy's arrays of bytes are understood. Text of Python 2 is taken as Latin-1. Throws `PlainError` `errors.data.pickle`.
 */
export function readPickle(bytes: Uint8Array, file: string): Pickled {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = new TextDecoder('latin1');
  const stack: unknown[] = [];
  const marks: number[] = [];
  const memo = new Map<number, unknown>();
  let at = 0;
  const take = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new PlainError('errors.data.truncated', { file });
    at += count;
    return bytes.subarray(at - count, at);
  };
  const number = (size: 1 | 2 | 4): number => {
    take(size);
    return size === 1 ? view.getUint8(at - 1) : size === 2 ? view.getUint16(at - 2, true) : view.getInt32(at - 4, true);
  };
  // Long strings of Python 2 are pixels; short ones are names.
  const string = (length: number): unknown => (length > 255 ? take(length) : latin.decode(take(length)));
  const line = (): string => {
    const end = bytes.indexOf(10, at);
    const text = latin.decode(take(end < 0 ? bytes.length : end - at));
    at++;
    return text;
  };
  const sinceMark = (): unknown[] => stack.splice(marks.pop() ?? 0);
  const last = <T>(): T => stack.at(-1) as T;
  const put = (pairs: readonly unknown[]): void => {
    for (let i = 0; i < pairs.length; i += 2) last<Map<string, unknown>>().set(String(pairs[i]), pairs[i + 1]);
  };
  const steps: Record<string, () => unknown> = {
    '\x80': () => number(1),
    '(': () => marks.push(stack.length),
    '}': () => stack.push(new Map()),
    ']': () => stack.push([]),
    ')': () => stack.push([]),
    N: () => stack.push(null),
    '\x88': () => stack.push(true),
    '\x89': () => stack.push(false),
    K: () => stack.push(number(1)),
    M: () => stack.push(number(2)),
    J: () => stack.push(number(4)),
    U: () => stack.push(string(number(1))),
    T: () => stack.push(string(number(4))),
    X: () => stack.push(new TextDecoder().decode(take(number(4)))),
    C: () => stack.push(take(number(1))),
    B: () => stack.push(take(number(4))),
    q: () => memo.set(number(1), last()),
    r: () => memo.set(number(4), last()),
    h: () => stack.push(memo.get(number(1))),
    j: () => stack.push(memo.get(number(4))),
    a: () => {
      const item = stack.pop();
      last<unknown[]>().push(item);
    },
    e: () => {
      const items = sinceMark();
      for (const item of items) last<unknown[]>().push(item);
    },
    s: () => put(stack.splice(-2)),
    u: () => put(sinceMark()),
    t: () => stack.push(sinceMark()),
    '\x85': () => stack.push(stack.splice(-1)),
    '\x86': () => stack.push(stack.splice(-2)),
    '\x87': () => stack.push(stack.splice(-3)),
    c: () => stack.push({ name: `${line()}.${line()}` } satisfies Call),
    R: () => {
      const [made] = stack.splice(-2) as [Call, unknown];
      stack.push({ ...made });
    },
    b: () => {
      const state = stack.pop();
      const made = last<Call>();
      // Of numpy's array: version, shape, type, whether its first index runs fastest, bytes.
      if (made.name.endsWith('_reconstruct') && Array.isArray(state) && state[3] === false) made.bytes = state[4];
    },
  };
  for (;;) {
    const code = String.fromCharCode(number(1));
    if (code === '.') return plain(stack.pop());
    const step = Object.hasOwn(steps, code) ? steps[code] : undefined;
    if (!step) throw new PlainError('errors.data.pickle', { file });
    step();
  }
}

/** The value, with numpy's arrays as their bytes. */
function plain(value: unknown): Pickled {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, plain(item)]));
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return (value ?? null) as Pickled;
  return (value as Call).bytes ?? null;
}
