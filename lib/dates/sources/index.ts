import type { DateSource } from '../types.ts';
import { embeddedData } from './embedded-data.ts';
import { jsonLd } from './json-ld.ts';
import { metaTags } from './meta-tags.ts';
import { microdata } from './microdata.ts';
import { timeElements } from './time-elements.ts';
import { urlPath } from './url-path.ts';
import { visibleText } from './visible-text.ts';

/** The order in which claims are listed, and in which equal ones win: what is printed before what is only stated. */
export const dateSources: readonly DateSource[] = [visibleText, timeElements, jsonLd, metaTags, microdata, urlPath];

/** Asked only where the others do not know the day of the publication. */
export const lastDateSources: readonly DateSource[] = [embeddedData];
