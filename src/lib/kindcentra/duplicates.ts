/** Whether something is in the store already under another id: by name, address, register key, distance. */
import { fold } from '#lib/areas/placeSearch.ts';
import { pairs, dice } from '#lib/ui/alike.ts';
import type { ItemKind } from './kindcentra.ts';
import { distance } from './order.ts';

/** What is known so far of something that is being entered, or that is in the store. */
export interface Description {
	name: string;
	place?: string | null | undefined;
	address?: string | null | undefined;
	postcode?: string | null | undefined;
	brin?: string | null | undefined;
	brinSite?: string | null | undefined;
	lrkNumbers?: readonly string[] | undefined;
	lon?: number | null | undefined;
	lat?: number | null | undefined;
	/** Whether the point is that of the building, not of a whole place. */
	exact?: boolean | undefined;
}
export interface Known extends Description {
	id: string;
	kind: ItemKind;
}

/** `sure`: the same key or name and place; `likely`; `maybe`: worth a look. */
export type Certainty = 'sure' | 'likely' | 'maybe';
const order: Certainty[] = ['sure', 'likely', 'maybe'];

export interface Duplicate<T extends Known = Known> {
	of: T;
	certainty: Certainty;
	/** What they have in common: "hetzelfde adres". */
	reasons: string[];
}

/** Names are alike from this share of letter pairs on: one typing error in a short name. */
const ALIKE = 0.72;
/** Metres within which two buildings may be one. */
const NEXT_DOOR = 75;
/** Metres within which a name is hardly ever given twice. */
const SAME_TOWN = 5000;

/** Those of `all` that may be the same as `draft`, the surest first. */
export function findDuplicates<T extends Known>(
	draft: Description,
	all: readonly T[],
	limit = 5
): Duplicate<T>[] {
	return all
		.flatMap((of) => {
			const found = compare(draft, of);
			return found ? [{ of, ...found }] : [];
		})
		.sort(
			(a, b) =>
				order.indexOf(a.certainty) - order.indexOf(b.certainty) ||
				b.reasons.length - a.reasons.length ||
				a.of.name.localeCompare(b.of.name, 'nl')
		)
		.slice(0, limit);
}

/** What two descriptions have in common that makes them one, or null. */
export function compare(
	a: Description,
	b: Description
): { certainty: Certainty; reasons: string[] } | null {
	const keys = sharedKeys(a, b);
	const address = sameAddress(a, b);
	const metres = metresBetween(a, b);
	const near = sameText(a.place, b.place) || (metres !== null && metres < SAME_TOWN);
	const names = likeness(a.name, b.name);
	const nextDoor = Boolean(a.exact && b.exact) && metres !== null && metres < NEXT_DOOR;
	const reasons = [
		...keys,
		...(names === 1 ? ['dezelfde naam'] : names >= ALIKE ? ['bijna dezelfde naam'] : []),
		...(address ? ['hetzelfde adres'] : []),
		...(nextDoor && !address ? [`${Math.round(metres)} meter ernaast`] : []),
		...(near && !address && !nextDoor && names >= ALIKE ? ['in dezelfde plaats'] : [])
	];
	const alike = names >= ALIKE;
	if (keys.length > 0 || (alike && (address || nextDoor)) || (names === 1 && near))
		return { certainty: 'sure', reasons };
	if (alike && near) return { certainty: 'likely', reasons };
	if (address || nextDoor) return { certainty: 'maybe', reasons };
	return null;
}

/** Words that say what sort of thing it is, not which one. */
const generic = new Set(
	`kindcentrum kindcentra ikc kc ikec mfa integraal integrale brede basisschool school kinderopvang
	opvang bso peuterspeelzaal centrum voorbeeldcentrum voorbeeldpraktijk voorbeeld praktijk de het
	een t s van in op en bij`.split(/\s+/)
);

/** The name without what many names have; all of it when nothing else is left. */
export function ownName(name: string): string {
	const words = fold(name).split(' ');
	const own = words.filter((word) => !generic.has(word));
	return (own.length > 0 ? own : words).join('');
}

/** 0 to 1: how alike two names are when typing errors, order and sort words do not count. */
export function likeness(a: string, b: string): number {
	const [one, other] = [ownName(a), ownName(b)];
	if (!one || !other) return 0;
	return one === other ? 1 : Math.min(0.99, dice(pairs(one), pairs(other)));
}

function sharedKeys(a: Description, b: Description): string[] {
	const brin = sameText(a.brin, b.brin) && (a.brinSite ?? '') === (b.brinSite ?? '');
	const lrk = (a.lrkNumbers ?? []).filter((number) => b.lrkNumbers?.includes(number));
	return [
		...(brin ? [`hetzelfde BRIN-nummer (${b.brin}${b.brinSite ?? ''})`] : []),
		...lrk.slice(0, 1).map((number) => `hetzelfde LRK-nummer (${number})`)
	];
}

function sameAddress(a: Description, b: Description): boolean {
	if (!a.address || !b.address) return false;
	const [one, other] = [a.address, b.address].map(houseNumber);
	if (one && sameText(a.postcode, b.postcode)) return one === other;
	return sameText(a.address, b.address) && sameText(a.place, b.place);
}

/** "Dorpsstraat 12-a" → "12a". */
const houseNumber = (address: string | undefined) =>
	/\d+\s*-?\s*[a-z]?\b/i
		.exec(address ?? '')?.[0]
		.replace(/[\s-]/g, '')
		.toLowerCase();

const sameText = (a: string | null | undefined, b: string | null | undefined): boolean =>
	Boolean(a && b) && fold(a ?? '').replaceAll(' ', '') === fold(b ?? '').replaceAll(' ', '');

function metresBetween(a: Description, b: Description): number | null {
	const points = [a.lon, a.lat, b.lon, b.lat];
	if (!points.every((value) => typeof value === 'number')) return null;
	const [lonA = 0, latA = 0, lonB = 0, latB = 0] = points;
	return distance([lonA, latA], [lonB, latB]);
}
