import { type Child, type ElementNode, h } from './html.ts';
import { renderToString } from './html-string.ts';

/** What a saved picture is made of: the stage as a tree, its size in CSS pixels, the styles and theme it is seen with. */
export interface Picture {
  readonly stage: Child;
  readonly width: number;
  readonly height: number;
  readonly styles: string;
  readonly theme: string | undefined;
  readonly title: string;
  /** The reader is still asked, so that the answers are hidden and take the room they take on the page. */
  readonly guessOpen: boolean;
  /** Whose numbers it shows (`data-whose` of the figure): its lines are drawn in that colour. */
  readonly whose: string;
  /** CSS pixels that its letters have where it is seen; without it they are as large as its own rules make them. */
  readonly letters?: number;
  /** Class of what holds the figure where its own width decides how it is drawn: without it no such rule holds. */
  readonly holder?: string;
}

/** The stage as an SVG file of its own: the figure's markup in a foreignObject, its bitmaps inside. */
export function pictureSvg(picture: Picture): string {
  return renderToString(pictureTree(picture));
}

/** The same as a tree. */
export function pictureTree(picture: Picture): ElementNode {
  const { stage, width, height, styles, theme, title, guessOpen, whose, letters, holder } = picture;
  const size = { width, height };
  return h(
    'svg',
    { ...size, viewBox: `0 0 ${width} ${height}`, 'data-theme': theme },
    h('title', null, title),
    h(
      'foreignObject',
      { ...size, x: 0, y: 0 },
      h(
        'div',
        { xmlns: 'http://www.w3.org/1999/xhtml', class: holder },
        styles && h('style', null, styles),
        h(
          'div',
          { class: 'wcw-figure wcw-framed', 'data-whose': whose, 'data-guess': guessOpen ? 'open' : 'closed' },
          h('div', { class: 'wcw-stage', style: letters && `font-size:${letters}px` }, stage),
        ),
      ),
    ),
  );
}

/** The SVG as a PNG with two pixels a CSS pixel. Rejects where the browser does not draw such an SVG or keeps its pixels. */
export async function picturePng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png');
  });
}
