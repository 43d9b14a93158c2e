/** Our own icons, 16 × 16, drawn with the colour of the text around them. */
const PATHS = {
  add: 'M8 3v10M3 8h10',
  remove: 'M4 4l8 8M12 4l-8 8',
  done: 'M3 8.5l3.2 3.2L13 5',
  waiting: 'M8 3.5v4.7l3 1.8M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0',
  warning: 'M8 2.2l6.2 11.3H1.8zM8 6.5v3.2M8 11.6v.2',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.3v3.9M8 4.8v.2',
  settings: 'M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M10.2 2.8v3.4M5.8 9.8v3.4',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  keys: 'M2 4.5h12v7H2zM4.5 7v.2M7 7v.2M9.5 7v.2M12 7v.2M5 9.5h6',
  reload: 'M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.8V6H9.8',
  history: 'M2.5 8a5.5 5.5 0 1 0 1.7-4L2.5 5.5M2.5 2.5v3h3M8 5v3.3l2.2 1.4',
  copy: 'M6 6h7.5v7.5H6zM10 3.5V2.5H2.5V10h1',
  more: 'M4 6l4 4 4-4',
  markup: 'M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5',
  text: 'M3 4h10M3 8h10M3 12h6',
  guess: 'M5.6 6a2.4 2.4 0 1 1 3.5 2.1C8.3 8.6 8 9 8 9.8M8 12.4v.2',
  edited: 'M10.8 2.8l2.4 2.4-7.6 7.6-3 .6.6-3z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
