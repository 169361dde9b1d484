const NETWORKS = ['two', 'one'] as const;
export const GROUNDS = ['plain', 'ten', 'new'] as const;
/** Stages whose shares of class and background a result keeps. */
export const KEPT = ['input', 'conv1', 'pool1', 'pool2', 'dense2', 'logits'] as const;

export const KEPT_PARTS = ['class', 'background'] as const;

/**
 * The numbers that reproductions keep. `accuracy.<network>.<backgrounds>`: read rightly of the test digits, plain, on the ten
 * kinds, on the two kept back (the first 2,000 where the training had others). `share.<stage>.<part>`, with `.untrained` before
 * training. `correlation.*`: Spearman.
 */
export const measured: readonly string[] = [
  ...GROUNDS.flatMap((ground) => NETWORKS.map((network) => `accuracy.${network}.${ground}`)),
  ...KEPT.flatMap((stage) =>
    KEPT_PARTS.flatMap((part) => [
      `share.${stage}.${part}`,
      ...(stage === 'input' ? [] : [`share.${stage}.${part}.untrained`]),
    ]),
  ),
  ...KEPT_PARTS.map((part) => `share.one.logits.${part}`),
  ...['variance', 'share'].flatMap((kind) => [`correlation.${kind}`, `correlation.${kind}.untrained`]),
  'parameters',
  'parameters.one',
];
