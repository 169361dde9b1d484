import { COMPILED_KERNELS, type CompiledKernels } from './compiled.ts';

let compiled: WebAssembly.Module | undefined;
const instances = new WeakMap<WebAssembly.Memory, CompiledKernels>();

/**
 * Compiles the module ahead and aside. Only needed on a page of a browser that compiles nothing large synchronously there
 * (Chromium before 115); workers, Node and newer browsers compile it at its first use.
 */
export async function prepareTrainingKernels(): Promise<void> {
  compiled ??= await WebAssembly.compile(bytes());
}

/** The module's functions, working on a back end's own memory. */
export function kernelsOn(memory: WebAssembly.Memory): CompiledKernels {
  let kernels = instances.get(memory);
  if (!kernels) {
    compiled ??= new WebAssembly.Module(bytes());
    kernels = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as CompiledKernels;
    instances.set(memory, kernels);
  }
  return kernels;
}

const bytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(COMPILED_KERNELS), (c) => c.charCodeAt(0));
