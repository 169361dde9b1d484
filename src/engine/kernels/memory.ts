import {
  type DataId,
  getKernel,
  type KernelConfig,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
  util,
} from '@tensorflow/tfjs-core';

/** The part of the WASM back end that kernels written in TypeScript use. Its own types keep these members private. */
export interface WasmBackend {
  readonly wasm: { readonly HEAPU8: Uint8Array; readonly asm: Readonly<Record<string, unknown>> };
  readonly dataIdMap: { get(id: DataId): { readonly memoryOffset: number } };
  makeOutput(shape: number[], dtype: 'float32'): TensorInfo;
  disposeData(id: DataId): boolean;
}
interface CpuBackend {
  readonly data: { get(id: DataId): { readonly values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: 'float32', values: Float32Array): TensorInfo;
}

/** Tensor memory as typed arrays, alike on the `wasm` and the `cpu` back end, so that one loop serves both. */
export interface Memory {
  /** A new float32 tensor; its content is undefined until written. */
  make(shape: readonly number[]): TensorInfo;
  /**
   * A view of a tensor's values, live until the next `make` or kernel: WASM memory moves when it grows.
   * So make every output first, then take the views.
   */
  floats(tensor: TensorInfo): Float32Array;
  ints(tensor: TensorInfo): Int32Array;
}

const wasmMemory = (backend: WasmBackend): Memory => ({
  make: (shape) => backend.makeOutput([...shape], 'float32'),
  floats: ({ dataId, shape }) =>
    new Float32Array(backend.wasm.HEAPU8.buffer, backend.dataIdMap.get(dataId).memoryOffset, util.sizeFromShape(shape)),
  ints: ({ dataId, shape }) =>
    new Int32Array(backend.wasm.HEAPU8.buffer, backend.dataIdMap.get(dataId).memoryOffset, util.sizeFromShape(shape)),
});

const cpuMemory = (backend: CpuBackend): Memory => ({
  make: (shape) => backend.makeTensorInfo([...shape], 'float32', new Float32Array(util.sizeFromShape([...shape]))),
  floats: ({ dataId }) => backend.data.get(dataId).values,
  ints: ({ dataId }) => backend.data.get(dataId).values as unknown as Int32Array,
});

/** What a kernel of the WASM back end alone may use: raw addresses, and the memory itself for a second module. */
export interface WasmMemory extends Memory {
  address(tensor: TensorInfo): number;
  wasm(): WebAssembly.Memory;
}

const wasmMemoryOf = (backend: WasmBackend): WasmMemory => ({
  ...wasmMemory(backend),
  address: ({ dataId }) => backend.dataIdMap.get(dataId).memoryOffset,
  wasm: () => {
    for (const member of Object.values(backend.wasm.asm)) if (member instanceof WebAssembly.Memory) return member;
    throw new Error('The WASM back end exports no memory.');
  },
});

export type Inputs = Readonly<Record<string, TensorInfo>>;
/** A kernel as a loop over typed arrays; `backend` is there for stock kernels in between. */
export type Loop<A> = (memory: Memory, inputs: Inputs, attrs: A, stock: Stock) => TensorInfo | TensorInfo[];
/** Runs a stock kernel of the same back end with one output; `free` gives an intermediate result back. */
export interface Stock {
  run(kernel: string, inputs: Inputs, attrs?: object): TensorInfo;
  /** Runs the kernel that a registration has replaced. */
  original(kernel: KernelFunc, inputs: Inputs, attrs: object): TensorInfo;
  free(tensor: TensorInfo): void;
}

/** Registers one loop under a new name on both back ends that keep tensors in typed arrays. */
export function registerLoop<A>(kernelName: string, loop: Loop<A>): void {
  replaceKernel(kernelName, 'wasm', ({ inputs, attrs, backend }) => {
    const wasm = backend as WasmBackend;
    return loop(wasmMemory(wasm), inputs as Inputs, attrs as A, stockOf('wasm', backend));
  });
  replaceKernel(kernelName, 'cpu', ({ inputs, attrs, backend }) =>
    loop(cpuMemory(backend as CpuBackend), inputs as Inputs, attrs as A, stockOf('cpu', backend)),
  );
}

/** Registers a loop under a new name on the WASM back end alone. */
export function registerWasmLoop<A>(
  kernelName: string,
  loop: (memory: WasmMemory, inputs: Inputs, attrs: A, stock: Stock) => TensorInfo[],
): void {
  replaceKernel(kernelName, 'wasm', ({ inputs, attrs, backend }) =>
    loop(wasmMemoryOf(backend as WasmBackend), inputs as Inputs, attrs as A, stockOf('wasm', backend)),
  );
}

/** Registers a kernel on the WASM back end, in place of the stock one if there is one, which is handed over. */
export function registerWasm<A>(
  kernelName: string,
  make: (stock: KernelFunc | undefined) => (memory: Memory, inputs: Inputs, attrs: A, stock: Stock) => TensorInfo,
): void {
  const stock = getKernel(kernelName, 'wasm');
  const kernel = make(stock?.kernelFunc);
  replaceKernel(
    kernelName,
    'wasm',
    ({ inputs, attrs, backend }) =>
      kernel(wasmMemory(backend as WasmBackend), inputs as Inputs, attrs as A, stockOf('wasm', backend)),
    stock,
  );
}

/** The stock kernel's own set-up and clean-up stay in force. */
function replaceKernel(kernelName: string, backendName: string, kernelFunc: KernelFunc, stock?: KernelConfig): void {
  if (stock) unregisterKernel(kernelName, backendName);
  registerKernel({ ...stock, kernelName, backendName, kernelFunc });
}

function stockOf(backendName: string, backend: object): Stock {
  return {
    run: (kernel, inputs, attrs = {}) =>
      getKernel(kernel, backendName).kernelFunc({
        inputs: { ...inputs },
        attrs: attrs as never,
        backend,
      }) as TensorInfo,
    original: (kernel, inputs, attrs) =>
      kernel({ inputs: { ...inputs }, attrs: attrs as never, backend }) as TensorInfo,
    free: ({ dataId }) => {
      (backend as { disposeData(id: DataId): boolean }).disposeData(dataId);
    },
  };
}
