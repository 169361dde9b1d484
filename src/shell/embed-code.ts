import { escapeText } from './escape.ts';

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
