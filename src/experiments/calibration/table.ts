import table from '../../../models/calibration/table.json' with { type: 'json' };
import type { CalibratedShape } from '../../math/calibration-table.ts';
import { type CalibrationTable, shapesOf } from './rows.ts';

/** What `npm run reproduce -- calibration` found, for `bandFor`: 20 kB, so import it where it is needed, not before. */
export const calibratedShapes: readonly CalibratedShape[] = shapesOf(table as unknown as CalibrationTable);
