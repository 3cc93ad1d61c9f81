import { areaHref } from '#lib/areas/areas.ts';
import { listAreas } from '#lib/areas/queries.server.ts';
import { itemPath } from '#lib/kindcentra/kindcentra.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { planPath } from '#lib/plans/plans.ts';
import { listPlans } from '#lib/plans/queries.server.ts';
import { wasAdopted } from '#lib/plans/workflow.ts';
import { footerNavigation, mainNavigation } from '../navigation.ts';
import type { RequestHandler } from './$types';

/** Every public page; what is made up as an example is no page for a search engine. */
export const GET: RequestHandler = ({ url, locals: { db, viewer } }) => {
	const paths = [
		...[...mainNavigation, ...footerNavigation].map(({ href }) => href),
		...listAreas(db, viewer).map(areaHref),
		...listMapItems(db, viewer)
			.filter(({ example }) => !example)
			.map(itemPath),
		...new Set(
			listPlans(db, viewer, new Date())
				.filter(({ example, state }) => !example && wasAdopted(state))
				.map(({ workingAreaId, year }) => planPath(workingAreaId, year))
		)
	].filter((path) => path !== null);
	const locations = paths.map((path) => `<url><loc>${escape(url.origin + path)}</loc></url>`);
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${locations.join('\n')}
</urlset>
`,
		{ headers: { 'Content-Type': 'application/xml; charset=utf-8' } }
	);
};

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
