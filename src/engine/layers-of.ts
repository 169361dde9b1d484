import { type Metadata, type Specs, specsMetadata } from '../nets/network-metadata.ts';

type Params = Readonly<Record<string, string | number>>;

/** The lists of layers of what an experiment trains with these parameters; undefined where it does not say them. */
export function specsOf(experiment: object, params: Params): Specs | undefined {
  return (experiment as { readonly network?: (params: Params) => Specs }).network?.(params);
}

/** The same as the strings of a file of weights. They cross to the page, which knows no layers. */
export function layersOf(experiment: object, params: Params): Metadata | undefined {
  const specs = specsOf(experiment, params);
  return specs && specsMetadata(specs);
}
