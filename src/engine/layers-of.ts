import type { ExperimentModule } from '../experiments/registry.ts';
import { type Metadata, specsMetadata } from '../nets/network-metadata.ts';

type Params = Readonly<Record<string, string | number>>;

/** What an experiment trains with these parameters, as the strings of a file of weights. They cross to the page, which knows no layers. */
export function layersOf(experiment: ExperimentModule['experiment'], params: Params): Metadata | undefined {
  const specs = experiment.network?.(params);
  return specs && specsMetadata(specs);
}
