import { initialVariance, type NetworkSpec } from './network.ts';

/** Strings that a file says beside its tensors. */
export type Metadata = Readonly<Record<string, string>>;

/** One list of layers, or those of networks side by side, by name. */
export type Specs = NetworkSpec | Readonly<Record<string, NetworkSpec>>;
export const isOne = (specs: Specs): specs is NetworkSpec => Array.isArray(specs.layers);

/** A file's own strings about one network: its list of layers, and the variance that each parameter was drawn with. */
export const networkMetadata = (spec: NetworkSpec): Metadata => ({
  network: JSON.stringify(spec),
  initialVariance: JSON.stringify(initialVariance(spec)),
});

/** The same about several, whose weights are named `<network>/<name>`. */
export const networksMetadata = (specs: Readonly<Record<string, NetworkSpec>>): Metadata => ({
  networks: JSON.stringify(specs),
  initialVariance: JSON.stringify(
    Object.fromEntries(
      Object.entries(specs).flatMap(([network, spec]) =>
        Object.entries(initialVariance(spec)).map(([name, variance]) => [`${network}/${name}`, variance]),
      ),
    ),
  ),
});

/** What a file says about one network or several: its list or lists of layers, and how their parameters were drawn. */
export const specsMetadata = (specs: Specs): Metadata =>
  isOne(specs) ? networkMetadata(specs) : networksMetadata(specs);
