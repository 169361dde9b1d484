const token = /\s*(\d+(?:\.\d+)?|[-+*/()])/y;

/**
 * The value of a sum such as `6 * (5 * 5 + 1)`: numbers, + - * / and brackets. Throws for anything else: answers that
 * follow from a network's sizes are computed, not typed.
 */
export function arithmetic(text: string): number {
  const tokens = tokensOf(text);
  let at = 0;
  const wrong = (): never => {
    throw new Error(`"${text}" is no sum of numbers with + - * / and brackets`);
  };
  const take = (...signs: string[]): string | undefined =>
    signs.includes(tokens[at] ?? '') ? tokens[at++] : undefined;
  const factor = (): number => {
    if (take('-')) return -factor();
    if (take('(')) {
      const inner = total();
      return take(')') ? inner : wrong();
    }
    const number = Number(tokens[at++] ?? wrong());
    return Number.isNaN(number) ? wrong() : number;
  };
  const product = (): number => {
    let value = factor();
    for (let sign = take('*', '/'); sign; sign = take('*', '/'))
      value = sign === '*' ? value * factor() : value / factor();
    return value;
  };
  function total(): number {
    let value = product();
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) value += sign === '+' ? product() : -product();
    return value;
  }
  const value = total();
  return at === tokens.length && Number.isFinite(value) ? value : wrong();
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) tokens.push(found[1]!);
  const read = tokens.join('');
  if (read !== text.replace(/\s/g, '')) throw new Error(`"${text}" is no sum of numbers with + - * / and brackets`);
  return tokens;
}
