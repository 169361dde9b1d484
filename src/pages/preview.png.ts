import type { APIRoute } from 'astro';
import { buildAssets } from '../components/build-assets.ts';
import { previewPicture, previewSize } from '../components/preview-picture.ts';
import { openImages } from '../data/open.ts';
import { encodePng } from '../shell/png.ts';

/** What link previews show: generated digits and their negatives, drawn at build. */
export const GET: APIRoute = async () => {
  const picture = previewPicture(await openImages('digits', 'test', 100, buildAssets));
  const file = encodePng(picture, previewSize.width, previewSize.height);
  return new Response(file as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'image/png' } });
};
