import { type Child, h, renderToString } from './html.ts';

/** What a saved picture is made of: the stage as a tree, its size in CSS pixels, the styles and theme it is seen with. */
export interface Picture {
  readonly stage: Child;
  readonly width: number;
  readonly height: number;
  readonly styles: string;
  readonly theme: string | undefined;
  readonly title: string;
}

/** The stage as an SVG file of its own: the figure's markup in a foreignObject, its bitmaps inside. */
export function pictureSvg({ stage, width, height, styles, theme, title }: Picture): string {
  const size = { width, height };
  return renderToString(
    h(
      'svg',
      { ...size, viewBox: `0 0 ${width} ${height}`, 'data-theme': theme },
      h('title', null, title),
      h(
        'foreignObject',
        { ...size, x: 0, y: 0 },
        h(
          'div',
          { xmlns: 'http://www.w3.org/1999/xhtml', class: 'wcw-figure wcw-saved', 'data-guess': 'closed' },
          h('style', null, styles),
          h('div', { class: 'wcw-stage' }, stage),
        ),
      ),
    ),
  );
}

/** The rules that a document or shadow root is drawn with, without fonts from files: a picture loads nothing. */
export function stylesOf(root: DocumentOrShadowRoot): string {
  const text: string[] = [];
  for (const sheet of root.styleSheets) {
    try {
      for (const rule of sheet.cssRules) if (!rule.cssText.startsWith('@font-face')) text.push(rule.cssText);
    } catch {
      // A style sheet of another origin keeps its rules to itself.
    }
  }
  return text.join('\n');
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
