import { useSignal } from '@preact/signals';
import { breakageReport } from '../lib/breakage-report.ts';
import type { Capture } from '../lib/capture.ts';
import { t } from '../lib/i18n.ts';
import { countPlaces } from '../lib/place-count.ts';
import { extensionVersion } from '../lib/version.ts';

/** How much of the page was found, and a report of it on one click, for whoever mends the reader. */
export function BreakageReport({ capture }: { readonly capture: Capture }) {
  const isCopied = useSignal(false);
  const places = countPlaces(capture);
  if (!places || places.found === places.all) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(breakageReport(capture, extensionVersion(), navigator.userAgent));
    isCopied.value = true;
  };
  return (
    <p class="breakage">
      {t('placesFound', places.found, places.all)}
      <button type="button" class="quiet" onClick={copy}>
        {t('copyReport')}
      </button>
      <span role="status">{isCopied.value && t('reportCopied')}</span>
    </p>
  );
}
