import { z } from 'astro/zod';

const text = z.string().min(10);
const settings = z.record(z.string(), z.string().or(z.number()));

/** Where a number of an answer comes from; nobody types one. */
const valueSchema = z
  .object({
    /** A measurement of a reproduced condition: mean ± standard deviation, or the median and the range of the seeds. */
    condition: z.string().optional(),
    /** If not the figure's own. */
    experiment: z.string().optional(),
    measure: z.string().optional(),
    median: z.boolean().optional(),
    /** A number of the frame that a computing figure shows in the state `at` (the exercise's, unless told): `sum`, `moved.same`. */
    frame: z.string().optional(),
    at: settings.optional(),
    /** Decimals; without them a mean has as many as its spread tells. `percent`: of a frame or a sum, printed as a share. */
    decimals: z.number().int().min(0).max(4).optional(),
    percent: z.boolean().optional(),
    /** A sum of sizes: `6 * (5 * 5 + 1)`. */
    arithmetic: z.string().optional(),
  })
  .strict()
  .superRefine((value, check) => {
    const kinds = [value.condition, value.frame, value.arithmetic].filter((kind) => kind !== undefined);
    const say = (message: string) => check.addIssue({ code: 'custom', message });
    if (kinds.length !== 1) say('needs one of "condition", "frame" and "arithmetic"');
    if (value.condition !== undefined && !value.measure) say('needs a "measure" beside its "condition"');
    if (value.at && value.frame === undefined) say('has "at", which is for a "frame" alone');
  });

const exerciseSchema = z
  .object({
    /** What to do and what to find. */
    do: text,
    /** Settings in which the link opens the figure: parameters, `preset`, `panel`. None: as it opens by itself. */
    state: settings.optional(),
    /** Runs that it takes. */
    runs: z.number().int().min(0).max(5).optional(),
    /** With values between braces. */
    answer: text,
    values: z.record(z.string(), valueSchema).optional(),
  })
  .strict();

/** What is easily believed, from somebody who said or warned of it: a claim of the ledger, or a sentence on a work. */
const believedSchema = z
  .object({ claim: z.string().optional(), text: text.optional(), cite: z.string().optional() })
  .strict()
  .refine(
    ({ claim, text, cite }) => (claim ? !text : text && cite),
    'needs a "claim", or a "text" and its source ("cite")',
  );

const notesSchema = z
  .object({
    ask: text.regex(/\?$/, 'is no question'),
    believed: believedSchema.optional(),
    /** What the figure shows, for or against it. */
    shows: text,
    values: z.record(z.string(), valueSchema).optional(),
    exercises: z.array(exerciseSchema).length(3),
  })
  .strict();

export type TeachingNotes = z.infer<typeof notesSchema>;
export type Exercise = TeachingNotes['exercises'][number];
export type TeachingValue = z.infer<typeof valueSchema>;

/** Checks the shape of a file of teaching notes. Throws an Error that names the file and each field that is wrong. */
export function parseTeaching(data: unknown, file: string): TeachingNotes {
  const parsed = notesSchema.safeParse(data);
  if (!parsed.success) throw new Error(`${file}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
