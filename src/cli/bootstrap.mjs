/**
 * First step of the npm scripts: `node src/cli/bootstrap.mjs src/cli/start` installs the
 * dependencies when they are missing or out of date, then runs `src/cli/start.ts` on the Node
 * runtime that came with them. Without a program it only installs.
 *
 * Runs before anything is installed, on whatever Node the machine has: plain JavaScript, no
 * dependencies, and no syntax that an old Node would choke on before it can say it is too old.
 */
import { spawn, spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'fs';
import module from 'module';
import { dirname, join, relative } from 'path';
import { fileURLToPath, pathToFileURL } from 'url';

const OLDEST_NODE = [18, 0];
/** The oldest Node that runs TypeScript as it is and loads better-sqlite3. */
const OLDEST_RUNTIME = [22, 18];

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const compileCache = join(root, 'node_modules', '.cache', 'node');
const quickImports = pathToFileURL(join(root, 'src', 'cli', 'quick-imports.ts')).href;

/**
 * @param {string} version such as `v20.20.2`
 * @param {number[]} oldest major and minor
 */
function isAtLeast(version, oldest) {
	const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
	return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/**
 * What node_modules has to be: this lock file, on this platform. Written into it after an install
 * that succeeded; npm empties the folder before it installs.
 */
const STAMP = join(root, 'node_modules', '.installed');
function wantedStamp() {
	const lock = readFileSync(join(root, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex');
	return `${process.platform} ${process.arch} ${hash}\n`;
}
const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();

/** Names that the package with Node for this machine may have. */
function runtimePackages() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	return ['node-', 'node-bin-'].map((prefix) => prefix + platform + '-' + process.arch);
}

/** Version of the Node that will run everything after the install. */
function comingVersion() {
	const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const name = runtimePackages().find((each) => optionalDependencies[each]);
	return name ? 'v' + optionalDependencies[name] : process.version;
}

/**
 * Installs what package-lock.json asks for; shows that it is busy. A registry that is silent half-way
 * ends npm: then it is asked once more, and what came already is in npm's cache.
 * @param {boolean} [again]
 */
function install(again = false) {
	const inPlace = process.execPath.startsWith(join(root, 'node_modules'));
	// Windows cannot delete the program it is running, which `npm ci` would do.
	const command = process.platform === 'win32' && inPlace ? ['install', '--no-save'] : ['ci'];
	// NODE_ENV=production makes npm leave out what the build needs; scripts are off in .npmrc.
	const options = ['--include=dev', '--include=optional', '--loglevel=error'];
	// Milliseconds of silence; npm itself waits five minutes.
	options.push('--fetch-timeout=60000');
	const npm = process.env.npm_execpath;
	const node = process.env.npm_node_execpath || process.execPath;
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000) + ' s';
	if (!again) console.log('Onderdelen installeren (eenmalig, meestal minder dan een minuut) …');
	const busy = setInterval(() => console.log('  … nog bezig, ' + seconds()), 10000);
	const engine = join(root, 'src', 'cli', 'npm-engine.cjs');
	const child = spawn(npm ? node : 'npm', (npm ? [npm] : []).concat(command, options), {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: Object.assign({}, process.env, {
			NODE_OPTIONS: `${process.env.NODE_OPTIONS || ''} --require ${JSON.stringify(engine)}`,
			REGIOKAART_NODE_VERSION: comingVersion()
		}),
		shell: !npm && process.platform === 'win32'
	});
	return new Promise((resolve) => {
		child.on('error', (error) => stop('npm kon niet starten: ' + error.message));
		child.on('exit', (code) => {
			clearInterval(busy);
			if (code !== 0 && !again) {
				console.log('Het installeren brak af; nog één keer …');
				return resolve(install(true));
			}
			if (code !== 0) {
				stop(
					'Het installeren is niet gelukt: kijk of het npm-register bereikbaar is en of er in ' +
						root +
						' geschreven mag worden.'
				);
			}
			writeFileSync(STAMP, wantedStamp());
			console.log('Onderdelen geïnstalleerd in ' + seconds() + '.');
			resolve(undefined);
		});
	});
}

/**
 * Lets every npm script find this Node first. npm 11 makes the link itself; npm 10 leaves it out,
 * because the packages for all platforms claim the same name.
 * @param {string} runtime
 */
function linkRuntime(runtime) {
	const folder = join(root, 'node_modules', '.bin');
	const windows = process.platform === 'win32';
	const link = join(folder, windows ? 'node.cmd' : 'node');
	if (existsSync(link) || !runtime.startsWith(join(root, 'node_modules'))) return;
	if (windows) writeFileSync(link, `@"%~dp0\\${relative(folder, runtime)}" %*\r\n`);
	else symlinkSync(relative(folder, runtime), link);
}

/** Path of the Node to go on with: the one among the dependencies, else the machine's own. */
function findRuntime() {
	const binary = process.platform === 'win32' ? 'node.exe' : 'node';
	for (const name of runtimePackages()) {
		const path = join(root, 'node_modules', name, 'bin', binary);
		if (!existsSync(path)) continue;
		if (realpathSync(path) === realpathSync(process.execPath)) return process.execPath;
		// It may be there and yet not run, on a Linux without glibc for instance.
		const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
		if (answer.status === 0 && isAtLeast(answer.stdout.trim(), OLDEST_RUNTIME)) return path;
	}
	if (isAtLeast(process.version, OLDEST_RUNTIME)) return process.execPath;
	return stop(
		`Voor dit systeem (${process.platform} ${process.arch}) komt Node niet vanzelf mee: ` +
			`installeer Node ${OLDEST_RUNTIME.join('.')} of nieuwer en probeer het opnieuw.`
	);
}

/**
 * Runs the program on another Node and passes on signals and the exit code.
 * @param {string} runtime
 * @param {string[]} args
 */
function handOver(runtime, args) {
	// A third less work at the next start.
	const env = { ...process.env, NODE_COMPILE_CACHE: compileCache };
	const child = spawn(runtime, args, { cwd: root, stdio: 'inherit', env });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => {
			// On a terminal, Ctrl-C reaches the child by itself.
			if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
		});
	}
	endWithNpm(() => child.kill('SIGTERM'));
	child.on('error', (error) => stop('Node kon niet starten: ' + error.message));
	child.on('exit', (code, signal) => process.exit(signal || code === null ? 1 : code));
}

