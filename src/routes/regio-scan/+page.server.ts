import { dutchDay } from '#lib/ui/day.ts';
import { error } from '@sveltejs/kit';
import { listWorkingAreas } from '#lib/areas/queries.server.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import { listMapItems } from '#lib/kindcentra/queries.server.ts';
import { plannedChanges } from '#lib/plans/mentions.server.ts';
import { packCells } from '#lib/scan/packing.ts';
import {
	getRound,
	getWritable,
	listPublishedCells,
	listRounds,
	listRunningCells,
	listScanAreas
} from '#lib/scan/queries.server.ts';
import { roundName } from '#lib/scan/scan.ts';
import { isPhone } from '#lib/ui/phone.ts';
import type { PageServerLoad } from './$types';
import { chooseComparison, chooseRound } from './rounds.ts';
import { themeCounts, themeHeadline } from './themes.ts';
import { parseRoundChoice } from './view.ts';

/**
 * The figures of the chosen rounds. It reads of the address only which rounds they are: sector,
 * aspect and areas are how to look at them, which the page does by itself.
 */
export const load: PageServerLoad = ({ locals: { db, viewer }, request, url }) => {
	const choice = parseRoundChoice(url.searchParams);
	const rounds = listRounds(db, viewer);
	const chosen = chooseRound(rounds, choice);
	if (!chosen && choice.round)
		error(404, {
			message: 'Deze ronde van de regio-scan is er niet, of is niet openbaar.',
			suggestions: rounds.map(({ id, title }) => ({
				label: `Regio-scan ${roundName(title)}`,
				href: `/regio-scan?ronde=${id}`
			}))
		});
	const round = chosen && getRound(db, viewer, chosen.id);
	const { headers } = request;
	const phone = isPhone(headers.get('sec-ch-ua-mobile'), headers.get('user-agent'));
	if (!chosen || !round) return { rounds, phone, shown: null };

	const version = choice.version ?? round.version;
	if (choice.version && !round.publications.some((each) => each.version === choice.version))
		error(404, {
			message: `Van ${round.title} is er geen versie ${choice.version}.`,
			suggestions: [{ label: 'Wat nu geldt', href: `/regio-scan?ronde=${round.id}` }]
		});
	const before = chooseComparison(rounds, chosen, choice);
	const comparison = before && getRound(db, viewer, before.id);
	const areas = listScanAreas(db, viewer);
	const practices = listMapItems(db, viewer).filter(({ kind }) => kind === 'practice');
	return {
		rounds,
		phone,
		shown: {
			current: {
				round,
				/** Null while it was never published: then it is what the viewer may read of it. */
				version,
				cells: packCells(
					version === null
						? listRunningCells(db, viewer, round.id)
						: listPublishedCells(db, viewer, round.id, version)
				)
			},
			comparison:
				comparison && comparison.version !== null
					? {
							round: comparison,
							cells: packCells(listPublishedCells(db, viewer, comparison.id, comparison.version))
						}
					: null,
			areas,
			shapes: areaShapes(db, viewer),
			practices: {
				title: themeHeadline(practices),
				n: practices.length,
				/** Practices are as of now, whichever round is looked at. */
				on: dutchDay(new Date()),
				counts: themeCounts(practices, listWorkingAreas(db, viewer), areas),
				example: practices.some(({ example }) => example)
			},
			planned: plannedChanges(
				db,
				viewer,
				areas.map(({ id }) => id)
			),
			/** Where the viewer can fill in empty cells now. */
			running: getWritable(db, viewer)
		}
	};
};
