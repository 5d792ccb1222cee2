import { NodeOperationError, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { isEncodingAesKey } from '../wechat/push/cipher';
import type { PushSecrets } from '../wechat/push/message';
import { CREDENTIAL_NAME } from '../wechat/transport/credentials';

interface PushCredential {
	appId?: string;
	verificationToken?: string;
	encodingAesKey?: string;
	previousEncodingAesKey?: string;
}

/** What the credential says about the message push, without the blanks that come along when something is pasted. */
export async function readPushSecrets(
	context: IHookFunctions | IWebhookFunctions,
): Promise<PushSecrets> {
	const credential = await context.getCredentials<PushCredential>(CREDENTIAL_NAME);
	return {
		token: trimmed(credential.verificationToken),
		appId: trimmed(credential.appId),
		encodingAesKeys: [credential.encodingAesKey, credential.previousEncodingAesKey]
			.map(trimmed)
			.filter((key) => key !== ''),
	};
}

/**
 * Run when the workflow is activated or listens for a test event, because WeChat's first push is too late to find out.
 * n8n shows the message of what is thrown here, not the description, so that everything is in the message.
 */
export async function assertPushSecrets(context: IHookFunctions): Promise<void> {
	const { token, appId, encodingAesKeys } = await readPushSecrets(context);
	if (token === '') {
		throw new NodeOperationError(
			context.getNode(),
			"The credential has no Verification Token, so no push could be checked. Copy the Token of WeChat's message push settings (消息推送) into it and try again.",
		);
	}
	if (!encodingAesKeys.every(isEncodingAesKey)) {
		throw new NodeOperationError(
			context.getNode(),
			"An Encoding AES Key in the credential is not 43 letters and digits. Copy the EncodingAESKey of WeChat's message push settings (消息推送) again, or leave it empty in plain mode (明文模式).",
		);
	}
	if (encodingAesKeys.length > 0 && appId === '') {
		throw new NodeOperationError(
			context.getNode(),
			'The credential has no App ID, so encrypted pushes could not be told from those of another account. Enter the AppID of the Official Account and try again.',
		);
	}
}

function trimmed(text: string | undefined): string {
	return text?.trim() ?? '';
}
