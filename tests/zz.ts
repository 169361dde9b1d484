import { createRandom } from '../src/data/random.ts';
import { weightCovariance } from '../src/math/covariance.ts';
import { populationBand } from '../src/math/population-band.ts';
import { prepareSimilarity } from '../src/math/similarity.ts';

const [n, d] = [128, 1152];
const r = createRandom(1, 'x');
const make = () => {
  const w = new Float64Array(n * d);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < d; j++) w[i * d + j] = r.normal() * Math.sqrt(1 + (j < 10 ? 60 / (j + 1) : 0));
  return weightCovariance(w, n, d, 1);
};
const p = prepareSimilarity(make(), make(), n, r);
populationBand(p, 32, createRandom(0, 'band'));
