import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Chapters of the article: the file's name is the address. */
const chapters = defineCollection({
  loader: glob({ base: './content/chapters/en', pattern: '*.mdx' }),
  schema: z.object({
    /** The chapter's place in the argument: figures and equations are numbered with it. */
    number: z.number().int().positive(),
    title: z.string(),
    /** The title in a word or two, for the head of every page, where a question is too long. */
    short: z.string().optional(),
    /** One sentence for search engines and for links to the page. */
    description: z.string(),
    /** The question in the reader's words, set large above the text. */
    question: z.string().optional(),
    /** What the home page promises. */
    summary: z.string().optional(),
    updated: z.coerce.date().optional(),
  }),
});

/** Pages of text that are no chapters: the file's name is the address. */
const pages = defineCollection({
  loader: glob({ base: './content/pages/en', pattern: '*.mdx' }),
  schema: z.object({ title: z.string(), description: z.string() }),
});

export const collections = { chapters, pages };
