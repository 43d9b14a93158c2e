import type { Plugin } from 'vite';

/** Where the form's own code begins: what draws it, and what it works with. */
const FORM = /\/components\/ReviewScreen\.tsx$|\/lib\/desk\.ts$/;
/** What every page of the extension stands on. No page's own first module: that would run wherever this is loaded. */
const CORE =
  /\/node_modules\/(?:preact|@preact|webextension-polyfill)\/|\/lib\/(?:review|outbox-door|ledger|panel|shortcuts-page)\.ts$|\/components\/open-review\.tsx$|wxt-html-plugins/;

/** What reads a text, whoever asks for it; and the phones of the world, which a form wants without it too. */
const READING = /\/lib\/(?:reading|text)\/|\/lib\/(?:person|page-country)\.ts$/;
const PHONES = /\/node_modules\/libphonenumber-js\/|\/lib\/phone\.ts$/;

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
      // What a group needs comes with it: what the form has is not taken from there.
      { name: 'phones', test: PHONES, priority: 0 },
      { name: 'reading', test: READING, priority: 0 },
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

/** A file that only hands on what another one has: `export{t as Desk}from"./form-1a2b.js"`. */
const FACADE = /^export\s*\{([^}]*)\}\s*from\s*["'`]\.\/([\w.-]+)["'`];?\s*$/;

/**
 * Whoever loads a part of a group at run time asks for the group's file itself. Without this each is asked for by way of
 * a file of fifty bytes, which costs as much as a large one.
 */
export const withoutFacades: Plugin = {
  name: 'without-facades',
  enforce: 'post',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    for (const facade of chunks) {
      const [, names = '', target] = FACADE.exec(facade.code) ?? [];
      if (target === undefined || chunks.some(({ imports }) => imports.includes(facade.fileName))) continue;
      const parts = names.split(',').map((name) => name.trim().split(/\s+as\s+/));
      const handedOn = parts.map(([inner = '', outer = inner]) => `${outer}:e.${inner}`).join();
      const name = facade.fileName.replace(/^.*\//, '');
      for (const chunk of chunks)
        for (const quote of '"\'`')
          chunk.code = chunk.code.replaceAll(
            `import(${quote}./${name}${quote})`,
            `import(${quote}./${target}${quote}).then(e=>({${handedOn}}))`,
          );
      delete bundle[facade.fileName];
    }
  },
};
