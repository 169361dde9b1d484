import {
  type DataId,
  getKernel,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
  util,
} from '@tensorflow/tfjs-core';
import type { CompiledKernels } from './compiled.ts';
import { kernelsOn } from './compiled-module.ts';

/** The part of the WASM back end that the kernels use. Its own types keep these members private. */
interface WasmBackend {
  readonly wasm: {
    readonly asm: Readonly<Record<string, unknown>>;
    _malloc(bytes: number): number;
    _free(address: number): void;
  };
  readonly dataIdMap: { get(id: DataId): { readonly memoryOffset: number } };
  makeOutput(shape: number[], dtype: 'float32' | 'bool', memoryOffset?: number, values?: Float32Array): TensorInfo;
  incRef(id: DataId): void;
  disposeData(id: DataId): boolean;
}

export type Inputs = Readonly<Record<string, TensorInfo>>;

/** What a kernel of the WASM back end works with: the compiled functions, and memory for them. */
export class Wasm {
  readonly #backend: WasmBackend;
  readonly #memory: WebAssembly.Memory;
  readonly #scratch: number[] = [];
  /** The compiled functions on the back end's memory. */
  readonly run: CompiledKernels;

  constructor(backend: WasmBackend) {
    this.#backend = backend;
    const memory = Object.values(backend.wasm.asm).find(
      (member): member is WebAssembly.Memory => member instanceof WebAssembly.Memory,
    );
    if (!memory) throw new Error('The WASM back end exports no memory.');
    this.#memory = memory;
    this.run = kernelsOn(memory);
  }

  /** A new tensor; its content is undefined until written. */
  make(shape: readonly number[], dtype: 'float32' | 'bool' = 'float32'): TensorInfo {
    return this.#backend.makeOutput([...shape], dtype);
  }

  /** A new float32 tensor with `slack` floats behind it that a kernel may read and write. */
  makeWithSlack(shape: readonly number[], slack: number): TensorInfo {
    const address = this.#allocate(util.sizeFromShape([...shape]) + slack);
    return this.#backend.makeOutput([...shape], 'float32', address);
  }

  /** The same data as one more tensor: it lives until the last of them is disposed of. */
  again({ dataId, shape, dtype }: TensorInfo): TensorInfo {
    this.#backend.incRef(dataId);
    return { dataId, shape, dtype };
  }

  /** A new float32 scalar. */
  scalar(value: number): TensorInfo {
    return this.#backend.makeOutput([], 'float32', undefined, Float32Array.of(value));
  }

  /** Address of a tensor's values. */
  at({ dataId }: TensorInfo): number {
    return this.#backend.dataIdMap.get(dataId).memoryOffset;
  }

  /** A view of a tensor's values, live until the next `make`, `scratch` or kernel: WASM memory moves when it grows. */
  floats(tensor: TensorInfo): Float32Array {
    return new Float32Array(this.#memory.buffer, this.at(tensor), util.sizeFromShape(tensor.shape));
  }

  /** Address of room for some floats until the kernel returns, from the back end's own allocator; content undefined. */
  scratch(floats: number): number {
    const address = this.#allocate(floats);
    this.#scratch.push(address);
    return address;
  }

  #allocate(floats: number): number {
    const address = this.#backend.wasm._malloc(floats * 4) >>> 0;
    if (address === 0) throw new RangeError(`WebAssembly is out of memory: no room for ${floats} numbers.`);
    return address;
  }

  /** Runs another kernel of the back end that has one output. The caller disposes of it. */
  call(kernel: KernelFunc, inputs: Inputs, attrs: object): TensorInfo {
    return kernel({ inputs: { ...inputs }, attrs: attrs as never, backend: this.#backend }) as TensorInfo;
  }

  free({ dataId }: TensorInfo): void {
    this.#backend.disposeData(dataId);
  }

  /** Runs a kernel's work, then gives back the scratch memory that it took. */
  within<T>(work: () => T): T {
    const before = this.#scratch.length;
    try {
      return work();
    } finally {
      for (const address of this.#scratch.splice(before)) this.#backend.wasm._free(address);
    }
  }
}

const made = new WeakMap<object, Wasm>();

function wasmOf(backend: object): Wasm {
  let wasm = made.get(backend);
  if (!wasm) {
    wasm = new Wasm(backend as WasmBackend);
    made.set(backend, wasm);
  }
  return wasm;
}

/** A kernel on addresses. `stock` is the kernel of that name that TF.js brings, if it does. */
export type WasmKernel<A> = (
  wasm: Wasm,
  inputs: Inputs,
  attrs: A,
  stock: KernelFunc | undefined,
) => TensorInfo | TensorInfo[];

/** Registers a kernel on the WASM back end, in place of the stock one if there is one, whose set-up and clean-up stay. */
export function registerWasm<A>(kernelName: string, kernel: WasmKernel<A>): void {
  const stock = getKernel(kernelName, 'wasm');
  if (stock) unregisterKernel(kernelName, 'wasm');
  registerKernel({
    ...stock,
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const wasm = wasmOf(backend as object);
      return wasm.within(() => kernel(wasm, inputs as Inputs, attrs as A, stock?.kernelFunc));
    },
  });
}
