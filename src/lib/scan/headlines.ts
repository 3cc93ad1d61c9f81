import { PILOT, stageInWords } from './scales.ts';
import {
	atLeastPilot,
	type AreaAspect,
	type AspectSummary,
	type Change,
	type Tally
} from './summaries.ts';

/**
 * The sentence that each chart proves, computed from the same numbers. Each says of how many
 * judgements it speaks, and says so when there are too few to say anything.
 */

/** Fewer judged areas or cells than this, out of more, and the sentence draws no conclusion. */
const ENOUGH = 5;
const isEnough = (n: number, of: number) => n > 0 && n >= Math.min(ENOUGH, of);
/** What is the most or the least is said only where at least half is judged of each that is. */
const areComparable = (parts: readonly Pick<Tally, 'n' | 'of'>[]) =>
	parts.every(({ n, of }) => isEnough(n, of) && 2 * n >= of);

/** @param to for what there are too few: two charts shall not have the same title */
const tooFew = (n: number, what: string, to: string) =>
	n === 0 ? `Nog geen ${what} ${to}` : `Te weinig ${what} ${to}: ${n}`;

/** With a capital, to begin a sentence with. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** "3 van de 15 gebieden"; all or none of them are said in words. */
const partOf = (part: number, whole: number, what: string) =>
	part === 0
		? `geen van ${whole === 2 ? 'beide' : `de ${whole}`} ${what}`
		: part === whole
			? `${whole === 2 ? 'beide' : `alle ${whole}`} ${what}`
			: `${part} van de ${whole} ${what}`;
/** Of less than half it is said that they are not all. */
const areasOf = (n: number, of: number) =>
	n === of
		? 'gebieden'
		: 2 * n >= of
			? 'beoordeelde gebieden'
			: `tot nu toe beoordeelde gebieden (van de ${of})`;
