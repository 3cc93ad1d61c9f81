import adapter from '@sveltejs/adapter-node';

/** A phone, held upright or on its side: choices open from its lower edge (`ui/PhonePanel.svelte`). */
const PHONE = '(max-width: 40rem), (max-width: 63rem) and (max-height: 30rem)';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: {
		// Style sheets cannot share a media query by themselves.
		style: ({ content }) => ({ code: content.replaceAll('@media (--phone)', `@media ${PHONE}`) })
	},
	// Thousands of times in a page with charts: the name of a class need not say that it is Svelte's.
	compilerOptions: { cssHash: ({ css, hash }) => `s${hash(css)}` },
	kit: {
		adapter: adapter(),
		// The browser asks which page an address is: the list of all pages would be a tenth of every
		// first view, and it names rooms that are not for visitors.
		router: { resolution: 'server' },
		// Styles of a page stand in the page: a dozen small files would hold up its first paint.
		// `ui/worker.ts` does, once a page has come.
		serviceWorker: { register: false },
		inlineStyleThreshold: 16_000,
		csp: {
			// Pages are shared among visitors: a nonce would be no secret.
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				// MapLibre and Svelte set element styles; CSP3 browsers take the attribute rule.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		typescript: {
			config: (config) => {
				config.include.push(
					'../geo/**/*.ts',
					'../drizzle/*.ts',
					'../eslint.config.js',
					'../svelte.config.js'
				);
			}
		}
	}
};

export default config;
