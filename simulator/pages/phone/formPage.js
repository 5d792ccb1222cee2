const { html } = require('ghtml');

const { cardFace } = require('./cardFace');
const { phonePage } = require('./frame');

const ATTRIBUTES = {
	tel: 'inputmode="numeric" autocomplete="off" maxlength="11" placeholder="11 位手机号"',
};

function options({ name, input, choices, required }, given) {
	if (input === 'select') {
		const all = choices.map(
			(choice) => html`<option !${given.includes(choice) ? 'selected' : ''}>${choice}</option>`,
		);
		return html`<select name="${name}" !${required ? 'required' : ''}>
			<option value="">请选择</option>
			!${all.join('')}
		</select>`;
	}
	const all = choices.map(
		(choice) =>
			html`<label class="choice"
				><input
					type="${input}"
					name="${name}"
					value="${choice}"
					!${given.includes(choice) ? 'checked' : ''}
				/>
				${choice}</label
			>`,
	);
	return html`<span class="choices">!${all.join('')}</span>`;
}

/** A date input wants two places where WeChat's birthdays have one. */
const padded = (date) => date.replace(/-(\d)(?!\d)/g, '-0$1');

function field(question, given, fault) {
	const { name, label, required, input, choices } = question;
	const value = input === 'date' ? padded(given[0] ?? '') : (given[0] ?? '');
	const control = choices
		? options(question, given)
		: html`<input
				name="${name}"
				!${required ? 'required' : ''}
				type="${input}"
				value="${value}"
				!${ATTRIBUTES[input] ?? ''}
			/>`;
	const caption = html`<span class="caption">${label}!${required ? '<em>*</em>' : ''}</span>`;
	const complaint = fault ? html`<strong class="fault" role="alert">${fault.words}</strong>` : '';
	const isGroup = input === 'radio' || input === 'checkbox';
	return isGroup
		? html`<fieldset>
				<legend>!${caption}</legend>
				!${control}!${complaint}
			</fieldset>`
		: html`<label class="row">!${caption}!${control}!${complaint}</label>`;
}

/**
 * The activation form with WeChat's captions.
 * @param {import('../../service').Service} service
 * @param {{card: any, member: any, questions: any[], answers?: Record<string, any>, faults?: any[], action: string}} form
 */
function formPage(service, { card, member, questions, answers = {}, faults = [], action }) {
	const fields = questions.map((question) =>
		field(
			question,
			[answers[question.name] ?? []].flat(),
			faults.find(({ name }) => name === question.name),
		),
	);
	const isChange = member.has_active;
	const statement = card.form?.service_statement;
	return phonePage({
		title: isChange ? '修改资料' : '激活会员卡',
		back: `/wallet/${member.card_id}/${encodeURIComponent(member.code)}`,
		screen: html`!${cardFace(service, card, { member })}
			<form method="post" action="${action}" class="sheet rows">
				!${fields.join('')}
				!${statement ? html`<p class="small">提交即表示同意《${statement.name}》</p>` : ''}
				<button>${isChange ? '保存 Save' : '激活 Activate'}</button>
			</form>`,
	});
}

module.exports = { formPage };
