/** What a file is that is no safetensors file: `errors.weights.foreign.<kind>` says it, and what to do instead. */
export type ForeignKind =
  | 'empty'
  | 'pickle'
  | 'torch'
  | 'npz'
  | 'npy'
  | 'zip'
  | 'hdf5'
  | 'gzip'
  | 'gguf'
  | 'pointer'
  | 'page'
  | 'text'
  | 'unknown';

/** What a file most probably is, by its first bytes. */
export function foreignKind(file: Uint8Array): ForeignKind {
  if (file.length < 8) return 'empty';
  const starts = (...bytes: number[]) => bytes.every((byte, i) => file[i] === byte);
  const start = Array.from(file.subarray(0, 128), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('PK\u0003\u0004')) return zipKind(file);
  // A pickle says its protocol first; before archives PyTorch wrote one pickle after another.
  if (starts(0x80) && file[1]! >= 2 && file[1]! <= 5) return 'pickle';
  if (start.startsWith('\u0089HDF\r\n')) return 'hdf5';
  if (start.startsWith('\u0093NUMPY')) return 'npy';
  if (starts(0x1f, 0x8b)) return 'gzip';
  if (start.startsWith('GGUF')) return 'gguf';
  if (start.startsWith('version https://git-lfs')) return 'pointer';
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(start)) return 'page';
  return /^[\t\n\r -~\u0080-\u00ff]*$/.test(start) ? 'text' : 'unknown';
}

/** A zip archive by the name of its first file, which PyTorch, NumPy and Keras each choose in a way of their own. */
function zipKind(file: Uint8Array): ForeignKind {
  const length = file[26]! + 256 * file[27]!;
  const name = Array.from(file.subarray(30, 30 + length), (byte) => String.fromCharCode(byte)).join('');
  if (name.endsWith('.npy')) return 'npz';
  return name.includes('/') ? 'torch' : 'zip';
}
