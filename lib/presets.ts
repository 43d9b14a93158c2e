import type { Settings } from './settings.ts';

const isWithin = (hostname: string, host: string) => hostname === host || hostname.endsWith(`.${host}`);

/** The settings for a contact from this page: the defaults of the site's preset before the others. The longest host wins. */
export function settingsAt(settings: Settings, url: string | undefined): Settings {
  if (url === undefined || !URL.canParse(url)) return settings;
  const { hostname } = new URL(url);
  const [preset] = settings.presets
    .filter(({ host }) => isWithin(hostname, host))
    .sort((one, other) => other.host.length - one.host.length);
  if (!preset) return settings;
  const { host: _, ...values } = preset;
  const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { ...settings, defaults: { ...settings.defaults, ...set } };
}
