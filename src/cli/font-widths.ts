import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkitten';
import { decompress } from 'woff2-encoder';

/** English prose with the letters, digits and signs of an article, by whose width fonts are compared. */
const SAMPLE =
  'Take a network that reads handwritten digits almost without error, and show it their negatives: black for white, ' +
  'white for black. You would not even slow down; people recognise negatives without trouble, while networks trained on ' +
  'ordinary pictures read them far less well. For a small convolutional network of the 1990s the published figures are ' +
  '98.94 % of the test digits and 37.36 % of their negatives. Before you read on, make a guess of your own: of a hundred ' +
  'negatives, how many? Between two layers stands a function so simple that it hardly seems to deserve a name.';

/** A font of a WOFF2 or TTF file, at a weight if it varies by one. Throws for a collection of fonts. */
export async function openFont(path: string, weight?: number): Promise<Font> {
  const bytes = await readFile(path);
  // fontkitten finds the weights of a font that is not packed alone.
  const font = create(Buffer.from(path.endsWith('.woff2') ? await decompress(bytes) : bytes));
  if (font.isCollection) throw new Error(`${path} holds more than one font`);
  return weight === undefined ? font : font.getVariation({ wght: weight });
}

/** The mean width of a letter of English prose, in em, without kerning. */
export function meanWidth(font: Font): number {
  const advances = font.glyphsForString(SAMPLE).map(({ advanceWidth }) => advanceWidth);
  return advances.reduce((sum, advance) => sum + advance, 0) / SAMPLE.length / font.unitsPerEm;
}
