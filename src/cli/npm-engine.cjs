/**
 * Loaded into npm while it installs: what it installs runs on the Node that comes along, so npm
 * has to judge by that version. By its own, an older one, it silently leaves out optional
 * packages that the build cannot do without (the bundler's binary asks for Node 20.19).
 */
Object.defineProperty(process, 'version', { value: process.env.REGIOKAART_NODE_VERSION });
