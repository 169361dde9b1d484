import { gunzip } from './gunzip.ts';
import type { Images } from './images.ts';
import type { Manifest, Shard } from './manifest.ts';
import { coded, uncoded } from './median-coding.ts';
import { PlainError } from './plain-error.ts';

/** The content of a shard of these images before gzip: a label byte an image, then the pixels, colours coded. */
export function shardContent(images: Images): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(images.labels.length + images.pixels.length);
  content.set(images.labels);
  content.set(images.channels === 3 ? coded(images) : images.pixels, images.labels.length);
  return content;
}

/** The images of a shard's gzip file. Throws a `PlainError` `errors.data.corrupt` for anything else than the manifest says. */
export async function readShard(
  bytes: Uint8Array,
  shard: Pick<Shard, 'file' | 'count'>,
  form: Pick<Manifest, 'height' | 'width' | 'channels'>,
): Promise<Images> {
  const { height, width, channels } = form;
  const { count, file } = shard;
  const content = await gunzip(bytes, file);
  if (content.length !== count * (1 + height * width * channels)) throw new PlainError('errors.data.corrupt', { file });
  const body = content.subarray(count);
  const pixels = channels === 3 ? uncoded(body, count, height, width) : body;
  return { count, height, width, channels, pixels, labels: content.subarray(0, count) };
}
