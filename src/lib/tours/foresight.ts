import { milestoneWords, type Show } from './show.ts';

/** Names by which a computer knows itself: nobody else comes to it by them. */
const ITSELF = /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** An address that only this computer can open, such as that of a site which was started to try it out. */
export function isOnlyHere(address: string): boolean {
	return URL.canParse(address) && ITSELF.test(new URL(address).hostname);
}

/** Figures are worth a word from this age on, in months. */
const OLD = 6;

/** What an audience may ask about that is as it should be: no problem, but better known beforehand. */
export interface Foresight {
	sceneId: string;
	message: string;
}

/** @param today ISO date */
export const foresee = (show: Show, today: string): Foresight[] =>
	show.slides.flatMap(({ id, stop, body }) => {
		const said = (message: string): Foresight[] => [{ sceneId: id, message }];
		if (body.kind === 'plan') {
			const late = body.milestones.filter(({ state }) => state === 'late');
			if (late.length === 0) return [];
			const titles = late.map(({ title }) => `“${title}”`).join(', ');
			return said(`${titles}: staat op het scherm als ${milestoneWords.late}.`);
		}
		if (body.kind !== 'chart') return [];
		const planned = show.stops[stop]?.date ?? today;
		const age = monthsBetween(body.day, planned > today ? planned : today);
		const then = planned > today ? 'op de dag van deze stop' : 'nu';
		return age < OLD ? [] : said(`De cijfers van ${body.date} zijn ${then} ${age} maanden oud.`);
	});

/** Whole months between two ISO dates. */
function monthsBetween(from: string, to: string): number {
	const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
	const [laterYear = 0, laterMonth = 0, laterDay = 0] = to.split('-').map(Number);
	return (laterYear - year) * 12 + laterMonth - month - (laterDay < day ? 1 : 0);
}
