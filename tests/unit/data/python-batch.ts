/**
 * A batch as CIFAR's Python version has it: a pickle of protocol 2 as Python 2 wrote it, with numpy's array of the pixels
 * as a string, lists of labels, and names of files.
 */
export function pythonBatch(lists: Readonly<Record<string, readonly number[]>>, pixels: Uint8Array): Uint8Array {
  const parts: (string | Uint8Array)[] = [];
  const text = (value: string) => parts.push(`U${String.fromCharCode(value.length)}${value}`);
  const put = (place: number) => parts.push(`q${String.fromCharCode(place)}`);
  const int32 = (value: number) => new Uint8Array(Int32Array.of(value).buffer);
  const count = Object.values(lists)[0]!.length;
  parts.push('\x80\x02}');
  put(1);
  parts.push('(');
  text('batch_label');
  put(2);
  text('training batch 1 of 5');
  put(3);
  for (const [i, [key, values]] of Object.entries(lists).entries()) {
    text(key);
    parts.push(']');
    put(10 + i);
    parts.push('(', ...values.map((value) => `K${String.fromCharCode(value)}`), 'e');
  }
  text('data');
  parts.push('cnumpy.core.multiarray\n_reconstruct\n');
  put(20);
  parts.push('cnumpy\nndarray\n');
  put(21);
  parts.push('K\x00\x85U\x01b\x87R');
  put(22);
  parts.push('(K\x01', `M${String.fromCharCode(count & 255, count >> 8)}M\x00\x0c\x86`, 'cnumpy\ndtype\n');
  put(23);
  parts.push('U\x02u1K\x00K\x01\x87R');
  put(24);
  parts.push('(K\x03U\x01|NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb\x89T', int32(pixels.length), pixels, 'tb');
  text('filenames');
  parts.push(']');
  put(25);
  parts.push('(');
  for (let i = 0; i < count; i++) text(`picture_${i}.png`);
  parts.push('eu.');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}
