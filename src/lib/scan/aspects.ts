import { kernbegripLabels, kernbegrippen } from '#lib/programme/vocabulary.ts';

/** Kernbegrippen come from the programme (section 1.1), conditions are this product's own. */
export const aspectKinds = ['kernbegrip', 'condition'] as const;
export type AspectKind = (typeof aspectKinds)[number];
export const aspectKindLabels: Record<AspectKind, string> = {
	kernbegrip: 'Kernbegrippen',
	condition: 'Randvoorwaarden'
};

export interface Aspect {
	/** Stable over versions of the model: rounds compare where their keys are the same. */
	key: string;
	kind: AspectKind;
	label: string;
	/** For axes and small screens: how the label begins, never another word for it. */
	shortLabel: string;
	/** What to look for. */
	question: string;
}

/** A version of the list of aspects. A round keeps the version that it was opened with. */
export interface AspectModel {
	id: string;
	title: string;
	aspects: readonly Aspect[];
}

const questions: Record<(typeof kernbegrippen)[number], string> = {
	inclusie: 'Is ieder kind welkom en doet ieder kind mee, ook als het extra hulp nodig heeft?',
	'gepersonaliseerd-leren': 'Krijgt ieder kind een aanbod dat past bij zijn ontwikkeling?',
	'interprofessionele-samenwerking':
		'Werken mensen uit onderwijs, opvang en zorg als één team rond de kinderen?',
	'meervoudige-talentontwikkeling':
		'Is er, naast taal en rekenen, ruimte voor sport, kunst, natuur en techniek?',
	'rijke-dagarrangementen': 'Is er een doorlopend en rijk aanbod over de hele dag?',
	'kindnabije-zorg': 'Is hulp en zorg dicht bij het kind, op de plek waar het al is?'
};
const short: Partial<Record<(typeof kernbegrippen)[number], string>> = {
	'interprofessionele-samenwerking': 'Interprofessionele samenwerking'
};

/** The first model: the six kernbegrippen and two conditions. */
export const firstAspectModel: AspectModel = {
	id: 'v1',
	title: 'Aspectmodel 1: zes kernbegrippen en twee randvoorwaarden',
	aspects: [
		...kernbegrippen.map((key) => ({
			key,
			kind: 'kernbegrip' as const,
			label: kernbegripLabels[key],
			shortLabel: short[key] ?? kernbegripLabels[key],
			question: questions[key]
		})),
		{
			key: 'bestuurlijk-netwerk',
			kind: 'condition',
			label: 'Bestuurlijk netwerk',
			shortLabel: 'Bestuurlijk netwerk',
			question: 'Weten bestuurders van deze sector elkaar en de gemeenten te vinden?'
		},
		{
			key: 'borging',
			kind: 'condition',
			label: 'Borging',
			shortLabel: 'Borging',
			question: 'Is geregeld wie advies, ondersteuning en kennis blijft dragen na het programma?'
		}
	]
};

/** The aspects of `now` that `then` has too, in the order of `now`. */
export function sharedAspects(
	now: readonly Aspect[],
	then: readonly Pick<Aspect, 'key'>[]
): Aspect[] {
	const keys = new Set(then.map((aspect) => aspect.key));
	return now.filter((aspect) => keys.has(aspect.key));
}
