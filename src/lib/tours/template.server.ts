import { dutchDay, type Viewer } from '#lib/accounts/accounts.ts';
import { areaShapes } from '#lib/areas/shapes.server.ts';
import type { Database } from '#lib/db/open.server.ts';
import { done, notFound, type Outcome } from '#lib/db/outcome.ts';
import { hasStopped } from '#lib/kindcentra/kindcentra.ts';
import { distance } from '#lib/kindcentra/order.ts';
import { dueSince, listByArea } from '#lib/kindcentra/queries.server.ts';
import { listRounds } from '#lib/scan/queries.server.ts';
import type { NewStop } from './commands.server.ts';
import { plansToShow } from './plan.server.ts';
import { WHO_WORKED_WHERE, type SceneContent } from './scenes.ts';

/** How many practices a new tour shows. */
const PRACTICES = 3;

/**
 * "Nieuwe wethouders", made from an area: who works there, where do we stand, three practices
 * nearby, the plan, what we ask of you. What is not there (no published round, no practices) is left out.
 * Real kindcentra come before examples; what has stopped, or has to be looked at first, is not shown.
 */
export function templateOf(
	db: Database,
	viewer: Viewer,
	areaId: string,
	now = new Date()
): Outcome<{ title: string; summary: string; stops: NewStop[] }> {
	const area = areaShapes(db, viewer).find(({ id }) => id === areaId);
	if (!area) return notFound('Dit gebied');
	const [lon, lat] = area.label;
	const today = dutchDay(now);
	const nearby = listByArea(db, viewer, areaId)
		.filter((item) => !hasStopped(item))
		.map((item) => ({ item, far: distance([lon, lat], [item.lon, item.lat]) }))
		.sort((a, b) => Number(a.item.example) - Number(b.item.example) || a.far - b.far)
		.values()
		.map(({ item }) => item)
		.filter((item) => dueSince(db, item, today) === null)
		.take(PRACTICES)
		.toArray();
	const plan = plansToShow(db, now).find(({ areaIds }) => areaIds.includes(areaId));
	const round = listRounds(db, viewer).find(({ version }) => version !== null);
	const scene = (content: SceneContent, notes = '', title?: string) => ({
		...{ content, notes },
		...(title !== undefined && { title })
	});
	const scenes = [
		scene({ kind: 'opening' }),
		scene(
			{
				...{ kind: 'map', camera: null, layer: 'ambassadeurs', areaId: null },
				text: WHO_WORKED_WHERE
			},
			'',
			'Wie werkte waar'
		),
		scene({
			...{ kind: 'map', camera: null, layer: 'gebied', areaId },
			text: 'Elke stip is een kindcentrum of een praktijk.'
		}),
		...(round?.version
			? [
					scene({
						...{ kind: 'chart', chart: 'stand', areaId, compareRoundId: null },
						...{ roundId: round.id, roundVersion: round.version },
						question: 'Waar wilt u over een jaar staan?'
					})
				]
			: []),
		...nearby.map(({ id }) => scene({ kind: 'practice', itemId: id })),
		...(plan ? [scene({ kind: 'plan', planId: plan.id })] : []),
		scene({ kind: 'accessRight' }),
		scene({
			kind: 'question',
			question: 'Wat kan uw gemeente dit jaar al regelen?',
			text: ''
		}),
		scene({ kind: 'text', text: 'Eén wethouder als trekker.' }, '', 'Wat wij van u vragen')
	];
	return done({
		title: `Nieuwe wethouders ${area.name}`,
		summary: `Wat er in ${area.name} gebeurt rond kindcentra, en wat wij van de gemeenten vragen.`,
		stops: [
			{
				...{ place: area.name, lon, lat, areaId, scenes },
				purpose: 'Kennismaken met kindcentra in de regio.'
			}
		]
	});
}
