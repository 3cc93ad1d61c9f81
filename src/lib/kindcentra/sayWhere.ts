import type { KindcentrumPlace, PracticePlace } from './where.ts';

/**
 * Where something is as people say it: address, place, kindcentrum and gemeente or area by their
 * names, never the coordinates of its point. Undefined where nothing is known.
 */
export function sayWhere(
	value: unknown,
	names: Record<string, string | undefined>
): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const where = value as Partial<KindcentrumPlace & PracticePlace>;
	const nameOf = (id: string | null | undefined) => (id ? names[id] : undefined);
	const within = where.gemeenteId ?? where.areaId;
	const name = nameOf(within);
	const parts = [
		nameOf(where.kindcentrumId),
		where.address,
		[where.postcode, where.place].filter(Boolean).join(' '),
		name === where.place ? null : name && within?.startsWith('GM') ? `gemeente ${name}` : name
	];
	const said = parts.filter(Boolean).join(', ');
	return said || (typeof where.lon === 'number' ? 'een plek op de kaart' : undefined);
}
