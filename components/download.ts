import type { ExportFile } from '../lib/export/files.ts';

/** Hands the file to the browser's download, with no permission and no request. */
export function download({ name, type, text }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun with its own copy when the next task runs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
