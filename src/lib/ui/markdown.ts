/**
 * Text with a little Markdown (paragraphs, lists, bold, emphasis, links) to safe HTML. Whatever
 * else is typed, HTML above all, is shown as the text it is: nothing is taken away in silence.
 */
import { micromark } from 'micromark';

/** Constructs that are left as text: no headings, code, quotes, rules, pictures or HTML. */
const off = [
	'autolink',
	'blockQuote',
	'codeFenced',
	'codeIndented',
	'codeText',
	'definition',
	'headingAtx',
	'htmlFlow',
	'htmlText',
	'labelStartImage',
	'setextUnderline',
	'thematicBreak'
];

/** Addresses that a link may lead to. */
const SAFE = /^(https?:\/\/|mailto:)[^\s]/i;

/** The HTML of such a text; links open http(s) and mailto only, any other link loses its target. */
export function markdownToHtml(text: string): string {
	const html = micromark(text, { extensions: [{ disable: { null: off } }] });
	// micromark writes attributes in double quotes, with every `"` in them escaped.
	return html.replace(/<a href="([^"]*)"[^>]*>/g, (_, href: string) =>
		SAFE.test(href) ? `<a href="${href}" rel="external nofollow noopener">` : '<a>'
	);
}
