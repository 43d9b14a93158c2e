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
 * each page, that are parsed at every start. Fails where the table is not found.
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
    return { code: code.replace(table, `const apiMetadata = ${JSON.stringify(ours)};`), map: null };
  },
};
