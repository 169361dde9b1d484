import { STAND_IN_FONTS } from './stand-in-fonts.ts';

/**
 * The page's own font that an element is set in, as `@font-face` rules with the file in them, so that a picture of the
 * element keeps its letters and their measures wherever it is opened. Where the page brings no such font, as in an embed,
 * which is set in the reader's, or its file cannot be had: fonts of any system, stretched to those measures.
 */
export async function fontsFor(element: Element): Promise<string> {
  const [first = ''] = getComputedStyle(element).fontFamily.split(',');
  const rules = [...document.styleSheets].flatMap(fontRules).filter((rule) => family(rule) === bare(first));
  const packed = await Promise.all(rules.map((rule) => withFile(rule).catch(() => '')));
  return packed.join('\n') || STAND_IN_FONTS;
}

function fontRules(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // A style sheet of another origin keeps its rules to itself.
    return [];
  }
}

const bare = (name: string): string => name.trim().replace(/^["']|["']$/g, '');
const family = ({ style }: CSSFontFaceRule): string => bare(style.getPropertyValue('font-family'));

/** The rule with its file as a data address. Rejects where that cannot be had; empty for a rule about a font of the system. */
async function withFile({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const file = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
  if (!file) return '';
  const response = await fetch(new URL(file, parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) throw new Error(String(response.status));
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    response.blob().then((blob) => reader.readAsDataURL(blob.slice(0, blob.size, 'font/woff2')), reject);
  });
  const kept = ['font-family', 'font-style', 'font-weight'].map((name) => `${name}:${style.getPropertyValue(name)}`);
  return `@font-face{${kept.join(';')};src:url(${address}) format("woff2")}`;
}