const are = (count: number) => (count > 1 ? 'zijn' : 'is');
/** What is looked at when one area is chosen: "1 van de 1 gebieden" would be no sentence. */
const THE_AREA = 'In het gekozen gebied';
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`;
/** Of fewer than this a share sounds like more than it is: they are counted. */
const SHARE_FROM = 20;
/** "Inclusie", "Inclusie en Borging", "Inclusie, Zorg en Borging". */
export const listed = (names: readonly string[]) =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;

/** Labels of aspects, sectors and areas by their key. */
export type Labels = ReadonlyMap<string, string>;
const labelOf = (labels: Labels, key: string) => labels.get(key) ?? key;

/** Strip plot: the aspect in which most areas are at least a pilot. */
export function aspectHeadline(summaries: readonly AspectSummary[], labels: Labels): string {
	const judged = summaries.filter(({ n, of }) => isEnough(n, of));
	const best = judged.toSorted((a, b) => b.pilots / b.n - a.pilots / a.n)[0];
	if (!best)
		return tooFew(
			Math.max(0, ...summaries.map(({ n }) => n)),
			'beoordeelde gebieden',
			'om te zien welk aspect het verst is'
		);
	const { pilots, n, of } = best;
	const name = lower(labelOf(labels, best.aspect));
	const one = summaries.length === 1;
	if (of === 1 && pilots === 0)
		return `${THE_AREA} staat ${one ? `${name} nog niet` : 'nog geen aspect'} op pilot`;
	if (of === 1) return `${THE_AREA} staat ${name} op minstens pilot`;
	const where = `In ${partOf(pilots, n, areasOf(n, of))}`;
	if (pilots > 0) return `${where} staat ${name} op minstens pilot`;
	return one
		? `${where} staat ${name} al op pilot`
		: 'In geen enkel beoordeeld gebied staat een aspect al op pilot';
}

/** Tile grid: the aspects that stand least far. */
export function gapHeadline(summaries: readonly AspectSummary[], labels: Labels): string {
	const judged = summaries.filter(({ n, median }) => n > 0 && median !== null);
	const counts = summaries.map(({ n }) => n);
	if (!judged.some(({ n, of }) => isEnough(n, of)))
		return tooFew(
			Math.max(0, ...counts),
			'beoordeelde gebieden',
			'om te zien welk aspect achterblijft'
		);
	const { last } = endsOf(judged);
	const names = namesOf(last, labels);
	const stage = `“${stageInWords(last[0]?.median ?? 0)}”`;
	const where = judged[0]?.of === 1 ? '' : 'in het middelste gebied ';
	if (summaries.length === 1) return `${names} staat ${where}op ${stage}`;
	if (!areComparable(judged)) {
		const [low, high] = [Math.min(...counts), Math.max(...counts)];
		const range = low === high ? high : `${low} tot ${high}`;
		return `Te weinig om aspecten te vergelijken: elk is in ${range} van de ${judged[0]?.of} gebieden beoordeeld`;
	}
	if (last.length === judged.length)
		return `${last.length > 1 ? 'Alle aspecten staan' : `${names} staat`} ${where}op ${stage}`;
	return `${names} ${last.length > 1 ? 'staan' : 'staat'} het minst ver: ${where}${stage}`;
}

type Stand = Pick<AreaAspect, 'aspect' | 'median'>;

/** Those that are furthest and least far; all that tie. */
function endsOf<T extends Stand>(stands: readonly T[]): { first: T[]; last: T[] } {
	const medians = stands.flatMap(({ median }) => (median === null ? [] : [median]));
	const at = (value: number) => stands.filter(({ median }) => median === value);
	return { first: at(Math.max(...medians)), last: at(Math.min(...medians)) };
}

/** "Inclusie, meervoudige talentontwikkeling en borging". */
const namesOf = (stands: readonly Stand[], labels: Labels) =>
	capital(listed(stands.map(({ aspect }) => lower(labelOf(labels, aspect)))));

/** More names than this say less than their number. */
const NAMED = 2;

/** Matrix of one area: what is furthest and least far in it, then how much of it nobody judged. */
export function matrixHeadline(
	name: string,
	tally: Tally,
	stands: readonly Stand[],
	labels: Labels
): string {
	const start = capital(name);
	const { of, n, notApplicable, notAssessed, median } = tally;
	if (of === 1 && median !== null) return `${start} staat op “${stageInWords(median)}”`;
	if (of === 1) return `${start}: ${notAssessed ? 'nog niet beoordeeld' : 'niet van toepassing'}`;
	if (notAssessed === of) return `${start}: nog geen cel beoordeeld`;
	const missing =
		notAssessed > 0
			? `${notAssessed} van de ${of} cellen niet beoordeeld`
			: notApplicable > 0
				? `${n} van de ${of} cellen beoordeeld, ${notApplicable} n.v.t.`
				: '';
	const judged = stands.filter((stand) => stand.median !== null);
	if (judged.length < 2 || !areComparable([tally]))
		return `${start}: ${missing || `alle ${of} cellen beoordeeld`}`;
	const { first, last } = endsOf(judged);
	const also = missing && `; ${missing}`;
	const stage = ([one]: readonly Stand[]) => `“${stageInWords(one?.median ?? 0)}”`;
	if (first.length === judged.length)
		return `${start} staat op ${partOf(judged.length, judged.length, judged.length === stands.length ? 'aspecten' : 'beoordeelde aspecten')} op ${stage(first)}${also}`;
	const said = (ends: readonly Stand[]) =>
		ends.length > NAMED ? `${ends.length} aspecten` : lower(namesOf(ends, labels));
	return `In ${name} ${first.length > 1 ? 'staan' : 'staat'} ${said(first)} het verst, op ${stage(first)}, en ${said(last)} het minst ver, op ${stage(last)}${also}`;
}

/** Strip plot with an area marked: on how many aspects its middle is at least a pilot. */
export function standHeadline(name: string, stands: readonly Pick<Tally, 'median'>[]): string {
	const judged = stands.flatMap(({ median }) => (median === null ? [] : [median]));
	if (judged.length === 0) return `${name}: nog geen aspect beoordeeld`;
	const pilots = judged.filter((value) => value >= PILOT).length;
	const of = judged.length === stands.length ? 'aspecten' : 'beoordeelde aspecten';
	const where = partOf(pilots, judged.length, of);
	return `${name} is op ${where} ${pilots === 0 ? 'al pilot' : 'minstens pilot'}`;
}

/** Dumbbell: on how many shared aspects the area moved, once half can be compared. */
export function changeHeadline(changes: readonly Change[], area: string): string {
	const compared = changes.filter(({ n }) => n > 0);
	if (compared.length === 0)
		return `Van ${area} is ${changes.length === 1 ? 'dit aspect niet' : 'nog niets'} in beide rondes beoordeeld`;
	const sum = (part: 'n' | 'of') => changes.reduce((total, each) => total + each[part], 0);
	if (2 * sum('n') < sum('of'))
		return `Te weinig om te zien of ${area} vooruitging: ${partOf(sum('n'), sum('of'), 'cellen')} ${are(sum('n'))} in beide rondes beoordeeld`;
	const moved = (sign: number) =>
		compared.filter(({ then, now }) => Math.sign((now ?? 0) - (then ?? 0)) === sign).length;
	const [up, down] = [moved(1), moved(-1)];
	const comparable = compared.length === changes.length ? '' : 'vergelijkbare ';
	if (compared.length === 1) {
		const went = up + down > 0 ? 'ging' : 'bleef';
		const where = up > 0 ? 'vooruit' : down > 0 ? 'achteruit' : 'gelijk';
		return `${area} ${went} op ${comparable ? 'het ene vergelijkbare' : 'dit'} aspect ${where}`;
	}
	const all = compared.length;
	const what = `${comparable}aspecten`;
	if (up === 0 && down === 0) return `${area} bleef op ${partOf(all, all, what)} gelijk`;
	const parts = [
		...(up > 0 ? [`op ${partOf(up, all, what)} vooruit`] : []),
		...(down > 0 ? [`op ${up > 0 ? down : partOf(down, all, what)} achteruit`] : [])
	];
	return `${area} ging ${listed(parts)}`;
}

/** Stage bars: which sector has most cells that are at least a pilot, beside the next. */
export function sectorHeadline(tallies: ReadonlyMap<string, Tally>, labels: Labels): string {
	const judged = [...tallies].filter(([, { n }]) => n > 0);
	const all = [...tallies.values()];
	const total = all.reduce((sum, { n }) => sum + n, 0);
	if (!all.some(({ n, of }) => isEnough(n, of)))
		return tooFew(total, 'beoordeelde cellen', 'om sectoren te vergelijken');
	const shares = judged
		.map(([key, { n, stages }]) => ({ key, n, pilots: atLeastPilot(stages) }))
		.toSorted((a, b) => b.pilots / b.n - a.pilots / a.n);
	const [first] = shares;
	const last = shares.at(-1);
	if (!first || !last) return tooFew(total, 'beoordeelde cellen', 'om sectoren te vergelijken');
	const counted = judged.some(([, { n }]) => n < SHARE_FROM);
	const share = (each: typeof first) => percent(each.pilots, each.n);
	const said = (each: typeof first) => (counted ? `${each.pilots} van de ${each.n}` : share(each));
	const name = ({ key }: typeof first) => lower(labelOf(labels, key));
	if (first === last) return `Bij ${name(first)}: ${pilotsOf(first.pilots, first.n)}`;
	if (!areComparable(judged.map(([, tally]) => tally))) {
		const pilots = shares.reduce((sum, each) => sum + each.pilots, 0);
		return `${capital(pilotsOf(pilots, total))}; te weinig om sectoren te vergelijken`;
	}
	if (share(first) === share(last) && !counted)
		return `In elke sector is ${share(first)} van de beoordeelde cellen minstens pilot`;
	if (share(first) === share(last))
		return `Sectoren zijn even ver, gemeten aan cellen op minstens pilot: ${listed(shares.map((each) => `${name(each)} ${said(each)}`))}`;
	const furthest = shares.filter((each) => share(each) === share(first));
	const rest = shares.filter((each) => share(each) !== share(first));
	const most = counted
		? `${listed(furthest.map(said))} beoordeelde cellen zijn`
		: `${share(first)} van de beoordeelde cellen is`;
	return `${capital(listed(furthest.map(name)))} ${are(furthest.length)} het verst: ${most} minstens pilot, ${listed(rest.map((each) => `bij ${name(each)} ${said(each)}`))}`;
}

/** Tiles of a few chosen areas: how much of each is at least a pilot. */
export const tilesHeadline = (areas: readonly { name: string; tally: Tally }[]) =>
	`Cellen op minstens pilot: ${listed(
		areas.map(({ name, tally: { n, stages } }) =>
			n === 0 ? `${name} nog niet beoordeeld` : `${name} ${atLeastPilot(stages)} van de ${n}`
		)
	)}`;

/** Dumbbell of a few chosen areas: on how many aspects each went up. */
export function changesHeadline(areas: readonly { name: string; changes: readonly Change[] }[]) {
	const counted = areas.map(({ name, changes }) => ({
		name,
		of: changes.filter(({ n }) => n > 0).length,
		up: changes.filter(({ then, now }) => (now ?? 0) > (then ?? 0)).length
	}));
	const compared = counted.filter(({ of }) => of > 0);
	return compared.length === 0
		? 'Van uw keuze is nog niets in beide rondes beoordeeld'
		: `Vooruit: ${listed(compared.map(({ name, up, of }) => `${name} op ${up} van de ${of}`))} aspecten`;
}

/** Map: in how many areas the middle one of all judged cells is at least a pilot. */
export function mapHeadline(medians: readonly (number | null)[]): string {
	const judged = medians.filter((value) => value !== null);
	if (!isEnough(judged.length, medians.length))
		return tooFew(judged.length, 'beoordeelde gebieden', 'om gebieden te vergelijken');
	const pilots = judged.filter((value) => value >= PILOT).length;
	if (medians.length === 1)
		return `${THE_AREA} staat de middelste cel ${pilots === 0 ? 'nog niet ' : ''}op pilot of verder`;
	const where = partOf(pilots, judged.length, areasOf(judged.length, medians.length));
	return `In ${where} staat de middelste cel op pilot of verder`;
}

/** Stage bars of all aspects: which part of the judged cells is at least a pilot. */
export function pilotHeadline({ n, of, stages }: Tally): string {
	if (!isEnough(n, of)) return tooFew(n, 'beoordeelde cellen', 'voor een verdeling over de stadia');
	return capital(pilotsOf(atLeastPilot(stages), n));
}

/** "4 van de 8 beoordeelde cellen (50%) zijn minstens pilot", as the end of a sentence. */
function pilotsOf(pilots: number, n: number): string {
	if (n === 1) return `de beoordeelde cel is ${pilots === 0 ? 'nog geen' : 'minstens'} pilot`;
	const share = n >= SHARE_FROM && pilots > 0 && pilots < n ? ` (${percent(pilots, n)})` : '';
	return `${partOf(pilots, n, 'beoordeelde cellen')}${share} ${are(pilots)} minstens pilot`;
}

/**
 * Coverage bars: how much of the round has been judged. What does not apply is not judged, and is
 * not missing either: an area is complete without it.
 */
export function coverageHeadline(perArea: readonly Tally[]): string {
	const sum = (part: 'of' | 'n' | 'notApplicable') =>
		perArea.reduce((total, each) => total + each[part], 0);
	const [of, n, other] = [sum('of'), sum('n'), sum('notApplicable')];
	if (n + other === 0) return 'Nog geen cel is beoordeeld';
	if (of === 1) return n === 1 ? 'De cel is beoordeeld' : 'De cel is niet van toepassing';
	if (n === of) return `Alle ${of} cellen zijn beoordeeld`;
	const judged =
		`${partOf(n, of, 'cellen')} ${are(n)} beoordeeld` +
		(other > 0 ? `, ${other} ${are(other)} n.v.t.` : '');
	if (perArea.length === 1) return capital(judged);
	const complete = perArea.filter((each) => each.notAssessed === 0).length;
	const areas = `${partOf(complete, perArea.length, 'gebieden')} ${are(complete)} compleet`;
	// Nothing is missing: that comes first.
	return capital(complete === perArea.length ? `${areas}: ${judged}` : `${judged}; ${areas}`);
}