/**
 * npm runs us through a shell and on SIGTERM stops only that: without this, `npm start` would
 * end and the server stay.
 * @param {() => void} end
 */
function endWithNpm(end) {
	if (!process.env.npm_lifecycle_event) return;
	const shell = process.ppid;
	setInterval(() => {
		if (process.ppid !== shell) end();
	}, 500).unref();
}

async function main() {
	if (!isAtLeast(process.version, OLDEST_NODE)) {
		stop(
			`Regiokaart Kindcentra heeft Node 18 of nieuwer nodig; op deze computer staat ` +
				`${process.version}. Haal een nieuwere op bij https://nodejs.org.`
		);
	}
	process.chdir(root);
	const [program, ...args] = process.argv.slice(2);
	const path = join(root, program + '.ts');
	if (program && !existsSync(path)) stop(`Er is geen programma ${program}.`);
	if (!isInstalled()) await install();
	const runtime = findRuntime();
	linkRuntime(runtime);
	if (!program) return;
	if (runtime === process.execPath) {
		process.argv.splice(1, 2, path);
		// Older versions cannot.
		if (module.enableCompileCache) module.enableCompileCache(compileCache);
		endWithNpm(() => process.kill(process.pid, 'SIGTERM'));
		await import(quickImports);
		await import(pathToFileURL(path).href);
	} else {
		handOver(runtime, ['--import', quickImports, path, ...args]);
	}
}

main();
