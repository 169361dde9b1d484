import { PlainError } from './plain-error.ts';

/** Unpacks a gzip file. Throws a `PlainError` that names `file` when it is no gzip, damaged or cut short. */
export async function gunzip(bytes: Uint8Array, file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const unpacked = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch {
    throw new PlainError('errors.data.corrupt', { file });
  }
}
