//! What the harness asks of the page, in the page's language. Whitespace is one blank, as a reader sees it.

/// Everything that can be read now.
pub(crate) const TEXT: &str = "return document.body.innerText.replace(/\\s+/g, ' ').trim();";

/// The name of an element for a screen reader, and what stands in front: a modal dialog, otherwise everything; with
/// arguments[1], only the smallest group, row or section of it in which these words stand.
macro_rules! with_names {
    ($script:literal) => {
        concat!(
            r#"
            const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
            const named = (element) => {
                const by = element.getAttribute('aria-labelledby');
                if (by) return plain(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
                const own = plain(element.getAttribute('aria-label'));
                if (own) return own;
                const label = element.labels?.[0];
                return plain(label ? label.innerText : element.innerText || element.value);
            };
            const top = [...document.querySelectorAll('dialog[open]')].pop() ?? document.body;
            const groups = 'fieldset, [role=group], section, article, li, tr, form';
            const inside = (group) => [...top.querySelectorAll(groups)]
                .filter((element) => plain(element.innerText).includes(group))
                .sort((one, other) => one.innerText.length - other.innerText.length)[0];
            const group = arguments[1] ? plain(arguments[1]) : null;
            const front = group ? inside(group) : top;
            if (!front) return null;
            const shown = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;
            const best = (elements, name) => {
                const candidates = elements.filter(([element]) => shown(element));
                const tests = [(n) => n === name, (n) => n.startsWith(name), (n) => n.includes(name)];
                for (const test of tests) {
                    const found = candidates.find(([, own]) => test(own));
                    if (found) return found;
                }
                return null;
            };
            "#,
            $script
        )
    };
}

/// arguments[0]: the words on a button, a link, a choice.
pub(crate) const CLICKABLE: &str = with_names!(
    r#"
    const selector = 'button:not(:disabled), a[href], summary, [role=button], [role=tab], [role=menuitem], [role=option]';
    const words = plain(arguments[0]);
    const buttons = [...front.querySelectorAll(selector)].map((element) => [element, named(element)]);
    const labels = [...front.querySelectorAll('label')].map((element) => [element, plain(element.innerText)]);
    return (best(buttons, words) ?? best(labels, words))?.[0] ?? null;
    "#
);

/// arguments[0]: what is to be clicked. Answers once it stands still: what moves away under a click isn't what an officer
/// aims at.
pub(crate) const AIM: &str = r#"
    const [element, done] = arguments;
    window.__aimed = element;
    window.__hit = false;
    if (!window.__aiming) {
        window.__aiming = true;
        addEventListener('click', ({ target }) => (window.__hit ||= window.__aimed.contains(target)), true);
    }
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const place = () => { const { x, y } = element.getBoundingClientRect(); return `${x} ${y}`; };
    let [before, still] = [place(), 0];
    const look = () => {
        const now = place();
        still = now === before ? still + 1 : 0;
        before = now;
        if (still === 4) done(true);
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
"#;

/// Whether what was aimed at was hit.
pub(crate) const HIT: &str = "return window.__hit;";

/// arguments[0]: the label of a field.
pub(crate) const FIELD: &str = with_names!(
    r#"
    const fields = [...front.querySelectorAll('input, textarea, select')].map((element) => [element, named(element)]);
    return best(fields, plain(arguments[0]))?.[0] ?? null;
    "#
);

/// arguments[0]: the field; arguments[1]: what it gets, where typing is not how it is filled.
pub(crate) const SET: &str = r#"
    const [field, value] = arguments;
    const told = () => ['input', 'change'].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })));
    if (field.tagName === 'SELECT') {
        const option = [...field.options].find((option) => option.text.trim() === value);
        if (!option) return `no choice ${value} among ${[...field.options].map((option) => option.text)}`;
        field.value = option.value;
        told();
        return null;
    }
    if (field.type === 'date') {
        field.value = value;
        told();
        return null;
    }
    return 'type';
"#;

/// The name of what has the focus.
pub(crate) const FOCUSED: &str = with_names!("return named(document.activeElement);");

/// arguments[0]: a command; arguments[1]: its arguments. Answers with `{ answer }` or `{ problem }`.
pub(crate) const INVOKE: &str = r#"
    const [command, args, done] = arguments;
    window.__TAURI_INTERNALS__.invoke(command, args).then((answer) => done({ answer }), (problem) => done({ problem }));
"#;

/// Answers when fonts are there and everything is painted.
pub(crate) const PAINTED: &str = r#"
    const done = arguments[0];
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)));
    document.fonts.ready.then(painted);
"#;

/// Runs axe on the page; answers with a line for each violation.
pub(crate) const AXE: &str = r#"
    const done = arguments[0];
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`))),
        (error) => done([`axe: ${error}`]),
    );
"#;
