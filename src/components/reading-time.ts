/** What a reader of such a text takes in a minute, in words; and what a figure takes, in minutes, without training in it. */
export const WORDS_A_MINUTE = 200;
const MINUTES_A_FIGURE = 0.8;

/**
 * How long a chapter takes to read, in whole minutes, from its MDX source without the front matter. A printed number is a
 * word; asides, which are closed, are not of the way.
 */
export function readingMinutes(source: string): number {
  const way = source.replace(/<Aside\b[\s\S]*?<\/Aside>/g, '');
  const figures = way.match(/<Figure\s/g)?.length ?? 0;
  const text = way
    .replace(/<(?:Reproduced|Value|Ref)\b(?:[^>"]|"[^"]*")*>/g, 'number')
    .replace(/<(?:[^>"]|"[^"]*")*>/g, '')
    .replace(/\{#[\w-]+\}/g, '');
  return Math.max(1, Math.round(countWords(text) / WORDS_A_MINUTE + figures * MINUTES_A_FIGURE));
}

/** Words of a plain text: what holds a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
