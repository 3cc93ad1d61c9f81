import { describe, expect, it } from 'vitest';
import { cacheControl, contentSecurityPolicy, securityHeaders } from './response-headers.ts';

it('promises https only on https', () => {
	expect(securityHeaders(true)['Strict-Transport-Security']).toBe('max-age=31536000');
	expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security');
});

it('lets the visitor share a position and the presenter go full screen, and nothing listen', () => {
	const permissions = securityHeaders(false)['Permissions-Policy'];
	expect(permissions).toContain('geolocation=(self)');
	expect(permissions).toContain('fullscreen=(self)');
	expect(permissions).toContain('microphone=()');
});

describe('the policy of a response that is not a rendered page', () => {
	it.each(['', 'application/json', 'image/svg+xml', 'text/javascript', 'text/html'])(
		'cannot be framed: %s',
		(type) => {
			expect(contentSecurityPolicy(type)).toContain("frame-ancestors 'none'");
		}
	);
	it('allows nothing, but for a worker what a worker needs', () => {
		expect(contentSecurityPolicy('application/json')).toContain("default-src 'none'");
		expect(contentSecurityPolicy('application/json')).not.toContain("'self'");
		expect(contentSecurityPolicy('text/javascript')).toContain("connect-src 'self'");
	});
	it('does not forbid a prerendered page its own scripts', () => {
		expect(contentSecurityPolicy('text/html')).not.toContain('default-src');
	});
});

it('keeps fonts and boundaries, and nothing else, beyond their ETag', () => {
	expect(cacheControl('/fonts/a.woff2')).toContain('max-age=2592000');
	expect(cacheControl('/geo/first-view.json?v=1')).toContain('max-age=3600');
	expect(cacheControl('/icon.svg')).toContain('max-age=86400');
	expect(cacheControl('/kindcentra')).toBeNull();
});
