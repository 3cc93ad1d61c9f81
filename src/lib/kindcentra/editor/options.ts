/** The vocabularies as choices in a form. */
import {
	cooperationModelLabels,
	cooperationModels,
	focusGroupLabels,
	kernbegripLabels,
	phaseLabels,
	sectorLabels,
	themeLabels,
	type FocusGroup
} from '#lib/programme/vocabulary.ts';
import { cooperationModelNotes } from '../cooperationModel.ts';
import { evidenceLevelLabels, evidenceLevelNotes, evidenceLevels } from '../evidenceLevel.ts';
import { practiceKindLabels } from '../kindcentra.ts';

const of = (labels: Record<string, string>) =>
	Object.entries(labels).map(([value, label]) => ({ value, label }));

export const sectorOptions = of(sectorLabels);
export const kernbegripOptions = of(kernbegripLabels);
export const themeOptions = of(themeLabels);
export const phaseOptions = of(phaseLabels);
/** What the groups are, after "Focusgroepen" in the programme of 2018. */
const focusNotes: Record<FocusGroup, string> = {
	pionier: 'Verkent wat bijna niemand nog doet.',
	'early-adapter': 'Heeft eigen redenen om er nu aan te beginnen.',
	mainstream: 'De meeste scholen, opvang en jeugdhulp.'
};
export const focusOptions = of(focusGroupLabels).map((option) => ({
	...option,
	note: focusNotes[option.value as FocusGroup]
}));
export const kindOptions = of(practiceKindLabels);
export const modelOptions = cooperationModels.map((value) => ({
	value,
	label: cooperationModelLabels[value],
	note: cooperationModelNotes[value]
}));
export const levelOptions = evidenceLevels.map((value) => ({
	value,
	label: evidenceLevelLabels[value],
	note: evidenceLevelNotes[value]
}));
