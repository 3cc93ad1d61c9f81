/** What stands on every sheet of a printed plan, as CSS for the boxes in the margin. Pure. */

/** A text as a CSS string, safe inside a `<style>` element. */
export const cssString = (text: string): string =>
	`"${text.replaceAll(/["\\<>&]|\p{Cc}/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * Margins of an A4 with the plan at the top and, at the foot, its source and the number of the
 * page. Fonts and colours are said again: boxes in the margin inherit nothing from the page.
 */
export function pageStyle(head: string, source: string): string {
	const small = 'font: 8pt "Atkinson Hyperlegible Next", sans-serif; color: #4b5870;';
	return `@page {
	size: A4;
	margin: 18mm 16mm 20mm;
	@top-left { content: ${cssString(head)}; ${small} }
	@bottom-left { content: ${cssString(source)}; ${small} white-space: pre-line; }
	@bottom-right { content: "Pagina " counter(page) " van " counter(pages); ${small} width: 3cm; white-space: nowrap; }
}
@page :first { @top-left { content: none; } }`;
}
