/** A page made to a size: one person at its head, as a company's site has them, and a long listing under it. */
export interface MadePage {
  readonly title: string;
  readonly html: string;
}

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Imogen Falk – Fenwick Tools</title>
<meta property="og:site_name" content="Fenwick Tools"><meta property="og:type" content="profile">
<style>
  body { font: 14px/1.4 sans-serif } .badge { display: inline-block } .meta span { display: block } .note { color: #555 }
  .row { padding: 4px } .is-closed { display: none } .row > .title { font-weight: 600 } .row .meta .when { float: right }
</style>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Fenwick Tools",
"telephone":"+44 20 7946 0100","url":"https://example.com/"},{"@type":"WebPage","name":"Imogen Falk","about":"Tools"}]}</script>
</head><body><header class="site-header"><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/tools">Tools</a></li></ul></nav></header>
<main><h1>Imogen Falk</h1><p class="role">Head of Purchasing</p><p><a href="mailto:imogen.falk@example.com">imogen.falk@example.com</a>
<span class="phone">+44 20 7946 0123</span></p><section class="listing">`;

const FOOT = '</section></main><footer><p>Fenwick Tools, 1 Mill Lane, Leeds</p></footer></body></html>';

/** Some 25 nodes in about 800 characters, inline elements with classes and hidden ones among them. */
const row = (
  at: number,
) => `<div class="row${at % 7 === 3 ? ' is-closed' : ''}" id="row-${at}"><p class="title"><a href="/tools/${at}?from=listing&amp;page=${at % 40}">Torque wrench number ${at}</a></p>
<p class="meta"><span class="badge">In stock</span> <span class="when">Since spring 2024, shelf ${at % 90}</span></p>
<p class="note">Calibrated, with a case of its own; delivered <b>within three days</b> to every yard that orders before noon, and taken back within thirty
if it does not hold what the sheet beside it says. Steel from the same works as ever, turned and hardened in one place; the handle is ash,
oiled twice, and can be had on its own. Whoever orders ten gets them in one crate, which is collected with the next delivery.</p></div>\n`;

/** The page with as many rows as make so many characters. */
function ofSize(characters: number): string {
  let length = HEAD.length + FOOT.length;
  const rows: string[] = [];
  for (let at = 0; length < characters; at += 1) {
    const next = row(at);
    rows.push(next);
    length += next.length;
  }
  return HEAD + rows.join('') + FOOT;
}

/** The sizes that are measured: a short page, a long one, a huge one, and one beyond use. */
export const madePages = (): MadePage[] => [
  { title: '50 kB', html: ofSize(50_000) },
  { title: '500 kB', html: ofSize(500_000) },
  { title: '11 MB', html: ofSize(11_200_000) },
  { title: '37 MB', html: ofSize(37_400_000) },
];
