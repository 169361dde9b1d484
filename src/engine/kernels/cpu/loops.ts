import { type DataId, type KernelFunc, registerKernel, type TensorInfo, util } from '@tensorflow/tfjs-core';

/** The part of the `cpu` back end that loops use. Its own types keep these members private. */
interface CpuBackend {
  readonly data: { get(id: DataId): { readonly values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: 'float32', values: Float32Array): TensorInfo;
}

/** Tensors of the `cpu` back end as typed arrays. */
export interface Memory {
  /** A new float32 tensor of zeros. */
  make(shape: readonly number[]): TensorInfo;
  floats(tensor: TensorInfo): Float32Array;
  ints(tensor: TensorInfo): Int32Array;
}

const cpuMemory = (backend: CpuBackend): Memory => ({
  make: (shape) => backend.makeTensorInfo([...shape], 'float32', new Float32Array(util.sizeFromShape([...shape]))),
  floats: ({ dataId }) => backend.data.get(dataId).values,
  ints: ({ dataId }) => backend.data.get(dataId).values as unknown as Int32Array,
});

/** A kernel as a plain loop over typed arrays. */
export type Loop<A> = (
  memory: Memory,
  inputs: Readonly<Record<string, TensorInfo>>,
  attrs: A,
) => TensorInfo | TensorInfo[];

/** Registers a loop on the `cpu` back end: the reference that the compiled kernels are tested against. */
export function registerLoop<A>(kernelName: string, loop: Loop<A>): void {
  const kernelFunc: KernelFunc = ({ inputs, attrs, backend }) =>
    loop(cpuMemory(backend as CpuBackend), inputs as Readonly<Record<string, TensorInfo>>, attrs as A);
  registerKernel({ kernelName, backendName: 'cpu', kernelFunc });
}
