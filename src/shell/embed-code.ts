import { escapeText } from './escape.ts';

/** Width of a frame in a course page, and a height that holds a figure in it, panels closed, CSS pixels. */
export const frameSize = { width: 800, height: 1240 } as const;

/** How high a frame of that width must be to hold a figure: as its definition says, else as the biggest one needs. */
export const frameHeight = (figure: { readonly frameHeight?: number }): number =>
  figure.frameHeight ?? frameSize.height;

/** The lines that a teacher pastes: an iframe of the right height first, then the helper that follows its height. */
export function embedCode(options: {
  readonly address: string;
  readonly helper: string;
  readonly title: string;
  /** CSS pixels. */
  readonly height: number;
}): string {
  const { address, helper, title, height } = options;
  return [
    `<iframe src="${escapeText(address)}" title="${escapeText(title)}" width="100%" height="${Math.ceil(height)}"`,
    ` loading="lazy" style="border:0" allow="fullscreen; clipboard-write" data-wcw></iframe>`,
    `\n<script async src="${escapeText(helper)}"></script>`,
  ].join('');
}
