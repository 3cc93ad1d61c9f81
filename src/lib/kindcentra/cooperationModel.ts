import type { CooperationModel } from '../programme/vocabulary.ts';

/**
 * What the five models mean (Taskforce samenwerking onderwijs en kinderopvang, "Tijd om door te
 * pakken", 2017), in our own words.
 */
export const cooperationModelNotes: Record<CooperationModel, string> = {
	'stand-alone': 'School en opvang werken los van elkaar.',
	'face-to-face': 'School en opvang zoeken elkaar op als daar aanleiding voor is.',
	'hand-in-hand': 'Aparte organisaties, die op alle niveaus vast overleg hebben.',
	'all-in-one': 'Eén organisatie met één team en één leiding.',
	'ontwikkel-en-leercentrum':
		'Eén rechtspersoon, waarin onderwijs en opvang niet meer te onderscheiden zijn.'
};
