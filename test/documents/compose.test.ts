import { compose, problemsOf } from '../support/composeFile';

interface Service {
	image: string;
	command?: string | string[];
	depends_on?: Record<string, unknown>;
	environment?: Record<string, string>;
	ports?: string[];
	volumes?: string[];
}

const file = compose('docker/compose.yml') as {
	services: Record<string, Service>;
	volumes: Record<string, unknown>;
};
const services = Object.entries(file.services);

describe('docker/compose.yml', () => {
	it("fits the schema of Docker's compose files", () => {
		expect(problemsOf(file)).toEqual([]);
		expect(problemsOf({ services: { n8n: { imagee: 'n8n' } } })).not.toEqual([]);
	});

	it('has n8n, a worker, the package, PostgreSQL, Redis and the simulator', () => {
		expect(Object.keys(file.services).sort()).toEqual(
			['n8n', 'package', 'postgres', 'redis', 'simulator', 'worker'].sort(),
		);
	});

	it.each(services)('%s uses only volumes and services that there are', (_name, service) => {
		const names = (service.volumes ?? []).map((volume) => volume.split(':')[0]);
		for (const name of names.filter((volume) => !volume.startsWith('.')))
			expect(Object.keys(file.volumes)).toContain(name);
		for (const other of Object.keys(service.depends_on ?? {}))
			expect(Object.keys(file.services)).toContain(other);
	});

	it.each(services)('%s opens no port to other machines', (_name, { ports = [] }) => {
		for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
	});

	it('gives editor and worker the same settings, and no secret of its own', () => {
		expect(file.services.worker.environment).toMatchObject(file.services.n8n.environment!);
		for (const [, { environment = {} }] of services)
			for (const [name, value] of Object.entries(environment))
				if (/PASSWORD|KEY$/.test(name)) expect(value).toMatch(/^\$\{\w+:\?/);
	});

	it('sets nothing that n8n 3 has removed', () => {
		const names = services.flatMap(([, { environment = {} }]) => Object.keys(environment));
		expect(names).not.toContain('OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS');
		expect(names).toContain('N8N_UNVERIFIED_PACKAGES_ENABLED');
	});
});
