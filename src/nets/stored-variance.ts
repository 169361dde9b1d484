import type { Metadata } from './network-metadata.ts';

/**
 * What a file says of the variance that a layer's weights were drawn with, by the layer's name: its string
 * `initialVariance` is JSON, a number for all layers or one for each, by the layer's name or that of its weights. Anything
 * else, and what is not a positive number, says nothing.
 */
export function variancesIn({ initialVariance }: Metadata): (layer: string) => number | undefined {
  const said = parsed(initialVariance);
  return (layer) => {
    const own = typeof said === 'object' && said !== null ? said : {};
    const names = [layer, `${layer}/weights`, `${layer}.weight`];
    const found = typeof said === 'number' ? said : names.map((name) => own[name]).find((value) => value !== undefined);
    return typeof found === 'number' && found > 0 && Number.isFinite(found) ? found : undefined;
  };
}

function parsed(text: string | undefined): number | Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
