/** What the ASK CLI needs of Amazon and AWS to deploy, on this machine's loopback: it takes everything and remembers it. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Received {
	/** Method and path, in order, without the polling. */
	requests: string[];
	/** The template's parameters at the last creation or update of the stack. */
	parameters: Record<string, string>;
	/** The zip of the code. */
	code: Buffer;
	/** The zips of the skill package. */
	packages: Buffer[];
}

export const skillId = 'amzn1.ask.skill.test';
export const functionArn = 'arn:aws:lambda:eu-west-1:111122223333:function:skill';
const stackArn = 'arn:aws:cloudformation:eu-west-1:111122223333:stack/skill/1';

interface Answer {
	status?: number;
	headers?: Record<string, string>;
	body?: string;
}

/** Opens it; `environment` sends the CLI there. Whoever opens it closes it. */
export async function amazonOnLoopback() {
	let stackStatus = 'CREATE_COMPLETE';
	const received: Received = { requests: [], parameters: {}, code: Buffer.alloc(0), packages: [] };
	let hasBucket = false;
	const server = createServer(async (request, response) => {
		const { status = 200, headers = {}, body = '' } = answer(request, await buffer(request));
		response.writeHead(status, headers).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	function answer({ method, url = '' }: IncomingMessage, body: Buffer): Answer {
		const path = url.split('?')[0] ?? '';
		if (path.startsWith('/v1/')) return skillManagement(`${method} ${path}`);
		if (path === '/upload') {
			received.packages.push(body);
			return {};
		}
		return path === '/' ? cloudFormation(new URLSearchParams(body.toString())) : s3(`${method} ${url}`, body);
	}

	function skillManagement(request: string): Answer {
		const json = (value: unknown, status = 200): Answer => ({
			status,
			body: JSON.stringify(value),
			headers: { 'content-type': 'application/json' },
		});
		if (request.endsWith('/uploads'))
			return json({ uploadUrl: `${origin}/upload`, expiresAt: '2999-01-01T00:00:00Z' }, 201);
		if (request.startsWith('GET') && request.includes('/imports/')) {
			const resources = [{ name: 'Manifest', status: 'SUCCEEDED' }];
			return json({ status: 'SUCCEEDED', skill: { skillId, resources } });
		}
		if (request.includes('/status')) return json({ manifest: { lastUpdateRequest: { status: 'SUCCEEDED' } } });
		received.requests.push(request);
		if (request.endsWith('/imports')) return { status: 202, headers: { location: '/v1/skills/imports/import-1' } };
		return request.endsWith('/enablement') ? { status: 204 } : { status: 404 };
	}

	function s3(request: string, body: Buffer): Answer {
		if (request.startsWith('HEAD')) return { status: hasBucket ? 200 : 404 };
		if (request.startsWith('GET')) return { body: '<VersioningConfiguration/>' };
		hasBucket = true;
		if (!request.includes('build.zip')) return {};
		received.code = body;
		return { headers: { 'x-amz-version-id': 'version-1' } };
	}

	function cloudFormation(form: URLSearchParams): Answer {
		const action = form.get('Action') ?? '';
		const reply = (inner: string): Answer => ({
			headers: { 'content-type': 'text/xml' },
			body: `<${action}Response><${action}Result>${inner}</${action}Result></${action}Response>`,
		});
		if (action !== 'DescribeStacks') {
			received.requests.push(action);
			for (let index = 1; form.has(`Parameters.member.${index}.ParameterKey`); index++) {
				const of = (part: string) => form.get(`Parameters.member.${index}.Parameter${part}`) ?? '';
				received.parameters[of('Key')] = of('Value');
			}
			return reply(`<StackId>${stackArn}</StackId>`);
		}
		const output = `<member><OutputKey>SkillEndpoint</OutputKey><OutputValue>${functionArn}</OutputValue></member>`;
		return reply(
			`<Stacks><member><StackId>${stackArn}</StackId><StackName>skill</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>${stackStatus}</StackStatus><Outputs>${output}</Outputs></member></Stacks>`,
		);
	}

	return {
		received,
		/** From now on no stack can be made. */
		refuseStacks: () => {
			stackStatus = 'ROLLBACK_COMPLETE';
		},
		environment: { ASK_SMAPI_SERVER_BASE_URL: origin, AWS_ENDPOINT_URL: origin },
		close: () => new Promise((resolve) => server.close(resolve)),
	};
}
