/**
 * A WebAssembly function, written byte by byte for one shape of block: for every entry of a list, adds a multiple of one
 * block of floats to another, four at a time. TF.js's own module has nothing like it, and a compiler for sixty lines of
 * loop would be a tool to install. Encoding: WebAssembly Core Specification 2.0, section 5.
 */

/** An entry is 12 bytes: byte offset of a place in the picture, byte offset of a block, and the factor (float32). */
export const ENTRY = 12;
const PLACE = 0;
const BLOCK = 4;
const FACTOR = 8;

export interface BlockShape {
  /** Rows of a block. */
  readonly rows: number;
  /** Groups of four floats a row. */
  readonly quads: number;
  /** Bytes from row to row in a picture. */
  readonly stride: number;
  /** `block`: blocks += factor x picture. `picture`: picture += factor x block, places may overlap. */
  readonly target: 'block' | 'picture';
}

/** list: address of `count` entries; target, source: base addresses of what is added to and what is read. */
export type AddBlocks = (list: number, count: number, target: number, source: number) => void;

const made = new WeakMap<WebAssembly.Memory, Map<string, AddBlocks>>();

/** The function for a shape, working on the given memory; made once. */
export function addBlocks(memory: WebAssembly.Memory, shape: BlockShape): AddBlocks {
  const functions = made.get(memory) ?? new Map<string, AddBlocks>();
  made.set(memory, functions);
  const key = JSON.stringify(shape);
  let add = functions.get(key);
  if (!add) {
    const module = new WebAssembly.Module(assemble(shape));
    add = new WebAssembly.Instance(module, { m: { m: memory } }).exports.f as AddBlocks;
    functions.set(key, add);
  }
  return add;
}

const [I32, V128, VOID] = [0x7f, 0x7b, 0x40];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const [I32_ADD, I32_SUB, I32_EQZ] = [0x6a, 0x6b, 0x45];
const constant = (value: number): number[] => [0x41, value];
const loadI32 = (offset: number): number[] => [0x28, 2, ...leb(offset)];
const loadSplat = (offset: number): number[] => [0xfd, 0x09, 2, ...leb(offset)];
const load = (offset: number): number[] => [0xfd, 0x00, 2, ...leb(offset)];
const store = (offset: number): number[] => [0xfd, 0x0b, 2, ...leb(offset)];
const ADD = [0xfd, 0xe4, 0x01];
const MULTIPLY = [0xfd, 0xe6, 0x01];

/** Unsigned LEB128. */
function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}
const vector = (items: readonly number[]): number[] => [...leb(items.length), ...items];
const section = (id: number, content: readonly number[]): number[] => [id, ...vector(content)];

function assemble(shape: BlockShape): Uint8Array<ArrayBuffer> {
  const name = [1, 0x6d];
  const code = body(shape);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...vector([I32, I32, I32, I32]), 0]),
    // Memory "m" "m" of any size.
    ...section(2, [1, ...name, ...name, 0x02, 0x00, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0x00, 0]),
    ...section(10, [1, ...vector(code)]),
  ]);
}

function body({ rows, quads, stride, target }: BlockShape): number[] {
  // Parameters, then locals.
  const [list, count, targetBase, sourceBase, to, from, factor] = [0, 1, 2, 3, 4, 5, 6] as const;
  const [targetField, sourceField] = target === 'block' ? [BLOCK, PLACE] : [PLACE, BLOCK];
  const address = (base: number, field: number, local: number) => [
    ...get(base),
    ...get(list),
    ...loadI32(field),
    I32_ADD,
    ...set(local),
  ];
  const code = [2, 2, I32, 1, V128, ...get(count), I32_EQZ, 0x04, VOID, 0x0f, 0x0b, 0x03, VOID];
  code.push(...address(targetBase, targetField, to), ...address(sourceBase, sourceField, from));
  code.push(...get(list), ...loadSplat(FACTOR), ...set(factor));
  for (let row = 0; row < rows; row++) {
    for (let quad = 0; quad < quads; quad++) {
      const inBlock = (row * quads + quad) * 16;
      const inPicture = row * stride + quad * 16;
      const [at, read] = target === 'block' ? [inBlock, inPicture] : [inPicture, inBlock];
      code.push(...get(to), ...get(to), ...load(at), ...get(from), ...load(read), ...get(factor));
      code.push(...MULTIPLY, ...ADD, ...store(at));
    }
  }
  code.push(...get(list), ...constant(ENTRY), I32_ADD, ...set(list));
  code.push(...get(count), ...constant(1), I32_SUB, ...tee(count), 0x0d, 0, 0x0b, 0x0b);
  return code;
}
