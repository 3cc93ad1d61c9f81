import { PLAN_YEARS } from '#lib/plans/plans.ts';

/** The year in an address, or null for nonsense. */
export function parseYear(text: string | null): number | null {
	const year = /^\d{4}$/.test(text ?? '') ? Number(text) : NaN;
	return year >= PLAN_YEARS.min && year <= PLAN_YEARS.max ? year : null;
}

/** The number of a version in an address, or null for nonsense. */
export function parseVersion(text: string | null): number | null {
	return /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : null;
}
