import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digits, isWithinAim, lineOf, type Row, ratioOf } from './stats.ts';

export interface Report {
  readonly machine: Readonly<Record<string, string | number>>;
  /** Why the figures are not to be compared, if they are not. */
  readonly warnings: readonly string[];
  readonly rows: readonly Row[];
}

/** The figures for whoever started the bench. */
export function print({ warnings, rows }: Report): void {
  for (const [group, members] of Map.groupBy(rows, (row) => row.group)) {
    console.log(`\n${group} (median / p90 of ${members[0]?.ours.runs} runs; ratio to the first floor)`);
    for (const row of members) console.log(lineOf(row));
  }
  for (const warning of warnings) console.warn(`\nWARNING: ${warning}`);
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A bar for each figure, on a scale of tenfold steps, the first floor beside it. */
function chart(rows: readonly Row[]): string {
  const scale = (value: number) => Math.max(1, Math.log10(Math.max(value, 0.01) / 0.01) * 80);
  const bars = rows.map((row, index) => {
    const [floor] = Object.values(row.floors);
    const y = index * 22;
    const color = isWithinAim(row) === false ? '#b3261e' : '#1a6b4f';
    const ratio = ratioOf(row);
    return `<text x="0" y="${y + 14}">${escaped(row.title)}</text>
<rect x="330" y="${y + 3}" height="8" width="${scale(row.ours.median).toFixed(0)}" fill="${color}"/>
${floor ? `<rect x="330" y="${y + 12}" height="4" width="${scale(floor.median).toFixed(0)}" fill="#999"/>` : ''}
<text x="850" y="${y + 14}">${digits(row.ours.median)} ${escaped(row.unit)}${ratio === undefined ? '' : ` · ${ratio.toFixed(2)} ×`}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="${rows.length * 22 + 4}" font-family="sans-serif" font-size="12">${bars.join('\n')}</svg>`;
}

/** The same as JSON, and as a page with bars; answers where they are. */
export function write(report: Report, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const groups = [...Map.groupBy(report.rows, (row) => row.group)];
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<body style="font:14px sans-serif;margin:2em"><h1>Bench</h1>
<p>${escaped(JSON.stringify(report.machine))}</p>${report.warnings.map((warning) => `<p><strong>${escaped(warning)}</strong></p>`).join('')}
<p>Each step of 80 pixels is ten times as much. Grey: the floor. Red: more than is aimed at.</p>
${groups.map(([group, rows]) => `<h2>${escaped(group)}</h2>${chart(rows)}`).join('\n')}</body></html>\n`;
  const files: [string, string][] = [
    [join(folder, 'bench.json'), `${JSON.stringify(report, undefined, 2)}\n`],
    [join(folder, 'bench.html'), html],
  ];
  for (const [file, text] of files) writeFileSync(file, text);
  return files.map(([file]) => file);
}
