import { getContext, setContext } from 'svelte';
import { serverWidths } from './metrics.ts';

const PHONE = Symbol('phone');

/**
 * Lets the server draw the charts of a page for a phone, or for anything wider, alone: half of
 * what it draws for all. For pages on which the browser draws again: a wrong guess is smaller or
 * larger until then.
 */
export const drawFor = (phone: boolean) => setContext(PHONE, phone);

/** Widths at which the server draws the charts of this page. */
export function drawnWidths(): readonly number[] {
	const [narrow, wide] = serverWidths;
	const phone = getContext<boolean | undefined>(PHONE);
	return phone === undefined ? serverWidths : [phone ? narrow : wide];
}
