import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'info' | 'waiting' | 'warning' | 'done';

const ICONS: Readonly<Record<Tone, IconName>> = { info: 'info', waiting: 'waiting', warning: 'warning', done: 'done' };

/** A sentence that stands beside its sign, with what can be done about it. */
export function Notice({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return (
    <div class={`notice ${tone}`} role={tone === 'warning' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
