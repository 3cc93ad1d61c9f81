import type { CellLink } from '#lib/plans/links.server.ts';
import { parseScanView, scanHref } from '../regio-scan/view.ts';

/** The dashboard of the regio-scan, looking at the area, sector and aspect of a cell. */
export const cellHref = ({ areaSlug, sector, aspect }: CellLink): string =>
	scanHref({ ...parseScanView(new URLSearchParams()), area: areaSlug, sector, aspect });
