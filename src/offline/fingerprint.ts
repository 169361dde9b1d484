/**
 * What tells a file from all others: the SHA-256 (hex) of its content, unpacked where it is packed, since some hosts unpack
 * on the way what ends in `.gz`.
 */
export async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const content = isGzip(bytes) ? await unpacked(bytes) : bytes;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** A damaged file has a fingerprint too, that of its bytes. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<BufferSource> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).arrayBuffer();
  } catch {
    return bytes;
  }
}
