import { exchanged, follows, followsFromFrame } from '../../experiments/inversion/exchange.ts';
import type { InversionFrame } from '../../experiments/inversion/frame.ts';
import type { inversionSchema } from '../../experiments/inversion/schema.ts';
import type { LiveAnswers } from '../../shell/figure.ts';

/** Negating the first layer exchanges what was read of digits and of negatives, wherever that is an identity. */
export const live: LiveAnswers<typeof inversionSchema, InversionFrame> = {
  by: follows,
  frame: (frame, params) =>
    params.negate === 'on' && followsFromFrame(params) ? exchanged(frame, params.blend) : frame,
};
