/**
 * Runs `index.handler` as AWS Lambda's Node 24 runtime does: loads it, then asks the runtime API for one event after the
 * other and posts what came of each. Plain JavaScript without a package, because the runtime under test runs it as it is.
 */
const { join } = require('node:path');

const { env } = process;
const api = `http://${env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

const asError = (error) => ({
	errorType: error?.name ?? 'Error',
	errorMessage: error?.message ?? String(error),
	trace: String(error?.stack ?? error).split('\n'),
});

async function post(path, body, headers = {}) {
	const response = await fetch(`${api}${path}`, { method: 'POST', body, headers });
	if (response.status !== 202) throw new Error(`The runtime API answered ${response.status} to ${path}.`);
}

const postError = (path, error) => {
	const body = asError(error);
	return post(path, JSON.stringify(body), { 'Lambda-Runtime-Function-Error-Type': body.errorType });
};

class HandlerNotFound extends Error {
	name = 'Runtime.HandlerNotFound';
}

class CallbackHandlerDeprecated extends Error {
	name = 'Runtime.CallbackHandlerDeprecated';
}

function loadHandler() {
	const [file, name] = env._HANDLER.split('.');
	const handler = require(join(env.LAMBDA_TASK_ROOT, file))[name];
	if (typeof handler !== 'function') throw new HandlerNotFound(`${env._HANDLER} is undefined or not exported`);
	if (handler.length > 2)
		throw new CallbackHandlerDeprecated(`${env._HANDLER} takes a callback: from Node 24 on Lambda refuses it`);
	return handler;
}

const contextOf = (headers) => ({
	awsRequestId: headers.get('lambda-runtime-aws-request-id'),
	invokedFunctionArn: headers.get('lambda-runtime-invoked-function-arn'),
	functionName: env.AWS_LAMBDA_FUNCTION_NAME,
	functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
	memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
	logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
	logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
	getRemainingTimeInMillis: () => Number(headers.get('lambda-runtime-deadline-ms')) - Date.now(),
});

async function answerNext(handler) {
	const next = await fetch(`${api}/invocation/next`);
	const event = await next.json();
	const context = contextOf(next.headers);
	env._X_AMZN_TRACE_ID = next.headers.get('lambda-runtime-trace-id') ?? '';
	let body;
	try {
		// What cannot be written as JSON is the function's error, too.
		body = JSON.stringify(await handler(event, context)) ?? 'null';
	} catch (error) {
		return postError(`/invocation/${context.awsRequestId}/error`, error);
	}
	return post(`/invocation/${context.awsRequestId}/response`, body);
}

async function main() {
	let handler;
	try {
		handler = loadHandler();
	} catch (error) {
		await postError('/init/error', error);
		process.exit(1);
	}
	for (;;) await answerNext(handler);
}

// Once the runtime API is gone, so is the reason to run.
main().catch(() => process.exit(1));
