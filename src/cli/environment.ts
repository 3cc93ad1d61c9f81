import * as v from 'valibot';
import { DEFAULT_PATH } from '#lib/db/open.server.ts';
import { Sentence } from './run.ts';

const port = v.pipe(
	v.string(),
	v.regex(/^\d{1,5}$/),
	v.transform(Number),
	v.check((value) => value <= 65_535)
);
const filled = v.pipe(v.string(), v.nonEmpty());
/** A scheme and host and nothing more, as adapter-node wants it. */
const origin = v.pipe(
	v.string(),
	v.check((value) => {
		const url = URL.parse(value);
		return url !== null && /^https?:$/.test(url.protocol) && url.origin === value;
	})
);
const securityContact = v.pipe(v.string(), v.regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/));

/** As people read it: the footer and the pages make a link of it. */
const contact = v.pipe(
	v.string(),
	v.regex(/^([^\s@:/]+@[^\s@:/]+\.[^\s@:/]+|https:\/\/[^\s/]+\S*)$/)
);

/** Every variable the product reads, with the value it has when it is not set. */
const schema = v.object({
	NODE_ENV: v.optional(v.picklist(['development', 'production', 'test']), 'development'),
	PORT: v.optional(port, '3000'),
	HOST: v.optional(filled, '127.0.0.1'),
	DATABASE_PATH: v.optional(filled, DEFAULT_PATH),
	ORIGIN: v.optional(origin),
	PROTOCOL_HEADER: v.optional(v.pipe(v.string(), v.regex(/^[\w-]+$/), v.toLowerCase())),
	EXAMPLE_DATA: v.optional(v.picklist(['on', 'off'])),
	CONTACT: v.optional(contact),
	SECURITY_CONTACT: v.optional(securityContact)
});
export type Environment = v.InferOutput<typeof schema>;

const expectations: Record<keyof Environment, string> = {
	NODE_ENV: 'development, production of test',
	PORT: 'een poortnummer van 0 tot en met 65535 (0 kiest een vrije poort)',
	HOST: 'een adres van deze computer, zoals 127.0.0.1',
	DATABASE_PATH: 'het pad van een bestand, zoals data/regiokaart.db',
	ORIGIN: 'het adres van de site zonder pad, zoals https://regiokaart.example.nl',
	PROTOCOL_HEADER: 'de naam van een header van uw proxy, zoals x-forwarded-proto',
	EXAMPLE_DATA: 'on of off',
	CONTACT: 'een e-mailadres of een https-adres, zoals info@regiokaart.example.nl',
	SECURITY_CONTACT: 'een mailto:- of https-adres'
};

/**
 * Reads the environment. An empty variable counts as not set.
 * @throws Sentence that names the first variable with a wrong value
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
	const filledIn = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
	const result = v.safeParse(schema, filledIn);
	if (result.success) return result.output;
	const name = v.getDotPath(result.issues[0]) as keyof Environment;
	throw new Sentence(
		`De omgevingsvariabele ${name} heeft een verkeerde waarde (${variables[name]}): ` +
			`verwacht wordt ${expectations[name]}.`
	);
}
