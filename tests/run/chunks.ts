import type { Plugin } from 'vite';

/** Where the form's own code begins: what draws it, what it works with, and what takes the page's answer in. */
const FORM = /\/components\/ReviewScreen\.tsx$|\/lib\/(?:desk|capture)\.ts$/;
/** What every page of the extension stands on. No page's own first module: that would run wherever this is loaded. */
const CORE =
  /\/node_modules\/(?:preact|@preact|webextension-polyfill)\/|\/lib\/(?:review|panel|shortcuts-page)\.ts$|\/components\/(?:open-review\.tsx|style\.css)$|wxt-html-plugins/;

/**
 * One file for the form and one for what it stands on, in place of thirty: a popup opens in a process of its own each time,
 * where each file costs a way to the browser and back, four to five milliseconds. What a group needs comes with it.
 */
export const fewChunks: Plugin = {
  name: 'few-chunks',
  outputOptions(options) {
    if (options.format !== 'es') return options;
    const groups = [
      { name: 'core', test: CORE, priority: 2 },
      { name: 'form', test: FORM, priority: 1 },
    ];
    return { ...options, codeSplitting: { groups } };
  },
};

/** The form's file is asked for with the first ones: the page that shows it needs it in any case. */
export const formAtOnce: Plugin = {
  name: 'form-at-once',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle, path }) {
      const form = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'form');
      if (!form || !/\/(?:popup|sidepanel)\//.test(path)) return undefined;
      return [{ tag: 'link', attrs: { rel: 'modulepreload', href: `/${form.fileName}` }, injectTo: 'head' as const }];
    },
  },
};
