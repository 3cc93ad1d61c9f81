/**
 * The scales of the regio-scan. The programme of 2018 names no scores: these scales are this
 * product's own design, after its words "opgespoord, verkend en experimenteel opgepakt",
 * "verspreid" and "borging" (section 2.1). All are ordinal: count them and take the middle one,
 * never add or average them into an index.
 */

export const stages = [0, 1, 2, 3, 4, 5] as const;
export type Stage = (typeof stages)[number];

/** How far an aspect has come in an area, per stage: short for cells and axes, long for forms. */
export const stageLabels: Record<Stage, string> = {
	0: 'niet zichtbaar',
	1: 'opgespoord',
	2: 'verkend',
	3: 'pilot',
	4: 'verspreid',
	5: 'verankerd'
};
export const stageExplanations: Record<Stage, string> = {
	0: 'Wij hebben gekeken en zien hier nog niets van.',
	1: 'Er zijn mensen of plekken gevonden die hiermee bezig zijn.',
	2: 'Partijen onderzoeken samen wat dit voor hen kan betekenen.',
	3: 'Het wordt op een of meer plekken experimenteel opgepakt (pilot).',
	4: 'Wat werkt, is overgenomen door anderen in het gebied.',
	5: 'Het is gewone praktijk, met afspraken en middelen die blijven.'
};

/** From this stage on people do it, not only talk about it. */
export const PILOT: Stage = 3;

export const strengths = [1, 2, 3, 4, 5] as const;
export type Strength = (typeof strengths)[number];

/** How convincing what is seen is, at the stage where it stands. */
export const strengthLabels: Record<Strength, string> = {
	1: 'incidenteel',
	2: 'in opbouw',
	3: 'zichtbaar',
	4: 'sterk',
	5: 'voorbeeldstellend'
};

/** From this strength on a judgement needs evidence when it is submitted. */
export const EVIDENCE_FROM: Strength = 4;

export const certainties = ['low', 'medium', 'high'] as const;
export type Certainty = (typeof certainties)[number];
export const certaintyLabels: Record<Certainty, string> = {
	low: 'laag',
	medium: 'midden',
	high: 'hoog'
};

/** Whether there is a judgement at all. What was not assessed is missing, never zero. */
export const coverages = ['notAssessed', 'notApplicable', 'assessed'] as const;
export type Coverage = (typeof coverages)[number];
export const coverageLabels: Record<Coverage, string> = {
	notAssessed: 'niet beoordeeld',
	notApplicable: 'niet van toepassing',
	assessed: 'beoordeeld'
};

/**
 * A stage or a median of stages in words. Halves happen when an even number of cells has its
 * middle between two stages: "tussen verkend en pilot".
 */
export function stageInWords(value: number): string {
	const low = stageLabels[Math.floor(value) as Stage];
	const high = stageLabels[Math.ceil(value) as Stage];
	return low === high ? low : `tussen ${low} en ${high}`;
}
