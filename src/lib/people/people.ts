/** People and bodies of the programme. Everything here is history: 2018 to mid-2021. */

export const visibilities = ['internal', 'public'] as const;

/** When something held: ISO dates, and the words of the source. */
export interface Period {
	validFrom: string | null;
	validUntil: string | null;
	periodInSource: string | null;
}

/** Someone whom the programme assigns to areas. */
export interface Ambassador extends Period {
	personId: string;
	name: string;
	/** Only the areas that were asked about, in the order of the source. */
	areaIds: string[];
	/** By area id, the area's name where the programme prints it wrongly ("Urecht"). */
	slips: Record<string, string>;
	sourceSection: string | null;
}

/** Who covers one of the 15 scannable areas. */
export interface AreaCoverage {
	areaId: string;
	workingAreaId: string;
	/** 1–6, the number of the working area's tint. */
	position: number;
	/** Names in the order of the source; empty when nobody is left to show. */
	ambassadors: string[];
}

export interface BodyMember extends Period {
	personId: string;
	name: string;
	role: string | null;
	note: string | null;
}

/** Members under one heading of the source; `label` is null where it prints none. */
export interface MemberGroup {
	label: string | null;
	members: BodyMember[];
}

export interface Body {
	id: string;
	name: string;
	description: string;
	sourceSection: string | null;
	/** Where the source lists the members. */
	memberSection: string | null;
	/** For the regiegroep: the four kopgroepen, then its own groups. */
	groups: MemberGroup[];
	organisations: { label: string; names: string[]; sourceSection: string | null }[];
}

/** Whether a role or assignment had ended on `today` (ISO date). Without an end it still holds. */
export function isFormer(period: Pick<Period, 'validUntil'>, today: string): boolean {
	return period.validUntil !== null && period.validUntil < today;
}
