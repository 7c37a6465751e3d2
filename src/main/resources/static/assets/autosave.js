// Saves a form in the background a moment after something in it changed. The form says what it was made from: a
// version in its field "version", of which every save gives the next one, or what each field "score-…" was in a field
// "was-…"; so saves take turns, and the newest wins.
const PAUSE = 1500;

export function autosave(form) {
  const status = form.querySelector('[data-app-autosave-status]');
  let timer;
  let saving = false;
  let again = false;
  let leaving = false;

  async function save() {
    if (saving || leaving) {
      again = true;
      return;
    }
    saving = true;
    again = false;
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set('autosave', 'yes');
      const reply = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
      const isJson = (reply.headers.get('Content-Type') || '').startsWith('application/json');
      if (!isJson) {
        throw new Error(`Status ${reply.status}`);
      }
      const { version, message } = await reply.json();
      if (version !== undefined) {
        form.elements.version.value = version;
      } else if (reply.ok) {
        body.forEach((value, name) => {
          const was = form.elements[name.replace(/^score-/, 'was-')];
          if (name.startsWith('score-') && was) {
            was.value = value;
          }
        });
      }
      status.textContent = message;
    } catch {
      status.textContent = 'Not saved in the background. Press “Save and continue” to save what you see.';
    }
    saving = false;
    if (leaving) {
      form.requestSubmit();
    } else if (again) {
      later();
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  form.addEventListener('input', later);
  // A save under way would make the form's version an old one: it is waited for.
  form.addEventListener('submit', (event) => {
    leaving = true;
    clearTimeout(timer);
    if (saving) {
      event.preventDefault();
    }
  });
}
