import { type BitmapNode, bitmapAttributes, svgBitmapAttributes } from './bitmap.ts';
import { attributesToString } from './escape.ts';
import { pngDataUri } from './png.ts';
import './svg-bitmaps.ts';

/** The bitmap as an `img`, or as an SVG `image`, with its pixels inside. */
export function bitmapToString(node: BitmapNode, insideSvg: boolean): string {
  if (insideSvg) return `<image${attributesToString(svgBitmapAttributes(node))}/>`;
  const src = pngDataUri(node.pixels, node.width, node.height);
  return `<img${attributesToString({ ...bitmapAttributes(node), alt: node.alt, src })}/>`;
}
