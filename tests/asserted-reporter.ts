import type { FullResult, Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';

const expectsIn = (steps: readonly TestStep[]): boolean =>
  steps.some(({ category, steps }) => category === 'expect' || expectsIn(steps));

/** A test that expects nothing cannot fail, and so the whole run does. */
export default class AssertedReporter implements Reporter {
  readonly #empty = new Set<string>();

  onTestEnd(test: TestCase, { status, steps }: TestResult): void {
    if (status === 'passed' && !expectsIn(steps)) this.#empty.add(test.titlePath().slice(1).join(' › '));
  }

  async onEnd(): Promise<{ status?: FullResult['status'] }> {
    for (const title of this.#empty) console.error(`expects nothing: ${title}`);
    return this.#empty.size > 0 ? { status: 'failed' } : {};
  }

  printsToStdio(): boolean {
    return false;
  }
}
