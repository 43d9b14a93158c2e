import type { Plugin } from 'vite';

/**
 * Takes out of Preact the one place that makes elements of text (`dangerouslySetInnerHTML`). The package forbids it
 * at run time, nobody here uses it, and whoever reviews the package need not wonder. Fails where the place is not found.
 */
export const withoutInnerHtml: Plugin = {
  name: 'without-inner-html',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.mjs$/.test(id)) return undefined;
    const branch =
      /(\w+)\?\((\w+)\|\|(\w+)&&\(\1\.__html==\3\.__html\|\|\1\.__html==(\w+)\.innerHTML\)\|\|\(\4\.innerHTML=\1\.__html\),\w+\.__k=\[\]\):/;
    if (!branch.test(code)) throw new Error('Preact has changed: look for innerHTML in it, and mend this pattern');
    return { code: code.replace(branch, ''), map: null };
  },
};

/** The browser's APIs that we call and the polyfill knows. One that is missing here is called as the browser has it: with promises, too. */
const APIS = [
  'alarms',
  'commands',
  'contextMenus',
  'notifications',
  'permissions',
  'runtime',
  'storage',
  'tabs',
  'windows',
];

/**
 * The polyfill's table of all APIs of all extensions, less those that we do not call: eight kilobytes, in the worker and in
 * each page, that are parsed at every start. And the polyfill as a module of today: what wraps an older one reads every API
 * of the browser once, which makes each of them. Fails where these are not found.
 */
export const polyfillOfOurApis: Plugin = {
  name: 'polyfill-of-our-apis',
  transform(code, id) {
    if (!/\/webextension-polyfill\/dist\/browser-polyfill\.js$/.test(id)) return undefined;
    const table = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;
    const [, json] = table.exec(code) ?? [];
    if (!json) throw new Error('The polyfill has changed: look for its table of APIs, and mend this pattern');
    const known: Record<string, unknown> = JSON.parse(json);
    const ours = Object.fromEntries(APIS.map((api) => [api, known[api]]));
    const wrapper = /^\(function \(global, factory\) \{[\s\S]*?\}\)\(typeof globalThis[^,]*, function \(module\) \{/;
    if (!wrapper.test(code)) throw new Error('The polyfill has changed: look for what wraps it, and mend this pattern');
    const trimmed = code.replace(table, () => `const apiMetadata = ${JSON.stringify(ours)};`);
    const module = trimmed
      .replace(wrapper, 'const module = { exports: {} };\n(function () {')
      .replace(/\}\);(\s*(?:\/\/[^\n]*)?\s*)$/, '})();$1');
    return { code: `${module}\nexport default module.exports;\n`, map: null };
  },
};

/**
 * Vite's helper that fetches what a part needs ahead of it: our parts are one file each, and the helper asks the page what
 * it can do at every start. Fails where the helper has no such name any more.
 */
export const withoutPreloading: Plugin = {
  name: 'without-preloading',
  transform(code, id) {
    if (!id.endsWith('vite/preload-helper.js')) return undefined;
    const [, name] = /export const (\w+) =/.exec(code) ?? [];
    if (!name) throw new Error('Vite has changed: look for its preload helper, and mend this pattern');
    return { code: `export const ${name} = (load) => load();`, map: null };
  },
};
