import type { LogSearch } from '#lib/audit/queries.server.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** More pages than anybody turns. */
const LAST_PAGE = 10_000;

/** The search of the log as the URL has it; what makes no sense is left out. */
export function parseLogQuery(params: URLSearchParams): LogSearch & { page: number } {
	const get = (name: string) => (params.get(name) ?? '').trim().slice(0, 200);
	const day = (name: string) => (DAY.test(get(name)) ? { [name]: get(name) } : {});
	const { van, tot }: { van?: string; tot?: string } = { ...day('van'), ...day('tot') };
	const page = /^\d{1,9}$/.test(get('pagina')) ? Number(get('pagina')) : 1;
	return {
		text: get('zoek'),
		...(get('soort') && { entity: get('soort') }),
		...(get('wie') && { author: get('wie') }),
		...(van && { from: van }),
		...(tot && { until: tot }),
		page: Math.min(Math.max(page, 1), LAST_PAGE)
	};
}

/** The query string of a page of the same search; empty when there is nothing to say. */
export function logHref(query: LogSearch, page: number): string {
	const params = new URLSearchParams();
	const put = (name: string, value: string | undefined) => value && params.set(name, value);
	put('zoek', query.text);
	put('soort', query.entity);
	put('wie', query.author);
	put('van', query.from);
	put('tot', query.until);
	if (page > 1) params.set('pagina', String(page));
	return `/beheer/logboek${params.size > 0 ? `?${params}` : ''}`;
}
