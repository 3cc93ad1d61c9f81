import { withinSentence } from '#lib/programme/vocabulary.ts';
import { listed } from '#lib/scan/headlines.ts';
import { stageInWords } from '#lib/scan/scales.ts';
import type { ScanContext } from './scanContext.server.ts';

/** Where the areas of a plan stand least far, and whether the plan does something about it. */
export function contextHeadline({ aspects }: Pick<ScanContext, 'aspects'>): string {
	const judged = aspects.flatMap((aspect) =>
		aspect.median === null ? [] : [{ ...aspect, median: aspect.median }]
	);
	const lowest = Math.min(...judged.map(({ median }) => median));
	const last = judged.filter(({ median }) => median === lowest);
	if (last.length === 0) return 'De regio-scan zegt nog niets over deze gebieden';
	if (last.length === judged.length)
		return `Alle aspecten staan in het midden op “${stageInWords(lowest)}”`;
	const names = listed(last.map(({ label }, i) => (i === 0 ? label : withinSentence(label))));
	const touched = last.filter(({ goals }) => goals.length > 0).length;
	const plan =
		touched === last.length
			? 'daar werkt het plan aan'
			: touched === 0
				? 'daar heeft het plan geen doel voor'
				: `aan ${touched} daarvan werkt het plan`;
	return `${names} ${last.length === 1 ? 'staat' : 'staan'} het minst ver; ${plan}`;
}
