import { drawInSvgBy } from './bitmap.ts';
import { pngDataUri } from './png.ts';

/**
 * Lets live figures draw bitmaps inside an SVG, where there are no canvases: imported for its effect, by what draws some.
 * The others do not carry the encoder.
 */
drawInSvgBy(({ pixels, width, height }) => pngDataUri(pixels, width, height));
