import type { Page } from 'puppeteer-core';

/** What one run of a script in a page gave. */
export interface Timed {
  /** Milliseconds of the script itself: it holds the page's thread for as long. */
  readonly milliseconds: number;
  /** What it returned, as JSON. */
  readonly value: unknown;
}

let worlds = 0;

/**
 * Runs an expression in a fresh world of the page, cold, as the browser runs an injected script; what it needs is put there
 * `before`, which is not timed.
 */
export async function timeInPage(page: Page, expression: string, before = ''): Promise<Timed> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  worlds += 1;
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: `bench-${worlds}`,
  });
  const code = expression.trim().replace(/;$/, '');
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: before });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `{ const began = performance.now(); const value = ${code}; const milliseconds = performance.now() - began;
      Promise.resolve(value).then((value) => ({ milliseconds, value })) }`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Timed; // the expression above makes it
}
