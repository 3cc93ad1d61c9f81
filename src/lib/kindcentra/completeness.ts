/** What must be filled in before somebody else is asked to look at it; drafts may lack anything. */
import type { KindcentrumFields, PracticeFields } from './fields.ts';

/** Per field, what is still asked for. */
export type Missing = Record<string, string>;

const length = (text: string) => [...text.trim()].length;

type Shared = Pick<PracticeFields, 'summary' | 'sectors'>;
function sharedMissing({ summary, sectors }: Shared): Missing {
	return {
		...(length(summary) < 20 && {
			summary: 'Schrijf in één of twee zinnen waar het om gaat (minstens 20 tekens).'
		}),
		...(sectors.length === 0 && { sectors: 'Kies wie er samenwerken.' })
	};
}

type Practice = Shared &
	Pick<
		PracticeFields,
		'description' | 'whyItWorks' | 'evidenceLevel' | 'evidenceReason' | 'periodFrom' | 'periodTo'
	>;
/** What a practice still lacks to be submitted: a sentence for each field. */
export function practiceMissing(row: Practice): Missing {
	const { periodFrom: from, periodTo: to } = row;
	return {
		...sharedMissing(row),
		...(length(row.description) < 40 && {
			description: 'Vertel wat er gebeurt, zodat een ander het voor zich ziet (minstens 40 tekens).'
		}),
		...(length(row.whyItWorks) < 20 && {
			whyItWorks: 'Vertel waarom het werkt (minstens 20 tekens).'
		}),
		...(row.evidenceLevel === null && { evidenceLevel: 'Kies hoe zeker het is dat dit werkt.' }),
		...(row.evidenceLevel !== null &&
			length(row.evidenceReason) < 20 && {
				evidenceReason: 'Schrijf waar u dat op baseert (minstens 20 tekens).'
			}),
		...periodProblem({ from, to })
	};
}

/** Said beside the end as soon as both are there; a year includes all its months. */
export const periodProblem = ({ from, to }: { from: string | null; to: string | null }): Missing =>
	from && to && to.padEnd(7, '~') < from
		? { periodTo: 'Tot ligt voor Sinds: het einde voor het begin.' }
		: {};

/** @param sourceKind of the source that the row names */
export function kindcentrumMissing(
	row: Shared & Pick<KindcentrumFields, 'brin' | 'brinSite'>,
	sourceKind: string
): Missing {
	return {
		...sharedMissing(row),
		...(row.brinSite !== null &&
			row.brin === null && { brin: 'Bij een vestiging hoort het BRIN van de school.' }),
		// A real place is on the map because a public page says so.
		...(sourceKind === 'ownInput' && {
			source: 'Noem een openbare bron: een webpagina waarop iedereen dit kindcentrum kan vinden.'
		})
	};
}
