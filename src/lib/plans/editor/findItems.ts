import type { Choice } from '#lib/ui/choices.ts';

/** Published practices or kindcentra that fit a text, for a plan. */
export async function findItems(
	planId: string,
	kind: 'practice' | 'kindcentrum',
	text: string
): Promise<Choice[]> {
	const query = new URLSearchParams({ soort: kind, q: text });
	const response = await fetch(`/werkplek/actieplannen/${planId}/zoeken.json?${query}`);
	return response.ok ? ((await response.json()) as Choice[]) : [];
}
