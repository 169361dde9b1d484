/** x */
export async function stillMeasure(_figure: string, _of: string): Promise<number | undefined> {
  return undefined;
}
