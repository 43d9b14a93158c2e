import type { Extractor } from './extractor.ts';
import { microformats } from './microformats.ts';
import { openGraph } from './open-graph.ts';
import { jsonLd, microdata, rdfa } from './schema-org.ts';
import { authorPage } from './sites/author-page.ts';
import { crunchbase } from './sites/crunchbase.ts';
import { facebook } from './sites/facebook.ts';
import { github } from './sites/github.ts';
import { gitlab } from './sites/gitlab.ts';
import { instagram } from './sites/instagram.ts';
import { linkPage } from './sites/link-page.ts';
import { orcid } from './sites/orcid.ts';
import { scholar } from './sites/scholar.ts';
import { wellfound } from './sites/wellfound.ts';
import { x } from './sites/x.ts';
import { xing } from './sites/xing.ts';

/** Sites that know their own page. Each is alone on its hosts (hosts.ts). */
export const sites: readonly Extractor[] = [
  authorPage,
  crunchbase,
  facebook,
  github,
  gitlab,
  instagram,
  linkPage,
  orcid,
  scholar,
  wellfound,
  x,
  xing,
];

/** Every other page: standards, in the order of their precedence. */
export const standards: readonly Extractor[] = [jsonLd, microdata, rdfa, microformats, openGraph];
