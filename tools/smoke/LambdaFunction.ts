/** One instance of the deployed function, as Lambda runs it: a process of its own that takes one event at a time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Skill } from '../../lambda/src/skill';
import { readStackTemplate } from '../console/stackTemplate';
import { RuntimeApi } from './RuntimeApi';

export interface FunctionSettings {
	/** The built skill: a copy of `lambda/dist`. */
	folder: string;
	/** The Node that runs it. */
	node: string;
	/** The function's own settings, such as `PROFILE_STORE`. */
	env: Record<string, string>;
}

const NAME = 'hip-recovery-guide';

/** Timeout in seconds and memory in MiB, as the stack's template has them. */
const { Timeout, MemorySize } = readStackTemplate().Resources.SkillFunction!.Properties as Record<string, number>;

/** What Lambda sets in every function; nothing of this machine's environment goes in. */
const lambdaEnvironment = (folder: string, address: string): Record<string, string> => ({
	_HANDLER: 'index.handler',
	AWS_LAMBDA_FUNCTION_NAME: NAME,
	AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
	AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
	AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
	AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${NAME}`,
	AWS_LAMBDA_LOG_STREAM_NAME: 'local',
	AWS_LAMBDA_RUNTIME_API: address,
	AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
	AWS_REGION: 'eu-west-1',
	AWS_DEFAULT_REGION: 'eu-west-1',
	AWS_ACCESS_KEY_ID: 'local',
	AWS_SECRET_ACCESS_KEY: 'local',
	AWS_SESSION_TOKEN: 'local',
	LAMBDA_TASK_ROOT: folder,
	LANG: 'en_US.UTF-8',
	PATH: '',
	// Only of interest on another Node than Lambda's, where nobody can act on it.
	AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
	TZ: ':UTC',
});

export class LambdaFunction implements Skill {
	/** Lambda's log takes both. */
	private readonly written = { stdout: '', stderr: '' };

	private constructor(
		private readonly process: ChildProcess,
		private readonly api: RuntimeApi,
	) {
		for (const stream of ['stdout', 'stderr'] as const)
			process[stream]?.setEncoding('utf8').on('data', (part: string) => {
				this.written[stream] += part;
			});
	}

	/** Starts an instance and waits until it has loaded. Rejects with what the function gave as the reason. */
	static async start({ folder, node, env }: FunctionSettings): Promise<LambdaFunction> {
		const api = await RuntimeApi.open(NAME, Number(Timeout) * 1000);
		const child = spawn(node, [join(__dirname, 'bootstrap.js')], {
			cwd: folder,
			env: { ...lambdaEnvironment(folder, api.address), ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const started = new LambdaFunction(child, api);
		child.once('error', (error) => api.end(error));
		child.once('exit', (code, signal) => api.end(new Error(`The function's process ended (${signal ?? code}).`)));
		try {
			await api.started;
		} catch (error) {
			await started.stop();
			throw error;
		}
		return started;
	}

	/** Hands it one request. Rejects when the function throws, ends or takes too long. */
	invoke(envelope: RequestEnvelope): Promise<ResponseEnvelope> {
		return this.api.invoke(envelope) as Promise<ResponseEnvelope>;
	}

	/** Ends the instance and returns the lines of its log. */
	async stop(): Promise<string[]> {
		const { process: child, api } = this;
		if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
			child.kill();
			await once(child, 'close');
		}
		await api.close();
		return `${this.written.stdout}\n${this.written.stderr}`.split('\n').filter(Boolean);
	}
}
