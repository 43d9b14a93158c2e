import { rolldown } from 'rolldown';

/** One module and what it needs, as a script that leaves its exports in a global variable. */
export async function bundle(input: string, name: string): Promise<string> {
  const build = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await build.generate({ format: 'iife', name });
  await build.close();
  return `${output[0].code};globalThis.${name} = ${name};`;
}
