import type { ActionFilter } from '#lib/plans/actionTable.server.ts';

/** What an export asks for, and what its file is called. */
export function asked(url: URL, type: string): { filter: ActionFilter; fileName: string } {
	const text = (name: string) => url.searchParams.get(name) ?? undefined;
	const year = /^\d{4}$/.exec(text('jaar') ?? '')?.[0];
	const filter = {
		year: year ? Number(year) : undefined,
		workingAreaId: text('werkgebied'),
		planId: text('plan')
	};
	const about = [filter.planId ?? filter.workingAreaId, year].flatMap(
		(each) => each?.replace(/[^a-z0-9-]/gi, '') || []
	);
	return { filter, fileName: ['acties', ...about].join('-') + `.${type}` };
}
